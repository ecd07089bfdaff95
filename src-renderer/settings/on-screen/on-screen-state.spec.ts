import type { ShownItem } from '@contract/panel/on-screen';
import type { SettingsView } from '@contract/panel/settings';
import { sayIn } from '@words/panel-say';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../../src-main/testing/fake-clock';
import { FakePanelBridge } from '../testing/fake-panel-bridge';
import { itemTitle, kindsNamed } from './item-title';
import { OnScreenState } from './on-screen-state.svelte';

const t = sayIn('en');

function item(id: string, change: Partial<ShownItem> = {}): ShownItem {
  return {
    ...{ id, kind: 'appreciation', title: `Title ${id}`, people: [], source: 'feeds', fetchedAt: 1 },
    ...{ leavesAt: null, shownThisWeek: 0, plays: true, canHide: true },
    ...change,
  };
}

const jo = { id: 'mv:jo', name: 'José Ångström', picture: null };

function rig(items: ShownItem[] = []) {
  const bridge = new FakePanelBridge();
  const clock = new FakeClock();
  const kept = { items, hiddenItems: [] as string[], hiddenPeople: [] as string[] };
  const outcome = () => ({
    ok: true as const,
    value: {
      ok: true as const,
      view: { values: { privacy: { hidePeople: kept.hiddenPeople } } } as unknown as SettingsView,
    },
  });
  bridge.answers['on-screen:list'] = () => ({ ok: true, value: { revision: 1, ...kept } });
  bridge.answers['on-screen:hide-item'] = ({ id }) => {
    kept.hiddenItems.push(id);
    kept.items = kept.items.filter((one) => one.id !== id);
    return outcome();
  };
  bridge.answers['on-screen:hide-person'] = () => {
    kept.hiddenPeople.push('jo@acme.example');
    return outcome();
  };
  bridge.answers['on-screen:show-item'] = outcome;
  bridge.answers['on-screen:show-person'] = outcome;
  const state = new OnScreenState(bridge, clock, (one) => itemTitle(one, t));
  return { bridge, clock, kept, state };
}

describe('OnScreenState', () => {
  it('asks while somebody looks: at once, after changes of the board, now and then', async () => {
    const { bridge, clock, state } = rig([item('feed:1')]);
    const asked = () => bridge.argumentsOf('on-screen:list').length;
    const stop = state.watch();
    await clock.advance(0);
    expect([asked(), state.items?.length]).toEqual([1, 1]);
    for (let push = 0; push < 5; push += 1) bridge.push('on-screen:changed', { revision: push });
    await clock.advance(1_000);
    expect(asked()).toBe(2);
    await clock.advance(30_000);
    expect(asked()).toBe(3);
    stop();
    bridge.push('on-screen:changed', { revision: 9 });
    await clock.advance(120_000);
    expect([asked(), bridge.listening('on-screen:changed')]).toEqual([3, 0]);
  });

  it('hides and takes it back, the last first', async () => {
    const { bridge, state } = rig([item('feed:1'), item('feed:2', { people: [jo] })]);
    await state.load();
    expect(await state.hideItem('feed:1', 'Title')).toBe(true);
    expect(state.items?.map(({ id }) => id)).toEqual(['feed:2']);
    expect(await state.hidePerson('mv:jo', jo.name)).toBe(true);
    expect([state.hiddenItems, state.hiddenPeople, state.last?.name]).toEqual([1, 1, jo.name]);
    await state.undo();
    expect(bridge.argumentsOf('on-screen:show-person')).toEqual([[{ entry: 'jo@acme.example' }]]);
    await state.undo();
    expect(bridge.argumentsOf('on-screen:show-item')).toEqual([[{ id: 'feed:1' }]]);
    expect(state.last).toBeNull();
  });

  it('says when something could not be hidden, and offers no way back from it', async () => {
    const { bridge, state } = rig([item('feed:1')]);
    bridge.answers['on-screen:hide-item'] = () => ({
      ok: true,
      value: { ok: false, problems: [{ key: '', message: 'no' }] },
    });
    expect(await state.hideItem('feed:1', 'Title')).toBe(false);
    expect(state.last).toBeNull();
  });

  it('forgets with the lock whom it hid, and keeps the question', async () => {
    const { bridge, state } = rig([item('feed:1')]);
    bridge.answers['on-screen:why'] = () => ({ ok: true, value: [{ cause: 'hours' }] });
    await state.hideItem('feed:1', 'Title');
    state.question = ' Jo ';
    await state.ask(['award']);
    expect(bridge.argumentsOf('on-screen:why')).toEqual([[{ text: 'Jo', kinds: ['award'] }]]);
    expect(state.answer).toEqual([{ cause: 'hours' }]);
    state.wipe();
    expect([state.last, state.answer, state.question]).toEqual([null, null, ' Jo ']);
  });

  it('stays quick and small with hundreds of things, and finds among them', async () => {
    const many = Array.from({ length: 700 }, (_, at) =>
      item(`feed:${at}`, at % 2 === 0 ? {} : { kind: 'award', title: null, people: [jo] }),
    );
    const { state } = rig([...many, item('message:1', { kind: 'message', source: null })]);
    await state.load();
    const { list } = state;
    expect([list.found.length, list.drawn.length]).toEqual([701, 40]);
    list.showMore();
    expect(list.drawn).toHaveLength(80);
    list.query = 'jose angstrom';
    expect([list.found.length, list.drawn.length]).toEqual([350, 40]);
    list.query = 'award without';
    expect(list.found).toHaveLength(350);
    list.query = '';
    list.source = 'here';
    expect(list.drawn).toHaveLength(1);
    expect(list.kinds.map(({ value, count }) => `${value} ${count}`)).toEqual([
      ...['appreciation 350', 'award 350', 'message 1'],
    ]);
    list.clear();
    list.kind = 'award';
    expect(list.found).toHaveLength(350);
  });
});

describe('kindsNamed', () => {
  it.each<[string, 'en' | 'nb', readonly string[]]>([
    ['Birthday', 'en', ['birthday']],
    ['the birthdays', 'en', ['birthday']],
    ['anniversary', 'en', ['anniversary']],
    ['bursdag', 'nb', ['birthday']],
    ['the', 'en', []],
    ['Zaphod Beeblebrox', 'en', []],
  ])('reads kinds out of "%s"', (text, locale, kinds) => {
    expect(kindsNamed(text, sayIn(locale))).toEqual(kinds);
  });
});
