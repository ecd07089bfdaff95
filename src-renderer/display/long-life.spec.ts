// @vitest-environment happy-dom
import { render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../src-main/testing/fake-clock';
import App from './App.svelte';
import { FaultReporter } from './fault-reporter';
import { FakeBridge } from './testing/fake-bridge';
import { birthday, board, person, ranked, recognition, screen, story, wallPost } from './testing/samples';

/** A board of every kind, whose people and words change with every turn. */
function turn(revision: number) {
  const id = String(revision);
  return board({
    revision,
    leaderboard: {
      month: [ranked(`l${id}`), ranked('second', 2), ranked('third', 3)],
      year: [ranked('first')],
    },
    recognitions: [
      recognition(`r${id}`, ['a', `b${id}`], { note: 'Well done. '.repeat((revision % 9) + 1) }),
      recognition('r0', ['c'], { kind: 'award' }),
      recognition(
        'r1',
        Array.from({ length: 8 }, (_, at) => `p${String(at)}`),
      ),
    ],
    celebrations: [birthday('b1', ['x', 'y'])],
    stories: [story(`s${id}`), story('h', { kind: 'highlight' }), story('n', { kind: 'news' })],
    wallPosts: [wallPost(`w${id}`)],
    people: { newest: [person('new')], total: 40 },
  });
}

/** Counts what lives on when a slide is gone: listeners of the window, the document and other things that stay. */
function countListeners(): { readonly count: () => number; readonly lift: () => void } {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const held: { readonly target: EventTarget; readonly type: string; readonly listener: unknown }[] = [];
  const stays = (target: EventTarget): boolean => !(target instanceof Element) || target === document.body;
  const find = (target: EventTarget, type: string, listener: unknown): number =>
    held.findIndex((one) => one.target === target && one.type === type && one.listener === listener);
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: never[]) {
    const [type, listener] = args as unknown as [string, unknown];
    if (stays(this) && find(this, type, listener) < 0) held.push({ target: this, type, listener });
    addEventListener.apply(this, args as unknown as Parameters<typeof addEventListener>);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, ...args: never[]) {
    const [type, listener] = args as unknown as [string, unknown];
    const at = find(this, type, listener);
    if (at >= 0) held.splice(at, 1);
    removeEventListener.apply(this, args as unknown as Parameters<typeof removeEventListener>);
  };
  return {
    count: () => held.length,
    lift: () => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener }),
  };
}

/** Counts the observers that watch something. */
function countObservers(): { readonly count: () => number; readonly lift: () => void } {
  const { observe, disconnect } = ResizeObserver.prototype;
  const watching = new Set<ResizeObserver>();
  ResizeObserver.prototype.observe = function (this: ResizeObserver, ...args) {
    watching.add(this);
    observe.apply(this, args);
  };
  ResizeObserver.prototype.disconnect = function (this: ResizeObserver) {
    watching.delete(this);
    disconnect.apply(this);
  };
  return {
    count: () => watching.size,
    lift: () => Object.assign(ResizeObserver.prototype, { observe, disconnect }),
  };
}

describe('the page in its long life', () => {
  it('holds no more timers, listeners, observers and elements after thousands of slides than at first', async () => {
    const listeners = countListeners();
    const observers = countObservers();
    const bridge = new FakeBridge();
    const clock = new FakeClock();
    bridge.answers['board:get'] = () => ({ ok: true, value: turn(1) });
    bridge.answers['screen:get'] = () => ({ ok: true, value: screen({ dwellSeconds: 6 }) });
    const faults = new FaultReporter(bridge, clock);
    const page = render(App, { bridge, clock, faults, capture: false });
    const shown = () => bridge.argumentsOf('display:shown').length;
    await settle();

    /** The most there is of each, over some slides: a slide with many faces has more than one with few. */
    async function most(slides: number): Promise<Record<string, number>> {
      const peak = { timers: 0, listeners: 0, observers: 0, elements: 0, slots: 0 };
      const until = shown() + slides;
      for (let step = 0; shown() < until; step += 1) {
        await clock.advance(2_000);
        await tick();
        if (step % 7 === 0) bridge.push('board:changed', turn((revision += 1)));
        peak.timers = Math.max(peak.timers, clock.pending);
        peak.listeners = Math.max(peak.listeners, listeners.count());
        peak.observers = Math.max(peak.observers, observers.count());
        peak.elements = Math.max(peak.elements, document.querySelectorAll('*').length);
        peak.slots = Math.max(peak.slots, document.querySelectorAll('section.place').length);
      }
      return peak;
    }
    let revision = 1;
    await most(20);
    const early = await most(200);
    await most(900);
    const late = await most(200);
    expect(shown()).toBeGreaterThan(1_300);
    expect(bridge.argumentsOf('display:fault')).toEqual([]);
    expect(early['slots']).toBeLessThanOrEqual(3);
    for (const [what, count] of Object.entries(late)) {
      // Words and people differ from turn to turn; what piles up would be many times this.
      expect([what, count <= (early[what] ?? 0) * 1.1]).toEqual([what, true]);
    }
    page.unmount();
    expect([clock.pending, observers.count()]).toEqual([0, 0]);
    listeners.lift();
    observers.lift();
  }, 240_000);
});
