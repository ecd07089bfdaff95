import { describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock';
import { failedCall, succeeded, type PollOutcome } from './poll-outcome';
import { Poller } from './poller';
import { apiFailure } from './testing/fake-api';
import { RecordingLog } from './testing/recording-log';
import { SettableClock } from './testing/settable-clock';

const minute = 60_000;
const hour = 60 * minute;

function rig(attempt: (signal: AbortSignal, call: number) => Promise<PollOutcome>, clock = new FakeClock()) {
  const log = new RecordingLog();
  const calls: number[] = [];
  const poller = new Poller({
    id: 'feeds',
    intervalMs: () => minute,
    clock,
    random: () => 0.5,
    log,
    attempt: (signal) => {
      calls.push(clock.now());
      return attempt(signal, calls.length);
    },
  });
  return { poller, log, calls, clock };
}

describe('Poller', () => {
  it('asks once an interval', async () => {
    const { poller, calls, clock } = rig(async () => succeeded);
    poller.start();
    await clock.advance(10 * minute);
    expect(calls).toHaveLength(11);
    await poller.stop();
    await clock.advance(hour);
    expect(calls).toHaveLength(11);
    expect(clock.pending).toBe(0);
  });

  it('never has two attempts at once, however slow they are and however often it is asked', async () => {
    let under = 0;
    let most = 0;
    const { poller, calls, clock } = rig(async () => {
      under += 1;
      most = Math.max(most, under);
      await new Promise<void>((resolve) => void clock.after(5 * minute, resolve));
      under -= 1;
      return succeeded;
    });
    poller.start();
    await clock.advance(minute);
    const asked = [poller.pollNow(), poller.pollNow()];
    await clock.advance(30 * minute);
    await Promise.all(asked);
    expect(most).toBe(1);
    expect(calls.length).toBe(6);
  });

  it('asks now when told, and goes on from there', async () => {
    const { poller, calls, clock } = rig(async () => succeeded);
    poller.start();
    await clock.advance(30_000);
    await poller.pollNow();
    expect(calls).toHaveLength(2);
    await clock.advance(59_000);
    expect(calls).toHaveLength(2);
    await clock.advance(1000);
    expect(calls).toHaveLength(3);
  });

  it('aborts what is under way when it stops', async () => {
    let aborted = false;
    const { poller, clock } = rig(
      (signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            aborted = true;
            resolve(failedCall(apiFailure('network')));
          });
        }),
    );
    poller.start();
    await clock.advance(0);
    await poller.stop();
    expect(aborted).toBe(true);
    expect(clock.pending).toBe(0);
    expect(poller.status.failures).toBe(0);
  });

  it('takes a thrown error for a failure and goes on', async () => {
    const { poller, calls, log, clock } = rig(async (_signal, call) => {
      if (call === 1) throw new Error('boom');
      return succeeded;
    });
    poller.start();
    await clock.advance(0);
    expect(poller.status.lastFailure).toMatchObject({ code: 'unreadable' });
    expect(log.lines[0]).toContain('boom');
    await clock.advance(15_000);
    expect(calls).toHaveLength(2);
    expect(poller.status).toMatchObject({ failures: 0, lastFailure: null });
  });

  it('tries three times at most in an hour of 401', async () => {
    const { poller, calls, clock } = rig(async () => failedCall(apiFailure('unauthorised')));
    poller.start();
    await clock.advance(hour);
    expect(calls.length).toBeLessThanOrEqual(3);
  });

  it('says an equal fault twice, then once an hour, and the recovery once', async () => {
    let isDown = true;
    const { poller, log, clock } = rig(async () => (isDown ? failedCall(apiFailure('network')) : succeeded));
    poller.start();
    await clock.advance(3 * hour - minute);
    expect(log.lines.filter((line) => line.startsWith('warn'))).toHaveLength(4);
    isDown = false;
    await clock.advance(hour);
    expect(log.lines.filter((line) => line.startsWith('info'))).toHaveLength(1);
  });

  it('writes a handful of lines in an hour of flapping', async () => {
    const { poller, log, calls, clock } = rig(async (_signal, call) =>
      call % 2 === 0 ? succeeded : failedCall(apiFailure('network')),
    );
    poller.start();
    await clock.advance(hour);
    expect(calls.length).toBeGreaterThan(50);
    expect(log.lines.length).toBeLessThanOrEqual(6);
  });

  it.each([
    ['five years back', -5 * 365 * 24 * hour],
    ['a day ahead', 24 * hour],
    ['ten years ahead', 3650 * 24 * hour],
  ])('goes on when the clock is set %s', async (_name, jump) => {
    const clock = new SettableClock();
    let calls = 0;
    const poller = new Poller({
      ...{ id: 'feeds', intervalMs: () => minute, clock, random: () => 0.5, log: new RecordingLog() },
      attempt: async () => (++calls % 2 === 0 ? succeeded : failedCall(apiFailure('network'))),
    });
    poller.start();
    await clock.advance(5 * minute);
    const before = calls;
    clock.set(clock.now() + jump);
    await clock.advance(10 * minute);
    expect(calls - before).toBeGreaterThan(8);
  });
});
