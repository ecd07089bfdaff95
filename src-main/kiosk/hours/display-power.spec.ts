import { describe, expect, it } from 'vitest';
import { RecordingLog } from '../../sync/testing/recording-log';
import { FakeClock, settle } from '../../testing/fake-clock';
import { DisplayPower } from './display-power';
import type { CommandResult } from './run-command';

const minute = 60_000;
const commands = {
  off: 'command',
  onCommand: ['/usr/bin/tv', 'on'],
  offCommand: ['/usr/bin/tv', 'standby', '0'],
} as const;

function rig(
  schedule: {
    off: 'black' | 'command';
    onCommand?: readonly string[];
    offCommand?: readonly string[];
  } = commands,
) {
  const clock = new FakeClock();
  const log = new RecordingLog();
  const ran: string[] = [];
  const world: { answer: () => CommandResult | Promise<CommandResult> } = {
    answer: () => ({ ok: true, output: '' }),
  };
  const power = new DisplayPower({
    schedule: {
      ...schedule,
      onCommand: [...(schedule.onCommand ?? [])],
      offCommand: [...(schedule.offCommand ?? [])],
    },
    clock,
    log,
    run: async (program, args) => {
      ran.push([program, ...args].join(' '));
      return await world.answer();
    },
  });
  return { clock, log, ran, world, power };
}

describe('DisplayPower', () => {
  it('tells the display, and again every ten minutes', async () => {
    const { clock, ran, power, log } = rig();
    power.set('off');
    power.set('off');
    await settle();
    expect(ran).toEqual(['/usr/bin/tv standby 0']);
    await clock.advance(9 * minute);
    expect(ran).toHaveLength(1);
    await clock.advance(51 * minute);
    expect(ran).toHaveLength(7);
    expect(log.lines).toEqual(['info the display was told to go off']);
    power.set('on');
    await settle();
    expect(ran.at(-1)).toBe('/usr/bin/tv on');
    await clock.advance(10 * minute);
    expect(ran.slice(-2)).toEqual(['/usr/bin/tv on', '/usr/bin/tv on']);
  });

  it('does nothing where off is just black', async () => {
    const { clock, ran, power } = rig({ ...commands, off: 'black' });
    power.set('off');
    await clock.advance(60 * minute);
    expect(ran).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  it('logs a failure once, tries again, and says when it works', async () => {
    const { clock, ran, world, power, log } = rig();
    world.answer = () => ({ ok: false, output: 'there is no such program' });
    power.set('off');
    await clock.advance(50 * minute);
    expect(ran).toHaveLength(6);
    expect(log.lines.map((line) => line.slice(0, 4))).toEqual(['warn']);
    world.answer = () => ({ ok: true, output: '' });
    await clock.advance(30 * minute);
    expect(log.lines.map((line) => line.slice(0, 4))).toEqual(['warn', 'info']);
  });

  it('runs one command at a time, and ends with what is wanted last', async () => {
    const { clock, ran, world, power } = rig();
    const done: (() => void)[] = [];
    world.answer = () => new Promise((resolve) => done.push(() => resolve({ ok: true, output: '' })));
    power.set('off');
    power.set('on');
    power.set('off');
    power.set('on');
    await clock.advance(25 * minute);
    expect(ran).toEqual(['/usr/bin/tv standby 0']);
    done.shift()?.();
    await settle();
    expect(ran).toEqual(['/usr/bin/tv standby 0', '/usr/bin/tv on']);
    done.shift()?.();
    await settle();
    expect(ran).toHaveLength(2);
  });

  it('stops, and waits for a command that runs', async () => {
    const { clock, ran, world, power } = rig();
    let finish: () => void = () => undefined;
    world.answer = () => new Promise((resolve) => (finish = () => resolve({ ok: true, output: '' })));
    power.set('off');
    let stopped = false;
    void power.stop().then(() => (stopped = true));
    await settle();
    expect(stopped).toBe(false);
    finish();
    await settle();
    expect(stopped).toBe(true);
    await clock.advance(60 * minute);
    expect(ran).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });
});
