import { describe, expect, it } from 'vitest';
import type { SlideModel } from '../slide-model';
import { person } from '../testing/samples';
import { posts, startCarousel } from '../testing/start-carousel';

describe('CarouselState and a ranking that changes', () => {
  const ranking = (...names: string[]): SlideModel => ({
    slide: 'leaderboard',
    key: 'leaderboard:month',
    period: 'month',
    entries: names.map((name, at) => ({
      ...{ person: person(name), points: 9 - at, rank: at + 1, movement: null },
    })),
  });
  const ids = (...names: string[]) => names.map((name) => person(name).id);

  it('knows who stood where when it was last shown, and never before that', async () => {
    const { state, pass, update } = startCarousel([ranking('a', 'b', 'c')]);
    expect(state.active?.before).toBeNull();
    update([ranking('b', 'a', 'c')]);
    await pass(8_000);
    expect(state.active?.before).toEqual(ids('a', 'b', 'c'));
    update([ranking('c', 'b', 'a')]);
    await pass(8_000);
    expect(state.active?.before).toEqual(ids('b', 'a', 'c'));
  });

  it('counts what was shown, not what changed unseen', async () => {
    const { state, pass, update } = startCarousel([ranking('a', 'b'), ...posts(1)]);
    const until = async (slide: string) => {
      for (let time = 0; time < 300 && state.active?.model.slide !== slide; time += 1) await pass(100);
    };
    await until('leaderboard');
    await until('wall-post');
    update([ranking('b', 'a'), ...posts(1)]);
    update([ranking('x', 'b', 'a'), ...posts(1)]);
    await until('leaderboard');
    expect(state.active?.before).toEqual(ids('a', 'b'));
  });
});
