import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../store/open-cache';
import { Sqlite, text } from '../../store/sqlite';
import { FakeClock } from '../../testing/fake-clock';
import { createSync } from '../sync';
import { FakeApi } from '../testing/fake-api';
import { at, celebration, post, recognition, settings, story, user } from '../testing/samples';

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const key = new Uint8Array(32).fill(7);
const now = Date.parse('2026-03-12T09:00:00Z');

/** Letters that nothing else is made of, so that a find is a find. */
const letters = (length: number) =>
  fc
    .array(fc.constantFrom('q', 'x', 'z', 'w', 'ö', 'é'), { minLength: length, maxLength: length + 4 })
    .map((list) => list.join(''));
const surname = letters(7).map((word) => `K${word}`);
const name = fc.record({
  first: fc.constantFrom('Amara', 'Jo', 'Ana Sofía', 'Björn', 'Nils-Ole'),
  last: fc.oneof(
    surname,
    fc.tuple(surname, surname).map((both) => both.join('-')),
  ),
  particle: fc.constantFrom('', 'van der ', 'de la ', 'Mc '),
});
const somebody = fc.record({
  name,
  title: fc.option(fc.constantFrom('Deckhand', 'Head of Bread')),
  picture: fc.constant(null),
});
const amount = fc.integer({ min: 70_000_001, max: 79_999_999 });
/** What people write: names whole, the surname alone, in other case, glued to signs. */
const note = fc.array(
  fc.oneof(
    fc.constantFrom('Thank you', 'for the bread', 'and', '🎉', '\n'),
    fc.record({ who: fc.nat(5), how: fc.constantFrom('whole', 'upper', 'possessive', 'comma') }),
  ),
  { maxLength: 8 },
);
const world = fc.record({
  people: fc.array(somebody, { minLength: 6, maxLength: 6 }),
  thanks: fc.array(fc.record({ note, amount, from: fc.nat(5), to: fc.nat(5), value: note }), {
    maxLength: 5,
  }),
  announcements: fc.array(letters(12), { maxLength: 3 }),
  born: fc.integer({ min: 1930, max: 2008 }),
});

type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

const whole = ({ first, particle, last }: World['people'][number]['name']): string =>
  `${first} ${particle}${last}`;

/** A company in which everything that visitors must not see is somewhere. */
function fill(api: FakeApi, { people, thanks, announcements, born }: World): void {
  const known = people.map((one, nth) =>
    user(nth + 1, {
      ...{ id: `mv:${String(nth)}`, name: whole(one.name), shortName: one.name.first, title: one.title },
      email: `${one.name.first}.${one.name.last}@acme.example`.replaceAll(' ', '.'),
    }),
  );
  const of = (nth: number) => known[nth % known.length] ?? user(99);
  const written = (parts: World['thanks'][number]['note']): string =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part;
        const full = of(part.who).name;
        if (part.how === 'upper') return full.toUpperCase();
        return part.how === 'whole' ? full : part.how === 'possessive' ? `${full}’s` : `${full},`;
      })
      .join(' ');
  const heads = announcements.map((words, nth) =>
    story(`s${String(nth)}`, { title: `Closing ${words}`, body: words, from: of(nth), people: known }),
  );
  api.leaders = known.map((person, nth) => ({ person, monthPoints: 9 - nth, yearPoints: 9 }));
  api.feed = [
    // The people of an answer are what its words are read with.
    recognition('all', { from: of(0), to: known, note: null, amount: 71_234_567 }),
    ...thanks.map((one, nth) =>
      recognition(`r${String(nth)}`, {
        ...{ from: of(one.from), to: [of(one.to)], amount: one.amount, when: at(now - nth * 60_000) },
        ...{ note: written(one.note), value: written(one.value) },
      }),
    ),
    ...heads,
    celebration('b', '2026-03-12', { people: [of(2)], note: `Born in spring, ${of(2).name}!` }),
  ];
  api.past = api.feed.filter((item) => item.kind === 'appreciation') as FakeApi['past'];
  api.ahead = [celebration('ahead', '2026-03-14', { people: [of(3)], note: null })];
  api.dated = known.map((person) => ({ person, birthday: '07-03', hired: `${String(born)}-02-01` }));
  api.people = known.map((person, nth) => ({
    ...person,
    id: `mm:${String(nth)}`,
    createdAt: now,
    updatedAt: now,
  }));
  api.wall = known.map((author, nth) =>
    post(`mm:p${String(nth)}`, { author, body: `Bring your own cup, ${author.name}` }),
  );
}

/** Everything that a database holds, and what its files are made of once the key is taken away. */
function contents(file: string): string {
  const database = new Sqlite(file, key);
  const tables = database.rows(`SELECT ${text('name')} FROM sqlite_schema WHERE type = 'table'`);
  const rows = tables.flatMap(({ name: table }) => {
    const columns = database.rows(`SELECT ${text('name')} FROM pragma_table_info('${String(table)}')`);
    const all = columns.map(({ name: column }) => text(`"${String(column)}"`)).join(', ');
    return database.rows(`SELECT ${all} FROM "${String(table)}"`);
  });
  database.close();
  return JSON.stringify(rows);
}

const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

describe('a screen that visitors see', () => {
  it('holds no surname, amount, announcement or year of birth, on the board, on the disk or in its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (made) => {
        const dir = mkdtempSync(join(tmpdir(), 'motiboard-lobby-'));
        try {
          const clock = new FakeClock(now);
          const file = join(dir, 'cache.db');
          const { cache } = openCache({ file, key, clock, log });
          const api = new FakeApi();
          fill(api, made);
          const boards: unknown[] = [];
          const sync = createSync({
            ...{ api, cache, clock, random: () => 0.5, createLog: () => log },
            media: { lookup: () => null },
            settings: settings({
              motivosity: { kioskId: 'k', service: { appId: 'a', secureToken: 's' } },
              display: { audience: 'lobby' },
              privacy: { showAmounts: true },
            }),
            onWanted: () => undefined,
          });
          sync.board.subscribe((board) => boards.push(board));
          sync.start();
          await clock.advance(90_000);
          const board = sync.board.current();
          boards.push(board);
          const stopped = sync.stop();
          await clock.advance(0);
          await stopped;
          cache.close();

          expect(board.recognitions.length).toBeGreaterThan(0);
          expect(board.wallPosts.length).toBeGreaterThan(0);
          expect(board.people.newest.length).toBeGreaterThan(0);
          const bytes = readdirSync(dir).map((one) => readFileSync(join(dir, one)).toString('latin1'));
          const held = contents(file);
          expect(held).toContain('mm:p0');
          const places = { board: JSON.stringify(boards), disk: held, bytes: bytes.join() };
          for (const [place, what] of Object.entries(places)) {
            const read = plain(what);
            for (const { name: one } of made.people)
              for (const part of one.last.split('-'))
                expect(read.includes(plain(part)), `${place}: ${part}`).toBe(false);
            for (const { amount: sum } of made.thanks) expect(what.includes(String(sum)), place).toBe(false);
            for (const words of made.announcements) expect(read.includes(plain(words)), place).toBe(false);
            expect(what.includes('71234567'), place).toBe(false);
          }
        } finally {
          rmSync(dir, { recursive: true, force: true });
        }
      }),
      { numRuns: 12 },
    );
  });
});
