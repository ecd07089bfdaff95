import { describe, expect, it } from 'vitest';
import { posts, startCarousel } from '../testing/start-carousel';
import { carouselTimes } from './carousel-times';

describe('CarouselState, led by another display', () => {
  it('shows what it is told to, when its pictures are there, and waits for the next word', async () => {
    const { state, shown, pass } = startCarousel(posts(5));
    state.follow('wall-post:3');
    await pass(200);
    expect(shown).toEqual(['wall-post:0', 'wall-post:3']);
    await pass(40_000);
    expect(shown).toHaveLength(2);
    state.follow('wall-post:1');
    await pass(200);
    expect(shown.at(-1)).toBe('wall-post:1');
  });

  it('is not torn from a slide by hearing of it again', async () => {
    const { state, shown, pass } = startCarousel(posts(5));
    state.follow('wall-post:3');
    await pass(200);
    for (let time = 0; time < 5; time += 1) {
      state.follow('wall-post:3');
      await pass(30_000);
    }
    expect(shown).toEqual(['wall-post:0', 'wall-post:3']);
  });

  it('turns by itself when it hears no more, and when it never did', async () => {
    const { state, shown, pass } = startCarousel(posts(5));
    await pass(13_000);
    expect(shown).toHaveLength(3);
    state.follow('wall-post:4');
    await pass(200);
    await pass(carouselTimes.unheard + carouselTimes.lead + 1_000);
    const heard = shown.length;
    expect(heard).toBe(5);
    await pass(13_000);
    expect(shown.length).toBeGreaterThan(heard + 1);
  });

  it('never shows what is not in its deck, and goes on', async () => {
    const { state, shown, pass } = startCarousel(posts(3));
    state.follow('wall-post:gone');
    await pass(1_000);
    expect(shown).toEqual(['wall-post:0']);
    await pass(carouselTimes.unheard + 13_000);
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).not.toContain('wall-post:gone');
  });

  it('does not wait for pictures for ever', async () => {
    const { state, shown, clock } = startCarousel(posts(5), { pictures: 'late' });
    await clock.advance(carouselTimes.patience);
    state.follow('wall-post:3');
    await clock.advance(carouselTimes.patience);
    expect(shown.at(-1)).toBe('wall-post:3');
  });

  it('stays dark while it rests', () => {
    const { state, shown } = startCarousel(posts(3));
    state.rest();
    state.follow('wall-post:2');
    expect(state.slots).toEqual([]);
    expect(shown).toEqual(['wall-post:0']);
  });
});
