import { onTestFinished } from 'vitest';
import { FakeClock } from '../../../src-main/testing/fake-clock';
import { CarouselState, type Pace } from '../carousel/carousel-state.svelte';
import type { SlideModel } from '../slide-model';
import { otherModel } from './samples';

/** How the carousel of a test turns, unless told otherwise. */
const pace: Pace = { dwellSeconds: 6, transition: 'crossfade', locale: 'en' };

/**
 * A carousel with the part of its page played, on a clock of its own; disposed of when the test is over. `pass` lets ms go
 * by, `update` brings a new deck. @param options `pictures: 'late'` = they never load
 */
export function startCarousel(
  deck: readonly SlideModel[],
  options: Partial<Pace> & { pictures?: 'there' | 'late' } = {},
) {
  const { pictures = 'there', ...changed } = options;
  const clock = new FakeClock();
  const shown: string[] = [];
  const faults: string[] = [];
  const state = new CarouselState({
    clock,
    onShown: ({ key }) => shown.push(key),
    onFault: ({ key }) => faults.push(key),
  });
  onTestFinished(() => state.dispose());
  /** Plays the part of the page: slides that come are drawn and their pictures load. */
  const draw = () => {
    const coming = state.slots.find(({ phase }) => phase === 'coming');
    if (coming && pictures === 'there') state.prepared(coming.id);
  };
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 100) {
      draw();
      await clock.advance(Math.min(100, left));
    }
    draw();
  };
  const update = (next: readonly SlideModel[], more: Partial<Pace> = {}) => {
    state.update(next, { ...pace, ...changed, ...more });
    draw();
  };
  update(deck);
  return { clock, state, shown, faults, pass, update };
}

/** A deck of so many posts, `wall-post:0` and on. */
export const posts = (count: number): SlideModel[] =>
  Array.from({ length: count }, (_, at) => otherModel('wall-post', String(at)));
