import { describe, expect, it } from 'vitest';
import { sourceIds, sourceProducts } from '../contract/source';
import { FakeClock } from '../testing/fake-clock';
import { apiFailure, FakeApi } from './testing/fake-api';
import { fullRig, startedRig } from './testing/full-rig';
import { at, celebration, leader, person, post, recognition, settings } from './testing/samples';
import { SettableClock } from './testing/settable-clock';
import { SyncRig } from './testing/sync-rig';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('the sync', () => {
  it('brings every source to the board', async () => {
    const { board } = await startedRig();
    expect(board.leaderboard.month[0]?.person.name).toBe('Amara Diallo');
    expect(board.recognitions).toHaveLength(2);
    expect(board.celebrations).toHaveLength(1);
    expect(board.stories).toHaveLength(1);
    expect(board.wallPosts[0]?.author?.name).toBe('Person 3');
    expect(board.people).toMatchObject({ total: 12 });
    expect(board.sources.map(({ state }) => state)).toEqual(sourceIds.map(() => 'fresh'));
  });

  it('asks feeds and leaderboard first', async () => {
    const { api } = await startedRig();
    expect(api.calls.map((call) => call.split(' ')[0])).toEqual([
      'feeds',
      'leaderboard',
      'me',
      'posts',
      'users',
    ]);
  });

  it('leaves a product alone that is not configured', async () => {
    const { api, board } = await startedRig({ motimate: {} });
    const isAsked = (id: (typeof sourceIds)[number]) => sourceProducts[id] === 'motivosity';
    expect(sourceIds.filter((id) => api.count(id) > 0)).toEqual(sourceIds.filter(isAsked));
    expect(board.sources.map(({ state }) => state)).toEqual(
      sourceIds.map((id) => (isAsked(id) ? 'fresh' : 'off')),
    );
    expect(board.people).toEqual({ newest: [], total: null });
  });

  it.each([false, true])(
    'writes and pushes nothing for hours of equal answers (validators: %s)',
    async (hasEtags) => {
      const made = fullRig();
      made.api.hasEtags = hasEtags;
      made.sync.start();
      await made.clock.advance(hour);
      made.cache.writes = [];
      made.boards = [];
      const { revision } = made.board;
      await made.clock.advance(5 * hour);
      expect(made.cache.writes).toEqual([]);
      expect(made.boards).toEqual([]);
      expect(made.board.revision).toBe(revision);
      expect(made.api.count('feeds')).toBeGreaterThan(300);
    },
  );

  it('asks as often as the intervals say, and twice for users', async () => {
    const { api, clock } = await startedRig();
    api.calls = [];
    await clock.advance(hour);
    expect(sourceIds.map((read) => api.count(read))).toEqual([12, 60, 4, 4, 30]);
  });

  it('shows a new recognition within one poll, and drops a removed one within one poll, from disk too', async () => {
    const made = await startedRig();
    made.api.feed = [recognition('r3', { note: 'Fresh words' }), ...made.api.feed];
    await made.clock.advance(minute + 200);
    expect(made.board.recognitions.map(({ id }) => id)).toEqual(['r3', 'r2', 'r1']);
    made.api.feed = made.api.feed.filter(({ id }) => id !== 'r3');
    await made.clock.advance(minute + 200);
    expect(made.board.recognitions.map(({ id }) => id)).toEqual(['r2', 'r1']);
    expect(made.cache.dump()).not.toContain('Fresh words');
  });

  it('keeps the others going when one breaks, and tells its age', async () => {
    const made = await startedRig();
    made.api.faults.set('feeds', apiFailure('vendor-error'));
    await made.clock.advance(10 * minute);
    expect(made.board.sources[1]).toMatchObject({ id: 'feeds', state: 'stale', error: 'vendor-error' });
    expect(made.board.recognitions).toHaveLength(2);
    made.api.leaders = [leader('Jonah Brandt', 50)];
    await made.clock.advance(5 * minute + 200);
    expect(made.board.leaderboard.month[0]?.points).toBe(50);
    expect(made.board.sources[0]).toMatchObject({ state: 'fresh' });
    made.api.faults.clear();
    await made.clock.advance(minute + 200);
    expect(made.board.sources[1]).toMatchObject({ state: 'fresh', error: null });
  });

  it.each(sourceIds)('goes on with all the others when %s breaks', async (broken) => {
    const made = await startedRig();
    const states = () => made.board.sources.map(({ id, state, error }) => [id, state, error]);
    made.api.faults.set(broken, apiFailure('vendor-error'));
    const interval = settings().polling[broken] * 1000;
    await made.clock.advance(4 * interval);
    expect(states()).toEqual(
      sourceIds.map((id) => (id === broken ? [id, 'stale', 'vendor-error'] : [id, 'fresh', null])),
    );
    made.api.faults.clear();
    await made.clock.advance(2 * interval);
    expect(states()).toEqual(sourceIds.map((id) => [id, 'fresh', null]));
  });

  it('survives an hour of a flapping network within the delay policy', async () => {
    const made = await startedRig();
    const writes = made.cache.writes.length;
    let turn = 0;
    made.api.beforeAnswer = () => {
      // Mostly away: a policy that asks again at once would show.
      if (turn++ % 12 === 0) made.api.faults.clear();
      else for (const read of sourceIds) made.api.faults.set(read, apiFailure('network'));
    };
    made.api.calls = [];
    await made.clock.advance(hour);
    expect(made.api.count('feeds')).toBeLessThanOrEqual(240);
    expect(made.board.recognitions).toHaveLength(2);
    expect(made.log.lines.length).toBeLessThan(40);
    expect(made.cache.writes.length - writes).toBeLessThan(made.api.calls.length);
  });

  it('asks three times at most in an hour of 401', async () => {
    const made = fullRig();
    for (const read of sourceIds) made.api.faults.set(read, apiFailure('unauthorised'));
    made.sync.start();
    await made.clock.advance(hour);
    for (const read of sourceIds) {
      expect(made.api.count(read), read).toBeGreaterThan(0);
      expect(made.api.count(read), read).toBeLessThanOrEqual(3);
    }
  });

  it('is quiet about a wall that the account does not offer, and lets its posts go after their lease', async () => {
    const made = await startedRig();
    made.api.faults.set('posts', apiFailure('not-offered'));
    await made.clock.advance(hour);
    expect(made.board.sources[4]).toMatchObject({ state: 'off', error: 'not-offered' });
    expect(made.board.wallPosts).toHaveLength(1);
    made.clock.set(made.clock.now() + 31 * day);
    await made.clock.advance(2 * hour);
    expect(made.board.wallPosts).toHaveLength(0);
  });

  it('shows everything at once after a restart without network', async () => {
    const made = await startedRig();
    const { revision, ...before } = made.board;
    for (const read of ['feeds', 'leaderboard', 'me', 'users', 'posts'])
      made.api.faults.set(read, apiFailure('network'));
    made.clock.set(made.clock.now() + 20 * minute);
    await made.restart();
    const { revision: again, ...after } = made.board;
    expect(again).toBeGreaterThan(revision);
    expect({ ...after, sources: [] }).toEqual({ ...before, sources: [] });
    await made.clock.advance(minute);
    expect(made.board.recognitions).toHaveLength(2);
    expect(made.board.sources[1]).toMatchObject({ state: 'stale', error: 'network' });
  });

  it('after a kill shows an age that is older than the truth, never younger', async () => {
    const made = await startedRig();
    await made.clock.advance(2 * hour);
    const truth = made.sync.health().sources[1]?.fetchedAt ?? 0;
    made.start();
    expect(made.board.sources[1]?.fetchedAt).toBeLessThanOrEqual(truth);
    const stopping = await startedRig();
    await stopping.clock.advance(2 * hour);
    const known = stopping.sync.health().sources[1]?.fetchedAt;
    await stopping.restart();
    expect(stopping.board.sources[1]?.fetchedAt).toBe(known);
  });

  it('goes on from memory when the disk is full, and writes when there is room', async () => {
    const made = await startedRig();
    made.cache.isFull = true;
    made.api.feed = [recognition('r9'), ...made.api.feed];
    await made.clock.advance(5 * minute);
    expect(made.board.recognitions[0]?.id).toBe('r9');
    expect(made.sync.health().sources[1]).toMatchObject({ error: 'storage', state: 'fresh' });
    expect(made.cache.dump()).not.toContain('r9');
    made.cache.isFull = false;
    await made.clock.advance(5 * minute);
    expect(made.cache.dump()).toContain('r9');
    expect(made.sync.health().sources[1]).toMatchObject({ error: null });
  });

  it('changes celebrations at midnight of the display, without any answer', async () => {
    const made = await startedRig();
    made.api.feed = [...made.api.feed, celebration('c2', '2026-03-13', { people: [person('Ola Nordmann')] })];
    await made.clock.advance(minute);
    for (const read of ['feeds', 'leaderboard']) made.api.faults.set(read, apiFailure('network'));
    await made.clock.advance(Date.parse('2026-03-12T22:59:59Z') - made.clock.now());
    expect(made.board.celebrations.map(({ id }) => id)).toEqual(['c1']);
    await made.clock.advance(1200);
    expect(made.board).toMatchObject({ today: '2026-03-13', celebrations: [{ id: 'c2' }] });
  });

  it('builds at most ten boards a second', async () => {
    const made = await startedRig();
    made.boards = [];
    for (let turn = 0; turn < 50; turn += 1) {
      made.pictures.set('x', `media://local/${String(turn).padStart(64, '0')}`);
      made.api.feed = [recognition(`n${String(turn)}`)];
      await made.sync.pollNow('feeds');
      await made.clock.advance(10);
    }
    await made.clock.advance(200);
    expect(made.boards.length).toBeGreaterThan(3);
    expect(made.boards.length).toBeLessThanOrEqual(7);
    expect(made.board.recognitions[0]?.id).toBe('n49');
    const revisions = made.boards.map(({ revision }) => revision);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
  });

  it('asks for pictures and shows them when they have arrived', async () => {
    const made = fullRig();
    made.api.feed = [
      recognition('r', { to: [person('Amara Diallo', { picture: 'https://x.example/a.png' })] }),
    ];
    made.sync.start();
    await made.clock.advance(5000);
    expect(made.wanted).toEqual([{ address: 'https://x.example/a.png', use: 'face' }]);
    expect(made.board.recognitions[0]?.to[0]?.picture).toBe(null);
    const kept = `media://local/${'a'.repeat(64)}`;
    made.pictures.set('https://x.example/a.png', kept);
    made.sync.board.refresh();
    await made.clock.advance(200);
    expect(made.board.recognitions[0]?.to[0]?.picture).toBe(kept);
  });

  it('moves people up and down from day to day, and starts anew with the month', async () => {
    const made = await startedRig();
    const movements = () =>
      made.board.leaderboard.month.map(({ person: { name }, movement }) => [name, movement]);
    expect(movements()).toEqual([
      ['Amara Diallo', null],
      ['Jonah Brandt', null],
    ]);
    made.clock.set(made.clock.now() + day);
    made.api.leaders = [leader('Amara Diallo', 10), leader('Jonah Brandt', 30), leader('Hana Kimura', 1)];
    await made.clock.advance(6 * minute);
    expect(movements()).toEqual([
      ['Jonah Brandt', 1],
      ['Amara Diallo', -1],
      ['Hana Kimura', 'new'],
    ]);
    made.clock.set(Date.parse('2026-04-02T08:00:00Z'));
    made.api.leaders = [leader('Hana Kimura', 3, 300)];
    await made.clock.advance(6 * minute);
    expect(movements()).toEqual([['Hana Kimura', null]]);
    expect(made.board.leaderboard.year[0]?.movement).toBe(2);
  });

  it.each([-5 * 365 * day, day, 10 * 365 * day])('goes on when the clock jumps by %i ms', async (jump) => {
    const made = new SyncRig(new SettableClock());
    made.api.feed = [recognition('r1')];
    made.sync.start();
    await made.clock.advance(5 * minute);
    made.clock.set(made.clock.now() + jump);
    made.api.feed = [recognition('r2'), ...made.api.feed];
    await made.clock.advance(2 * minute);
    expect(made.board.recognitions.map(({ id }) => id)).toEqual(['r2', 'r1']);
    expect(made.board.sources[1]?.state).toBe('fresh');
  });

  it('stops: no timer is left and nothing is asked', async () => {
    const made = await startedRig();
    const stopped = made.sync.stop();
    await made.clock.advance(0);
    await stopped;
    made.api.calls = [];
    await made.clock.advance(day);
    expect(made.api.calls).toEqual([]);
    expect(made.clock.pending).toBe(0);
  });

  it('reports how it stands', async () => {
    const made = await startedRig();
    made.api.faults.set('me', apiFailure('forbidden'));
    await made.sync.pollNow('me');
    const health = made.sync.health();
    expect(health.account?.name).toBe('Kiosk');
    expect(health.sources[2]).toMatchObject({
      id: 'me',
      error: 'forbidden',
      failures: 1,
      message: 'it failed: forbidden',
    });
  });
});

describe('a silent source', () => {
  it('retires its items one by one, and leaves the rest of the screen', async () => {
    const made = new SyncRig(new FakeClock(), {}, { api: new FakeApi() });
    made.api.feed = [recognition('r3'), recognition('r2'), recognition('r1')];
    made.api.leaders = [leader('Jonah Brandt', 5)];
    made.sync.start();
    await made.clock.advance(minute);
    made.api.faults.set('feeds', apiFailure('forbidden'));
    const counts: number[] = [];
    made.clock.set(made.clock.now() + 14 * day - 2 * hour);
    await made.clock.advance(hour);
    for (let turn = 0; turn < 6; turn += 1) {
      counts.push(made.board.recognitions.length);
      await made.clock.advance(hour);
    }
    expect(counts).toEqual([3, 2, 1, 0, 0, 0]);
    expect(made.board.leaderboard.month).toHaveLength(1);
  });

  it('does so when the settings say, each kind by its own days', async () => {
    const keepDays = { appreciation: 2, 'wall-post': 1 };
    const made = new SyncRig(new FakeClock(), { display: { keepDays } }, { api: new FakeApi() });
    made.api.feed = [recognition('r1'), recognition('a1', { kind: 'award' })];
    made.api.wall = [post('mm:p1', { when: at(made.clock.now() - hour) })];
    made.sync.start();
    await made.clock.advance(minute);
    for (const source of ['feeds', 'posts'] as const) made.api.faults.set(source, apiFailure('unauthorised'));
    const shown = async (days: number) => {
      await made.clock.advance(days * day);
      return [...made.board.recognitions, ...made.board.wallPosts].map(({ id }) => id);
    };
    expect(await shown(0.9)).toEqual(['r1', 'a1', 'mm:p1']);
    expect(await shown(0.3)).toEqual(['r1', 'a1']);
    expect(await shown(1.2)).toEqual(['a1']);
  });

  it('does not call the leaders of last month those of this month', async () => {
    const made = new SyncRig(new FakeClock(Date.parse('2026-03-31T20:00Z')), {}, { api: new FakeApi() });
    made.api.leaders = [leader('Jonah Brandt', 5)];
    made.sync.start();
    await made.clock.advance(minute);
    made.api.faults.set('leaderboard', apiFailure('network'));
    await made.clock.advance(hour);
    expect(made.board.leaderboard.month).toHaveLength(1);
    await made.clock.advance(3 * hour);
    expect(made.board.leaderboard).toMatchObject({ month: [], year: [{ rank: 1 }] });
    made.api.faults.clear();
    await made.sync.pollNow('leaderboard');
    await made.clock.advance(1_000);
    expect(made.board.leaderboard.month).toHaveLength(1);
  });
});
