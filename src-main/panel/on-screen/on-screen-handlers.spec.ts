import { describe, expect, it } from 'vitest';
import type { AbsenceReason } from '../../contract/panel/on-screen';
import type { SlideId } from '../../contract/slide';
import { ShownBook } from '../../sync/history/shown-book';
import { apiFailure } from '../../sync/testing/fake-api';
import { at, celebration, leader, person, post, recognition, user } from '../../sync/testing/samples';
import { SyncRig } from '../../sync/testing/sync-rig';
import { FakeClock } from '../../testing/fake-clock';
import { settingsRig } from '../testing/settings-rig';
import { createOnScreenHandlers } from './on-screen-handlers';

const connected = {
  motivosity: { kioskId: 'k' },
  motimate: { subdomain: 'acme', auth: { grant: 'client_credentials', clientId: 'c', clientSecret: 's' } },
};

async function rig(more: Record<string, unknown> = {}) {
  const settings = settingsRig({ ...connected });
  settings.save({ display: { timeZone: 'Europe/Oslo' }, ...(more as Record<string, never>) });
  const clock = new FakeClock();
  const sync = new SyncRig(clock, more);
  sync.api.leaders = [leader('Amara Diallo', 9)];
  sync.api.feed = [
    recognition('r1', { to: [person('Jo Smith')], from: null, note: '  For\nthe boats ' }),
    celebration('b1', '2026-03-12', { people: [person('Hana Kimura')] }),
  ];
  sync.api.wall = [post('p1', { authorId: 'mm:7' })];
  sync.api.people = [user(7, { name: 'Per Lie' })];
  sync.start();
  await clock.advance(3_000);
  const files: string[] = [];
  const book = new ShownBook({ cache: sync.cache, clock, timeZone: () => 'Europe/Oslo' });
  const calls = createOnScreenHandlers({
    service: settings.service,
    board: () => sync.board,
    settings: () => settings.service.current().settings,
    timeZone: () => 'Europe/Oslo',
    hours: () => 'open',
    cache: sync.cache,
    book,
    reasons: () => sync.sync.reasons(),
    clock,
    saveFile: async (name, text) => {
      files.push(text);
      return { saved: true, file: name };
    },
  });
  return { ...settings, sync, clock, calls, book, files };
}

describe('what is on screen', () => {
  it('lists everything the board holds, with where it is from and when it leaves', async () => {
    const { calls, book, sync, state } = await rig({
      display: { messages: [{ title: 'Hi', until: '2026-03-12' }] },
    });
    book.shown('appreciation:r1', sync.board);
    book.shown('appreciation:r1', sync.board);
    book.shown('birthday:2026-03-12:1', sync.board);
    const { items, revision } = await calls['on-screen:list']();
    expect(revision).toBe(sync.board.revision);
    const of = (id: string) => items.find((item) => item.id === id);
    expect(of('feed:r1')).toMatchObject({
      ...{ kind: 'appreciation', title: 'For the boats', source: 'feeds', canHide: true, plays: true },
      ...{ people: [{ name: 'Jo Smith' }], shownThisWeek: 1, leavesAt: null },
    });
    expect(of('feed:r1')?.fetchedAt).toBeGreaterThan(0);
    expect(of('feed:b1')).toMatchObject({ shownThisWeek: 1, leavesAt: Date.parse('2026-03-13T00:00+01:00') });
    expect(of('post:p1')).toMatchObject({ source: 'posts', people: [{ name: 'Per Lie' }] });
    expect(of('leaderboard:month')).toMatchObject({ canHide: false, source: 'leaderboard' });
    expect(items.find(({ kind }) => kind === 'message')).toMatchObject({
      ...{ source: null, leavesAt: Date.parse('2026-03-13T00:00+01:00') },
    });
    await sync.sync.stop();
    await state.close();
  });

  it('says that messages do not play while their kind is hidden', async () => {
    const { calls, sync, state } = await rig({
      ...{ display: { messages: [{ title: 'Hi' }] }, privacy: { hideKinds: ['message'] } },
    });
    const { items } = await calls['on-screen:list']();
    expect(items.find(({ kind }) => kind === 'message')).toMatchObject({ plays: false });
    await sync.sync.stop();
    await state.close();
  });

  it('hides an item and a person by the settings, and shows them again', async () => {
    const { calls, service, sync, clock, state } = await rig();
    const privacy = () => service.current().settings.privacy;
    expect(await calls['on-screen:hide-item']({ id: 'feed:r1' })).toMatchObject({ ok: true });
    await calls['on-screen:hide-item']({ id: 'feed:r1' });
    expect(privacy().hideItems).toEqual(['feed:r1']);
    expect(await calls['on-screen:hide-item']({ id: 'leaderboard:month' })).toMatchObject({ ok: false });
    await calls['on-screen:hide-person']({ id: 'mm:7' });
    await calls['on-screen:hide-person']({ id: person('Jo Smith').id });
    expect(privacy().hidePeople).toEqual(['person.7@acme.example', person('Jo Smith').id]);
    await calls['on-screen:show-item']({ id: 'feed:r1' });
    await calls['on-screen:show-person']({ entry: 'person.7@acme.example' });
    expect(privacy()).toMatchObject({ hideItems: [], hidePeople: [person('Jo Smith').id] });
    await sync.restart({
      privacy: { hideItems: ['feed:b1', 'post:p1'], hidePeople: [person('Jo Smith').id] },
    });
    await clock.advance(1_000);
    expect(JSON.stringify(sync.board)).not.toMatch(/Jo Smith|Hana Kimura|p1/);
    await sync.sync.stop();
    await state.close();
  });

  it.each<[string, Record<string, unknown>, string, readonly SlideId[], AbsenceReason]>([
    [
      'a hidden person by name',
      { privacy: { hidePeople: ['Kari Nordmann'] } },
      ...(['kari', [], { cause: 'person', entry: 'Kari Nordmann' }] as const),
    ],
    [
      'a hidden person by address',
      { privacy: { hidePeople: ['ka@x.example'] } },
      ...(['ka@x.example', [], { cause: 'person', entry: 'ka@x.example' }] as const),
    ],
    [
      'words',
      { privacy: { hideWords: ['merger'] } },
      ...(['The merger of ours', [], { cause: 'word', word: 'merger' }] as const),
    ],
    [
      'a kind',
      { privacy: { hideKinds: ['award'] } },
      ...(['Award', ['award'], { cause: 'kind', kind: 'award' }] as const),
    ],
    [
      'visitors',
      { display: { audience: 'lobby' } },
      ...(['news', ['announcement'], { cause: 'audience' }] as const),
    ],
    [
      'slides that are off',
      { display: { slides: ['award'] } },
      ...(['birthdays', ['birthday'], { cause: 'slides', kind: 'birthday' }] as const),
    ],
    ['what is there', {}, 'hana kimura', [], { cause: 'shown', slides: 1 }],
    [
      'what is on a slide that is off',
      { display: { slides: ['award'] } },
      ...(['hana kimura', [], { cause: 'slides', kind: 'birthday' }] as const),
    ],
    [
      'nothing, but for what was hidden by hand',
      { privacy: { hideItems: ['feed:9'] } },
      ...(['Zaphod', [], { cause: 'not-told', hiddenByHand: 1 }] as const),
    ],
  ])('says why: %s', async (_, more, text, kinds, reason) => {
    const { calls, sync, state } = await rig(more);
    const answer = await calls['on-screen:why']({ text, kinds: [...kinds] });
    expect(answer[0]).toEqual(reason);
    await sync.sync.stop();
    await state.close();
  });

  it('says which source is not there', async () => {
    const { calls, sync, clock, state } = await rig();
    const why = () => calls['on-screen:why']({ text: 'x y', kinds: [] });
    expect(await why()).toEqual([{ cause: 'not-told', hiddenByHand: 0 }]);
    sync.api.faults.set('feeds', apiFailure('vendor-error'));
    await clock.advance(10 * 60_000);
    expect((await why())[0]).toEqual({ cause: 'source', source: 'feeds', state: 'stale' });
    await sync.sync.stop();
    await state.close();
  });

  it('reports who was shown this month, safe for a spreadsheet', async () => {
    const { calls, book, files, sync, clock, state } = await rig();
    sync.api.feed = [
      recognition('x', { to: [person('=HYPERLINK("x")', { id: 'mv:evil' })], when: at(clock.now()) }),
      recognition('r1', { to: [person('Smith, Jo', { id: 'mv:jo' })] }),
    ];
    await clock.advance(70_000);
    const shown = ['appreciation:x', 'appreciation:r1', 'appreciation:x', 'wall-post:p1', 'appreciation:x'];
    for (const key of shown) book.shown(key, sync.board);
    await calls['on-screen:report']({ headings: ['Name', 'From', 'Times, this month'] });
    expect(files[0]).toBe(
      '\uFEFFName,From,"Times, this month"\r\nJonah Brandt,Motivosity,4\r\n"\'=HYPERLINK(""x"")",Motivosity,3\r\n' +
        'Per Lie,Motimate,1\r\n"Smith, Jo",Motivosity,1\r\n',
    );
    await sync.sync.stop();
    await state.close();
  });
});

describe('ShownBook', () => {
  it('is there after a restart, forgets the day after a week and the people after a month', async () => {
    const { sync, clock, book, state } = await rig();
    const open = () => new ShownBook({ cache: sync.cache, clock, timeZone: () => 'Europe/Oslo' });
    book.keepTo('one', sync.sync.rules);
    book.shown('appreciation:r1', sync.board);
    expect(open().thisWeek('feed:r1')).toBe(0);
    await clock.advance(5 * 60_000);
    expect(open().thisWeek('feed:r1')).toBe(1);
    expect(
      open()
        .thisMonth()
        .map(({ name }) => name),
    ).toEqual(['Jo Smith']);
    clock.set(clock.now() + 7 * 86_400_000);
    expect(book.thisWeek('feed:r1')).toBe(0);
    expect(book.thisMonth()).toHaveLength(1);
    clock.set(clock.now() + 20 * 86_400_000);
    expect(book.thisMonth()).toEqual([]);
    await sync.sync.stop();
    await state.close();
  });

  it('forgets who must not be shown, and everything of another account', async () => {
    const { sync, book, clock, state } = await rig();
    book.keepTo('one', sync.sync.rules);
    book.shown('appreciation:r1', sync.board);
    book.shown('birthday:2026-03-12:1', sync.board);
    await sync.restart({ privacy: { hidePeople: ['Jo Smith'] } });
    await clock.advance(1_000);
    book.keepTo('one', sync.sync.rules);
    expect(book.thisMonth().map(({ name }) => name)).toEqual(['Hana Kimura']);
    expect(sync.cache.readValue('shown')).not.toContain('Jo Smith');
    book.keepTo('two', sync.sync.rules);
    expect(book.thisMonth()).toEqual([]);
    expect(book.thisWeek('feed:r1')).toBe(0);
    await sync.sync.stop();
    await state.close();
  });
});
