import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import { apiFailure } from '../testing/fake-api';
import { user } from '../testing/samples';
import { SyncRig } from '../testing/sync-rig';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * 60 * minute;
const onlyMotimate = { motivosity: {}, polling: { me: 86_400, posts: 86_400 } };

function rig(count: number) {
  const made = new SyncRig(new FakeClock(), onlyMotimate);
  const now = made.clock.now();
  made.api.people = Array.from({ length: count }, (_, n) =>
    user(n + 1, { createdAt: now - 90 * day, updatedAt: now - 80 * day }),
  );
  return made;
}

describe('the users sync', () => {
  it('reads everybody once, then asks twice a poll', async () => {
    const made = rig(2000);
    made.sync.start();
    await made.clock.advance(minute);
    expect(made.cache.countUsers()).toBe(2000);
    expect(made.api.count('users')).toBe(41);
    expect(made.board.people.total).toBe(2000);
    made.api.calls = [];
    made.cache.writes = [];
    await made.clock.advance(30 * minute);
    expect(made.api.count('users')).toBe(2);
    expect(made.cache.writes).toEqual([]);
  });

  it('goes on after a restart in the middle', async () => {
    const made = rig(2000);
    made.api.beforeAnswer = async (call) => {
      // The 20th page hangs until the app is killed.
      if (call.includes('page=20 ')) await new Promise<void>(() => undefined);
    };
    made.sync.start();
    await made.clock.advance(minute);
    expect(made.cache.countUsers()).toBe(19 * 50);
    expect(made.board.people.total).toBe(null);
    made.api.beforeAnswer = () => undefined;
    made.api.calls = [];
    made.start();
    await made.clock.advance(minute);
    expect(made.cache.countUsers()).toBe(2000);
    expect(made.api.calls.find((call) => call.startsWith('users'))).toContain('page=19 ');
    expect(made.api.count('users')).toBe(41 - 18);
  });

  it('goes on where a fault stopped it', async () => {
    const made = rig(500);
    made.api.beforeAnswer = (call) => {
      if (call.includes('page=5 ')) made.api.faults.set('users', apiFailure('network'));
    };
    made.sync.start();
    await made.clock.advance(10_000);
    expect(made.cache.countUsers()).toBe(200);
    made.api.faults.clear();
    made.api.beforeAnswer = () => undefined;
    await made.clock.advance(20_000);
    expect(made.cache.countUsers()).toBe(500);
  });

  it('brings new and changed people with the next increment, also when reads lag behind writes', async () => {
    const made = rig(120);
    made.sync.start();
    await made.clock.advance(minute);
    const now = made.clock.now();
    made.api.people.push(user(500, { createdAt: now - 40 * minute, updatedAt: now - 40 * minute }));
    made.api.people[3] = user(4, { name: 'Renamed Person', createdAt: 1, updatedAt: now });
    await made.clock.advance(31 * minute);
    expect(made.board.people.total).toBe(121);
    expect(made.board.people.newest[0]?.id).toBe('mm:500');
    expect(made.cache.usersByIds(['mm:4'])[0]?.name).toBe('Renamed Person');
  });

  it('sees deletions within a week, in batches', async () => {
    const made = rig(1500);
    made.sync.start();
    await made.clock.advance(minute);
    made.api.people = made.api.people.slice(0, 100);
    made.clock.set(made.clock.now() + 7 * day);
    await made.clock.advance(31 * minute);
    expect(made.board.people.total).toBe(100);
    expect(made.cache.writes.filter((name) => name === 'sweep')).toHaveLength(7);
  });

  it('believes no list that is suddenly empty', async () => {
    const made = rig(60);
    made.sync.start();
    await made.clock.advance(minute);
    made.api.people = [];
    made.clock.set(made.clock.now() + 8 * day);
    await made.clock.advance(hour);
    expect(made.board.people.total).toBe(60);
  });

  it.each([
    ['with dates', true],
    ['without dates', false],
  ])('copes with an account that ignores filters, %s', async (_name, hasDates) => {
    const made = rig(1000);
    made.api.knowsFilters = false;
    if (!hasDates)
      made.api.people = made.api.people.map((one) => ({ ...one, createdAt: null, updatedAt: null }));
    made.sync.start();
    await made.clock.advance(minute);
    made.api.calls = [];
    await made.clock.advance(6 * hour);
    // 12 probes, and everybody (20 pages and an empty one) each time.
    expect(made.api.count('users')).toBeLessThanOrEqual(12 * 22);
    made.api.people = made.api.people.slice(1);
    await made.clock.advance(31 * minute);
    expect(made.board.people.total).toBe(999);
  });

  it('ends when the account ignores page numbers', async () => {
    const made = rig(50);
    const { users } = made.api;
    made.api.users = (query, options) => users.call(made.api, { ...query, page: 1 }, options);
    made.sync.start();
    await made.clock.advance(minute);
    expect(made.board.people.total).toBe(50);
    expect(made.api.count('users')).toBe(2);
  });

  it('takes 50,000 people, with a board of the same size', async () => {
    const small = rig(20);
    small.sync.start();
    await small.clock.advance(minute);
    const made = rig(50_000);
    made.sync.start();
    await made.clock.advance(minute);
    expect(made.board.people.total).toBe(50_000);
    expect(made.api.count('users')).toBe(1001);
    expect(JSON.stringify(made.board).length).toBeLessThan(JSON.stringify(small.board).length + 500);
    made.api.calls = [];
    await made.clock.advance(30 * minute);
    expect(made.api.count('users')).toBe(2);
  });
});
