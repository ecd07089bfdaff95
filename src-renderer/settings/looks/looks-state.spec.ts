import type { PanelBridge } from '@contract/bridge';
import type { SettingsView } from '@contract/panel/settings';
import { visibleSettingsSchema } from '@contract/panel/visible-settings';
import { ok } from '@contract/result';
import { slideIds } from '@contract/slide';
import { sayIn } from '@words/panel-say';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../../src-main/testing/fake-clock';
import { board as someBoard, screen as someScreen } from '../../display/testing/samples';
import { SettingsStore } from '../form/settings-store.svelte';
import { readAccent } from './accent-words';
import { LooksState, type GoodPreview } from './looks-state.svelte';
import { previewDeck } from './preview-deck';
import { listOrder, withMoved } from './slide-order';

const values = visibleSettingsSchema.parse({
  motivosity: {},
  motimate: {},
  panel: {},
  display: { slides: ['award', 'news', 'stats'] },
});
const view = { revision: 1, values, managed: [], file: null } as unknown as SettingsView;
const board = someBoard();
const screen = someScreen({ slides: ['award'] });
const good: GoodPreview = { ok: true, board, screen, audience: 'staff', hiddenKinds: [] };
const texts = { say: sayIn('en'), now: Date.UTC(2026, 2, 12) };

/** A state over settings, with what main was asked. */
async function rig(answers: Partial<Record<string, () => unknown>> = {}) {
  const asked: [string, unknown][] = [];
  const bridge = {
    call: (channel: string, given: unknown) => {
      asked.push([channel, given]);
      if (channel === 'settings:get') return Promise.resolve(ok(view));
      if (channel === 'looks:displays') return Promise.resolve(ok([]));
      return Promise.resolve(ok(answers[channel]?.() ?? good));
    },
    on: () => () => undefined,
  } as unknown as PanelBridge;
  const clock = new FakeClock();
  const looks = new LooksState(bridge, new SettingsStore(bridge, clock), clock);
  await Promise.resolve();
  const previews = () => asked.filter(([channel]) => channel === 'looks:preview').map(([, given]) => given);
  return { looks, clock, previews };
}

describe('the list of slides', () => {
  it('keeps its place for a kind that is turned off and on again', async () => {
    const { looks } = await rig();
    looks.turn('news', false);
    expect(looks.draft.read('display.slides')).toEqual(['award', 'stats']);
    expect(looks.order.slice(0, 3)).toEqual(['award', 'news', 'stats']);
    looks.turn('news', true);
    expect(looks.draft.dirty).toBe(false);
  });

  it('moves a kind, and saves only those that are on', async () => {
    const { looks } = await rig();
    looks.move(2, 0);
    expect(looks.draft.read('display.slides')).toEqual(['stats', 'award', 'news']);
    looks.move(0, -1);
    looks.move(0, 99);
    expect(looks.draft.read('display.slides')).toEqual(['stats', 'award', 'news']);
    looks.draft.discard();
    expect(looks.order.slice(0, 3)).toEqual(['award', 'news', 'stats']);
  });

  it('has every kind once, those that are on in their order', () => {
    const kinds = fc.uniqueArray(fc.constantFrom(...slideIds));
    fc.assert(
      fc.property(kinds, fc.shuffledSubarray([...slideIds]), (shown, before) => {
        const list = listOrder(shown, before);
        expect([...list].sort()).toEqual([...slideIds].sort());
        expect(list.filter((kind) => shown.includes(kind))).toEqual(shown);
      }),
    );
  });

  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
  ])('moves from %i to %i', (from, to, expected) => {
    expect(withMoved(['a', 'b', 'c'], from, to).join('')).toBe(expected);
  });
});

describe('the preview', () => {
  it('is asked for once after several changes, with what is typed and for whom', async () => {
    const { looks, clock, previews } = await rig();
    looks.draft.edit('display.dwellSeconds', 9);
    looks.refresh();
    looks.seenBy = 'lobby';
    looks.refresh();
    await clock.advance(1_000);
    const change = { values: { display: { dwellSeconds: 9 } }, secrets: {} };
    expect(previews()).toEqual([{ change, audience: 'lobby' }]);
    expect(looks.preview).toEqual(good);
  });

  it('stays as it was when what is typed is not complete, and says so', async () => {
    let bad = false;
    const { looks, clock } = await rig({
      'looks:preview': () => (bad ? { ok: false, problems: [] } : good),
    });
    looks.refresh();
    await clock.advance(1_000);
    expect(looks.behind).toBe(false);
    bad = true;
    looks.refresh();
    await clock.advance(1_000);
    expect(looks.behind).toBe(true);
    expect(looks.preview).toEqual(good);
  });

  it.each(slideIds)('makes something up for %s when there is nothing of it', (kind) => {
    const shown = previewDeck(good, kind, texts);
    expect(shown.is).toBe('example');
    expect(new Set(shown.deck.map(({ slide }) => slide))).toEqual(new Set([kind]));
  });

  it('shows what there is rather than something made up, and nothing of what privacy keeps away', () => {
    const people = { ...good, board: { ...board, people: { newest: [], total: 7 } } };
    expect(previewDeck(people, 'people', texts).is).toBe('real');
    expect(previewDeck({ ...good, hiddenKinds: ['award'] }, 'award', texts)).toEqual({
      deck: [],
      is: 'hidden',
    });
  });

  it('names nobody in full for visitors', () => {
    const lobby = previewDeck({ ...good, audience: 'lobby' }, 'people', texts);
    expect(JSON.stringify(lobby.deck)).toContain('Ada N.');
    expect(JSON.stringify(lobby.deck)).not.toContain('Nilsen');
  });
});

describe('an accent', () => {
  it.each([
    ['#2f6fed', 'dark'],
    ['#ffffff', 'light'],
    ['#000000', 'dark'],
    ['#f2b705', 'light'],
  ] as const)('reads well however it is chosen: %s on %s', (accent, mode) => {
    expect(readAccent(accent, mode)?.ratio).toBeGreaterThanOrEqual(4.5);
  });

  it('is told from what is no colour', () => {
    expect(readAccent('blue', 'dark')).toBeNull();
  });
});
