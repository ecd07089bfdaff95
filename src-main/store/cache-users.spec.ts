import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourcedUser } from '../contract/sourced';
import { FakeClock } from '../testing/fake-clock';
import { openMemoryCache } from './open-cache';
import { listeningLog, user } from './testing/store-fixtures';
import { memoryCache, openedCache } from './testing/test-caches';

describe('users in the cache', () => {
  it('are inserted, changed and found', () => {
    const cache = memoryCache();
    cache.upsertUsers([user(1), user(2), user(10)], 1);
    cache.upsertUsers([user(2, { name: 'Grace', email: 'Grace@Acme.example' })], 1);
    expect(cache.countUsers()).toBe(3);
    expect(cache.usersByIds(['mm:2', 'mm:77'])).toEqual([
      user(2, { name: 'Grace', email: 'Grace@Acme.example' }),
    ]);
    const found = cache.usersByEmails(['GRACE@acme.EXAMPLE', 'ada.1@acme.example', 'ada.2@acme.example']);
    expect(found.map(({ id }) => id).sort()).toEqual(['mm:1', 'mm:2']);
    expect(cache.usersByIds([])).toEqual([]);
    expect(cache.usersByEmails([])).toEqual([]);
    cache.upsertUsers([user(1, { employeeNumber: '007' })], 1);
    expect(cache.usersByNumbers(['007', '7']).map(({ id }) => id)).toEqual(['mm:1']);
    expect(cache.usersByNumbers([])).toEqual([]);
  });

  it('come newest first: by creation where known, then by number', () => {
    const cache = memoryCache();
    cache.upsertUsers(
      [
        user(9),
        user(10),
        user(5, { createdAt: 100 }),
        user(6, { createdAt: 200 }),
        user(7, { createdAt: 200 }),
      ],
      1,
    );
    expect(cache.newestUsers(10).map(({ id }) => id)).toEqual(['mm:7', 'mm:6', 'mm:5', 'mm:10', 'mm:9']);
    expect(cache.newestUsers(2)).toHaveLength(2);
  });

  it('finds the newest by an index', () => {
    const { database } = openedCache();
    const plan = database.rows(
      'EXPLAIN QUERY PLAN SELECT body FROM users ORDER BY created_at DESC, number DESC, id DESC LIMIT ?',
      [18],
    );
    expect(plan.map((step) => step['detail'])).toEqual(['SCAN users USING INDEX users_by_age']);
  });

  it('costs only a stamp when somebody is unchanged', () => {
    const { cache, changes } = openedCache();
    cache.upsertUsers([user(1), user(2)], 1);
    const before = changes();
    cache.upsertUsers([user(1), user(2)], 2);
    expect(changes() - before).toBe(2);
    cache.upsertUsers([user(1), user(2)], 2);
    expect(changes() - before).toBe(2);
  });

  it('leaves out who was not seen in a pass, a bounded number at a time', () => {
    const cache = memoryCache();
    cache.upsertUsers(
      Array.from({ length: 25 }, (_, number) => user(number)),
      1,
    );
    cache.upsertUsers([user(3), user(30)], 2);
    expect(cache.deleteUsersBefore(2, 20)).toEqual({ ok: true, value: 20 });
    expect(cache.deleteUsersBefore(2, 20)).toEqual({ ok: true, value: 4 });
    expect(cache.deleteUsersBefore(2, 20)).toEqual({ ok: true, value: 0 });
    expect(cache.usersAfter('', 100).map(({ id }) => id)).toEqual(['mm:3', 'mm:30']);
  });

  it('come a page at a time, everybody once', () => {
    const cache = memoryCache();
    cache.upsertUsers(
      Array.from({ length: 25 }, (_, number) => user(number)),
      1,
    );
    cache.deleteUsers(['mm:7', 'mm:99']);
    const seen: string[] = [];
    for (
      let page = cache.usersAfter('', 10);
      page.length > 0;
      page = cache.usersAfter(seen.at(-1) ?? '', 10)
    ) {
      seen.push(...page.map(({ id }) => id));
    }
    expect(seen).toHaveLength(24);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  it('agrees with a plain map whatever happens', () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant('upsert' as const), ids: fc.array(fc.nat(8)), name: fc.string() }),
      fc.record({ what: fc.constant('delete' as const), ids: fc.array(fc.nat(8)) }),
      fc.record({ what: fc.constant('sweep' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { cache } = openMemoryCache(
          { clock: new FakeClock(), log: listeningLog() },
          { code: 'storage', message: 'test' },
        );
        const model = new Map<string, { user: SourcedUser; mark: number }>();
        for (const [mark, done] of steps.entries()) {
          if (done.what === 'upsert') {
            const users = done.ids.map((id) => user(id, { name: done.name, createdAt: id % 3 ? id : null }));
            for (const each of users) model.set(each.id, { user: each, mark });
            cache.upsertUsers(users, mark);
          } else if (done.what === 'delete') {
            for (const id of done.ids) model.delete(`mm:${id}`);
            cache.deleteUsers(done.ids.map((id) => `mm:${id}`));
          } else {
            for (const [id, kept] of model) if (kept.mark < mark - 1) model.delete(id);
            cache.deleteUsersBefore(mark - 1, 500);
          }
        }
        const wanted = [...model.keys()].sort().map((id) => model.get(id)?.user);
        expect(cache.usersAfter('', 100)).toEqual(wanted);
        expect(cache.countUsers()).toBe(model.size);
        cache.close();
      }),
      { numRuns: 100 },
    );
  });
});
