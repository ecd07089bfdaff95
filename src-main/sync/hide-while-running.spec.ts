import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { ok } from '../contract/result';
import { sourceIds } from '../contract/source';
import { FakeClock } from '../testing/fake-clock';
import { aliasesInState } from './privacy/alias-book';
import { maskedAddress } from './privacy/masked-address';
import { PrivacyKeeper } from './privacy/privacy-keeper';
import { createSync } from './sync';
import { apiFailure, FakeApi } from './testing/fake-api';
import { FakeCache } from './testing/fake-cache';
import { fullRig } from './testing/full-rig';
import { RecordingLog } from './testing/recording-log';
import { celebration, leader, person, post, recognition, settings, user } from './testing/samples';
import { SettableClock } from './testing/settable-clock';
import { SyncRig } from './testing/sync-rig';

const traces = /quenby|zoll/i;
/** Somebody whose address and ids tell nothing of her name; both products know her. */
const told = person('Quenby Zoll', { id: 'mv:q-1', picture: 'https://x.example/quenby.png' });
const listed = user(77, { name: 'Quenby Zoll', shortName: 'Quenby', email: 'qz@acme.example' });
const words = 'My own words.';
/** What she may be hidden by. */
const entries = [
  ['address', 'qz@acme.example'],
  ['address as a lobby’s disk keeps it', maskedAddress('qz@acme.example')],
  ['id of Motimate', 'mm:77'],
  ['id without its product', '77'],
  ['name', 'Quenby Zoll'],
] as const;

/** A kiosk that shows her, whose users are read. */
async function rig(display: Record<string, unknown>) {
  const made = fullRig({ display });
  made.api.feed = [recognition('q', { to: [told], note: 'For the nets.' }), ...made.api.feed];
  made.api.people.push(listed);
  // The wall names its authors by id alone.
  made.api.wall = [post('mm:q', { authorId: 'mm:77', body: words }), ...made.api.wall];
  made.sync.start();
  await made.clock.advance(5_000);
  expect(JSON.stringify(made.board)).toContain('Quenby');
  expect(JSON.stringify(made.board)).toContain(words);
  return made;
}

describe.each(['staff', 'lobby'] as const)('somebody who is hidden on a screen for %s', (audience) => {
  it.each(entries)(
    'leaves board and disk when she is hidden by her %s, and stays away',
    async (_name, entry) => {
      const made = await rig({ audience });
      await made.restart({ display: { audience }, privacy: { hidePeople: [entry] } });
      await made.clock.advance(900);
      const seen = () => JSON.stringify(made.board) + made.cache.dump();
      expect(seen()).not.toMatch(traces);
      for (let minute = 0; minute < 40; minute += 1) {
        made.boards = [];
        await made.clock.advance(60_000);
        expect(JSON.stringify(made.boards) + seen(), `after ${String(minute)} min`).not.toMatch(traces);
      }
      expect(seen()).not.toContain(words);
    },
  );
});

describe.each(['staff', 'lobby'] as const)('the first start of a screen for %s', (audience) => {
  /** Nothing is on the disk, and the list of people is as slow as that of 50,000. */
  function rig(hidePeople: readonly string[]) {
    const made = fullRig({ display: { audience }, privacy: { hidePeople } });
    made.api.leaders.push(leader('Quenby Zoll', 3));
    made.api.feed = [recognition('q', { to: [told], note: 'For the nets.' }), ...made.api.feed];
    made.api.people.push(...Array.from({ length: 200 }, (_, at) => user(100 + at)), listed);
    made.api.wall = [post('mm:q', { authorId: 'mm:77', body: words }), ...made.api.wall];
    const pages = { held: true };
    made.api.beforeAnswer = async (call) => {
      while (pages.held && call.startsWith('users') && !call.includes('page=1 '))
        await new Promise<void>((resolve) => made.clock.after(1_000, resolve));
    };
    made.sync.start();
    return { made, pages };
  }
  const shown = (made: SyncRig) => JSON.stringify(made.boards);

  it.each(entries)('never shows who is hidden by their %s', async (_name, entry) => {
    const { made, pages } = rig([entry]);
    await made.clock.advance(600_000);
    expect(made.sync.health().hidden.held).toBe(entry !== 'Quenby Zoll');
    pages.held = false;
    await made.clock.advance(600_000);
    expect(made.board.recognitions.map(({ id }) => id)).toEqual(['r2', 'r1']);
    expect(made.board.wallPosts.map(({ id }) => id)).toEqual(['mm:p1']);
    expect(made.board.leaderboard.month).toHaveLength(2);
    expect(made.sync.health().hidden).toEqual({ unrecognised: 0, held: false });
    expect(made.sync.keptAway().unrecognised).toEqual([]);
    expect(shown(made) + made.cache.dump()).not.toMatch(traces);
    expect(shown(made)).not.toContain(words);
  });

  it('has no board between what the last page tells and what follows from it', async () => {
    const { made, pages } = rig(['qz@acme.example']);
    pages.held = false;
    // Every page comes while a board is about to be built.
    made.api.beforeAnswer = () => made.sync.board.refresh();
    await made.clock.advance(60_000);
    expect(made.board.recognitions.map(({ id }) => id)).toEqual(['r2', 'r1']);
    expect(shown(made)).not.toMatch(traces);
  });

  it('shows the others after half an hour when the list of people does not come, and goes on so after a restart', async () => {
    const { made, pages } = rig(['qz@acme.example', 'quenby.zoll@acme.example']);
    pages.held = false;
    made.api.faults.set('users', apiFailure('network'));
    await made.clock.advance(29 * 60_000);
    expect(made.board.recognitions).toEqual([]);
    await made.clock.advance(3 * 60_000);
    // Her other address tells her name.
    expect(made.board.recognitions.map(({ id }) => id)).toEqual(['r2', 'r1']);
    expect(made.sync.health().hidden).toEqual({ unrecognised: 2, held: false });
    expect(made.sync.keptAway().unrecognised).toHaveLength(2);
    await made.restart();
    expect(made.board.recognitions.map(({ id }) => id)).toEqual(['r2', 'r1']);
    expect(shown(made)).not.toMatch(traces);
  });

  it('holds nothing back where nothing reads a list of people, or nobody is hidden', async () => {
    const { made } = rig([]);
    await made.clock.advance(2_000);
    expect(made.board.recognitions).toHaveLength(3);
    expect(made.sync.health().hidden).toEqual({ unrecognised: 0, held: false });
    const alone = fullRig({ motimate: {}, privacy: { hidePeople: ['qz@acme.example'] } });
    alone.sync.start();
    await alone.clock.advance(2_000);
    expect(alone.board.recognitions).toHaveLength(2);
    const refused = fullRig({ privacy: { hidePeople: ['qz@acme.example'] } });
    refused.api.faults.set('users', apiFailure('not-offered'));
    refused.sync.start();
    await refused.clock.advance(2_000);
    expect(refused.board.recognitions).toHaveLength(2);
  });
});

describe('somebody who is hidden by name on a screen for visitors', () => {
  it('has no post on it before everybody was read again, though the wall tells only ids', async () => {
    const made = await rig({ audience: 'lobby' });
    made.boards = [];
    made.api.faults.set('users', apiFailure('network'));
    const more = { display: { audience: 'lobby' }, privacy: { hidePeople: ['Quenby Zoll'] } };
    await made.restart(more);
    await made.clock.advance(60_000);
    expect(JSON.stringify(made.boards)).not.toContain(words);
    expect(made.board.wallPosts.map(({ id }) => id)).toEqual(['mm:p1']);
    made.api.faults.clear();
    await made.clock.advance(1_800_000);
    expect(JSON.stringify(made.boards) + made.cache.dump()).not.toContain(words);
  });
});

describe('what a hidden person was found to be known by', () => {
  it('is applied by the next start when the app was killed before it could be', async () => {
    const clock = new FakeClock();
    const cache = new FakeCache();
    const keeper = () =>
      new PrivacyKeeper({
        ...{ cache, clock, log: new RecordingLog(), timeZone: 'UTC' },
        settings: {
          privacy: settings({ privacy: { hidePeople: ['qz@acme.example'] } }).privacy,
          audience: 'staff',
        },
      });
    const first = keeper();
    first.start(() => undefined);
    await clock.advance(10);
    cache.feed = [{ item: recognition('q', { to: [told] }), order: 1, firstSeenAt: 1 }];
    first.learn([listed]);
    keeper();
    expect(cache.feed).toEqual([]);
  });
});

describe('the pictures of somebody who is hidden while the app is off', () => {
  it('are no longer wanted, even when they were the only ones', async () => {
    const made = await rig({ audience: 'staff' });
    expect(made.wanted).toHaveLength(1);
    await made.restart({ privacy: { hidePeople: ['Quenby Zoll'] } });
    await made.clock.advance(500);
    expect(made.wanted).toEqual([]);
  });

  it('stay for the next answer where nothing is known at all: a database that was lost is no takedown', async () => {
    const made = new SyncRig(new FakeClock());
    const before = made.wanted;
    for (const source of sourceIds) made.api.faults.set(source, apiFailure('network'));
    made.sync.start();
    await made.clock.advance(5_000);
    expect(made.wanted).toBe(before);
  });
});

describe('a database of what can be fetched again that is lost', () => {
  it('does not bring back somebody whom only her address led to', async () => {
    const kept = new Map<string, unknown>();
    const values = {
      read: <T>(name: string, schema: z.ZodType<T>) => ok(schema.nullable().parse(kept.get(name) ?? null)),
      write: (name: string, value: unknown) => {
        kept.set(name, value);
        return ok(null);
      },
    };
    const started = async (cache: FakeCache, hasUsers: boolean) => {
      const clock = new FakeClock();
      const api = new FakeApi();
      api.feed = [recognition('q', { to: [told] }), recognition('r')];
      if (hasUsers) api.people = [listed];
      else api.faults.set('users', apiFailure('network'));
      const boards: unknown[] = [];
      const sync = createSync({
        ...{ api, cache, clock, random: () => 0.5, createLog: () => new RecordingLog() },
        ...{ media: { lookup: () => null }, onWanted: () => undefined },
        settings: settings({ privacy: { hidePeople: ['qz@acme.example'] } }),
        aliases: aliasesInState(values, cache),
      });
      sync.board.subscribe((board) => boards.push(board));
      sync.start();
      await clock.advance(5_000);
      expect(sync.board.current().recognitions.map(({ id }) => id)).toEqual(['r']);
      return JSON.stringify(boards) + cache.dump();
    };
    await started(new FakeCache(), true);
    expect(JSON.stringify([...kept])).not.toMatch(/quenby|zoll|acme/i);
    expect(await started(new FakeCache(), false)).not.toMatch(traces);
  });
});

describe('a machine that wakes up', () => {
  it('shows the day it is at once, and asks for what is new', async () => {
    const clock = new SettableClock(Date.parse('2026-03-12T18:00Z'));
    const made = new SyncRig(clock);
    made.api.feed = [celebration('c', '2026-03-12'), recognition('r1')];
    made.sync.start();
    await clock.advance(10_000);
    expect(made.board.celebrations).toHaveLength(1);
    made.api.feed = [recognition('r2'), recognition('r1')];
    clock.set(Date.parse('2026-03-13T07:00Z'));
    made.sync.woke();
    await clock.advance(300);
    expect(made.board.today).toBe('2026-03-13');
    expect(made.board.celebrations).toEqual([]);
    expect(made.board.recognitions[0]?.id).toBe('r2');
  });

  it('asks nobody who told us to wait, and nobody while the screen is off', async () => {
    const made = new SyncRig(new FakeClock());
    made.api.faults.set('feeds', apiFailure('forbidden'));
    made.sync.start();
    await made.clock.advance(5_000);
    const asked = made.api.count('feeds');
    made.sync.woke();
    await made.clock.advance(300);
    expect(made.api.count('feeds')).toBe(asked);
    const all = made.api.calls.length;
    made.sync.setPace('slow');
    made.sync.woke();
    await made.clock.advance(300);
    expect(made.api.calls).toHaveLength(all);
  });
});
