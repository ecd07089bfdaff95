import { afterEach, expect, it } from 'vitest';
import { createApiClient } from '../../src-main/api/client';
import { createRedactor } from '../../src-main/api/redact';
import { settings as settingsWith } from '../../src-main/sync/testing/samples';
import { sourceIds } from '../../src-main/contract/source';
import { createDemoServer } from '../../src-main/demo/server';
import { createSync } from '../../src-main/sync/sync';
import { FakeCache } from '../../src-main/sync/testing/fake-cache';
import { RecordingLog } from '../../src-main/sync/testing/recording-log';
import { FakeClock } from '../../src-main/testing/fake-clock';
import { FaultProxy } from '../faults/fault-proxy';
import { waitFor, type WaitingClock } from './waiting-clock';

const second = 1000;
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The sync and the transport as they are, over real sockets; only time is not real. */
async function connected() {
  const clock = new FakeClock();
  const company = await createDemoServer({
    port: 0,
    now: () => clock.now(),
    activityIntervalSeconds: 86_400,
  });
  const proxy = await FaultProxy.start({ behind: company.origin, now: () => clock.now() });
  closing.push(
    () => proxy.close(),
    () => company.close(),
  );
  const { username, password, clientId } = company.motimate;
  const settings = settingsWith({
    motivosity: { origin: proxy.origin, kioskId: company.kioskId },
    motimate: { origin: proxy.origin, auth: { grant: 'password', username, password, clientId } },
    display: { timeZone: 'UTC' },
  });
  const log = new RecordingLog();
  const time: WaitingClock = waitFor(clock);
  const api = createApiClient({
    ...settings,
    fetch: time.fetch,
    clock,
    createLog: () => log,
    redactor: createRedactor(),
    timeZone: 'UTC',
  });
  const sync = createSync({
    api,
    cache: new FakeCache(),
    media: { lookup: () => null },
    settings,
    clock,
    random: () => 0.5,
    createLog: () => log,
    onWanted: () => undefined,
  });
  sync.start();
  await time.advance(10 * second);
  return { clock, proxy, log, sync, settings, time };
}

it('asks within the delay policy through an hour of a network that comes and goes', async () => {
  const { clock, proxy, log, sync, settings, time } = await connected();
  const before = sync.board.current();
  expect(before.recognitions.length).toBeGreaterThan(0);
  expect(before.sources.map(({ state }) => state)).toEqual(sourceIds.map(() => 'fresh'));
  const lines = () => log.lines.filter((line) => /^(info|warn|error)/.test(line)).length;
  const linesBefore = lines();
  const since = clock.now();

  for (let turn = 0; turn < 1200; turn += 1) {
    for (const part of [...sourceIds, 'token'] as const) {
      // Three seconds there, three seconds gone; every seventh time gone for longer.
      if (turn % 2 === 0 || turn % 14 > 10) proxy.break(part, { kind: 'cut' });
      else proxy.mend(part);
    }
    await time.advance(3 * second);
  }

  for (const part of sourceIds) {
    const times = proxy.requests(part, since).map(({ at }) => at);
    const interval = settings.polling[part] * second;
    // At worst every attempt fails and waits its 15 s; an increment of the people is two requests.
    const most =
      Math.ceil((3600 * second) / (Math.min(15 * second, interval) * 0.9)) * (part === 'users' ? 2 : 1);
    expect(times.length, part).toBeLessThanOrEqual(most);
    expect(times.length, part).toBeGreaterThan(0);
    for (const [index, time] of times.slice(1).entries()) {
      const wait = time - (times[index] ?? 0);
      if (part !== 'users' || wait > 0) expect(wait, part).toBeGreaterThanOrEqual(13.5 * second);
    }
  }
  const after = sync.board.current();
  expect(after.recognitions.map(({ id }) => id)).toEqual(before.recognitions.map(({ id }) => id));
  expect(after.people.total).toBe(before.people.total);
  expect(lines() - linesBefore).toBeLessThan(60);

  proxy.mend();
  await time.advance(1900 * second);
  expect(sync.board.current().sources.map(({ state, error }) => [state, error])).toEqual(
    sourceIds.map(() => ['fresh', null]),
  );
  const stopped = sync.stop();
  await time.advance(0);
  await stopped;
});

it('gives up a body that drips after its 30 seconds, and keeps what it has', async () => {
  const { proxy, sync, time } = await connected();
  const { recognitions } = sync.board.current();
  proxy.break('feeds', { kind: 'drip', ms: 50 });
  time.leaveAlone();
  for (let turn = 0; turn < 110; turn += 1) await time.advance(second);
  expect(sync.health().sources.find(({ id }) => id === 'feeds')).toMatchObject({ error: 'timeout' });
  expect(sync.board.current().recognitions).toEqual(recognitions);
  const stopped = sync.stop();
  await time.advance(second);
  await stopped;
});

it('takes a corrupted answer for no answer', async () => {
  const { proxy, sync, time } = await connected();
  for (const part of sourceIds) proxy.break(part, { kind: 'corrupt' });
  await time.advance(600 * second);
  expect(sync.board.current().recognitions.length).toBeGreaterThan(0);
  const feeds = sync.health().sources.find(({ id }) => id === 'feeds');
  expect(feeds?.error).toMatch(/unreadable|schema-changed|rejected/);
  const stopped = sync.stop();
  await time.advance(0);
  await stopped;
});
