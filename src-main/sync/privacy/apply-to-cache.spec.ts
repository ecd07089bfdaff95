import { describe, expect, it, onTestFinished } from 'vitest';
import { cacheMigrations, cacheTables, type CacheTable } from '../../store/cache-migrations';
import { GuardedDatabase } from '../../store/guarded-database';
import { openDatabase } from '../../store/open-database';
import { text } from '../../store/sqlite';
import { SqliteCache } from '../../store/sqlite-cache';
import { FakeClock } from '../../testing/fake-clock';
import { waysOntoDisk } from '../testing/people-on-disk';
import { RecordingLog } from '../testing/recording-log';
import { person, settings } from '../testing/samples';
import { applyPrivacyToCache, applyPrivacyToUsers, learnFromCache } from './apply-to-cache';
import { HiddenPeople } from './hidden-people';
import { createPrivacyRules } from './rules';

/** Somebody whose address tells neither the name nor the id. */
const quenby = person('Quenby Zoll', { id: 'mv:q-1', email: 'qz@acme.example' });
const traces = /quenby|zoll|q-1|qz@/i;

/** A cache on a real database, and all that a table of it holds as text. */
function openedCache() {
  const clock = new FakeClock(Date.parse('2026-03-12T09:00:00Z'));
  const log = new RecordingLog();
  const opened = openDatabase({
    ...{ file: ':memory:', key: new Uint8Array(), migrations: cacheMigrations },
    ...{ unreadable: 'delete', synchronous: 'NORMAL', clock, log },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const { database } = opened.value;
  onTestFinished(() => database.close());
  const contents = (table: CacheTable): string => {
    const columns = database.rows(`SELECT ${text('name')} FROM pragma_table_info('${table}')`);
    const all = columns.map(({ name }) => text(String(name))).join(', ');
    return JSON.stringify(database.rows(`SELECT ${all} FROM ${table}`));
  };
  const cache = new SqliteCache(new GuardedDatabase({ database, renew: () => null, clock, log }), log);
  return { cache, clock, contents };
}

type Opened = ReturnType<typeof openedCache>;

/** Somebody is hidden while the app is off; the next start applies it. Tells the tables that still know of her. */
async function hide(entry: string, { cache, clock, contents }: Opened): Promise<CacheTable[]> {
  const hidden = new HiddenPeople([entry]);
  learnFromCache(cache, hidden, [entry]);
  const { privacy } = settings({ privacy: { hidePeople: [entry] } });
  const rules = createPrivacyRules({ privacy, audience: 'staff' }, hidden);
  const input = { cache, rules, clock, timeZone: 'UTC' };
  expect(applyPrivacyToCache(input).ok).toBe(true);
  const users = applyPrivacyToUsers(input, new AbortController().signal);
  await clock.advance(1000);
  expect((await users).ok).toBe(true);
  return cacheTables.filter((table) => traces.test(contents(table)));
}

describe('somebody who asks not to be shown', () => {
  it.each(waysOntoDisk)('leaves $what', async ({ table, put }) => {
    const opened = openedCache();
    expect(put(opened.cache, quenby).ok).toBe(true);
    expect(opened.contents(table)).toMatch(traces);
    expect(await hide(quenby.id, opened)).toEqual([]);
  });

  const knowing = waysOntoDisk.filter(({ table }) => table !== 'rankings');
  const [ranking] = waysOntoDisk.filter(({ table }) => table === 'rankings');

  it.each(knowing)('leaves the rankings too when only $what tells whose address it is', async ({ put }) => {
    const opened = openedCache();
    put(opened.cache, quenby);
    ranking?.put(opened.cache, quenby);
    expect(opened.contents('rankings')).toMatch(traces);
    expect(await hide('qz@acme.example', opened)).toEqual([]);
  });
});
