import { describe, expect, it } from 'vitest';
import { playedSlides } from './played-slides';
import type { SlideId } from './slide';

describe('playedSlides', () => {
  it.each<[chosen: SlideId[], hidden: SlideId[], played: SlideId[]]>([
    [['news', 'award', 'message'], [], ['news', 'award', 'message']],
    [['news', 'award', 'message'], ['message', 'news'], ['award']],
    [['news'], ['award'], ['news']],
    [['news'], ['news'], []],
    [[], [], []],
  ])('plays of %j, with %j hidden: %j', (slides, hideKinds, played) => {
    expect(playedSlides({ display: { slides }, privacy: { hideKinds } })).toEqual(played);
  });
});
