import { describe, expect, it } from 'vitest';
import type { SlideModel } from '../slide-model';
import { birthday, otherModel, person, recognition, recognitionModel } from '../testing/samples';
import { posts, startCarousel } from '../testing/start-carousel';
import { carouselTimes } from './carousel-times';
import { emptyHistory, isRecognition } from './play-history';

const hour = 3_600_000;

describe('CarouselState', () => {
  it('shows its first slide at once, whether or not its pictures are there, without a transition', () => {
    const { state, shown } = startCarousel(posts(3), { pictures: 'late' });
    expect(shown).toEqual(['wall-post:0']);
    expect(state.slots).toMatchObject([
      { phase: 'active', transition: 'none', model: { key: 'wall-post:0' } },
    ]);
  });

  it('does not wait for pictures for ever', async () => {
    const { shown, clock } = startCarousel(posts(3), { pictures: 'late' });
    await clock.advance(30_000);
    expect(shown.length).toBeGreaterThan(1);
  });

  it('rotates, with the next slide in the page before its time and the last one going', async () => {
    const { state, shown, pass, clock } = startCarousel(posts(3));
    await pass(2_500);
    expect(state.slots.map(({ phase }) => phase)).toEqual(['active']);
    await pass(2_000);
    expect(state.slots.map(({ phase }) => phase)).toEqual(['active', 'coming']);
    await clock.advance(1_600);
    expect(shown).toEqual(['wall-post:0', 'wall-post:1']);
    expect(state.slots).toMatchObject([
      { phase: 'going', transition: 'crossfade', model: { key: 'wall-post:0' } },
      { phase: 'active', transition: 'crossfade', model: { key: 'wall-post:1' } },
    ]);
    await clock.advance(carouselTimes.going);
    expect(state.slots.map(({ phase }) => phase)).toEqual(['active']);
    await pass(60_000);
    expect(new Set(shown).size).toBe(3);
  });

  it('keeps the element of a slide from coming to going', async () => {
    const { state, pass, clock } = startCarousel(posts(2));
    await pass(4_500);
    const coming = state.slots.find(({ phase }) => phase === 'coming');
    await clock.advance(1_600);
    expect(state.active?.id).toBe(coming?.id);
  });

  it('waits for the pictures of the next slide, but not for long', async () => {
    const { shown, clock } = startCarousel(posts(2), { pictures: 'late' });
    await clock.advance(6_000);
    expect(shown).toHaveLength(1);
    await clock.advance(carouselTimes.patience - 1);
    expect(shown).toHaveLength(1);
    await clock.advance(1);
    expect(shown).toHaveLength(2);
  });

  it('has nothing that goes when there is no transition', async () => {
    const { state, pass, shown } = startCarousel(posts(2), { transition: 'none' });
    await pass(6_200);
    expect(shown).toHaveLength(2);
    expect(state.slots.map(({ phase }) => phase)).toEqual(['active']);
  });

  it('stays longer where there is more to read', async () => {
    const long = recognition('1', ['a'], { note: 'word '.repeat(100) });
    const deck: SlideModel[] = [
      { slide: 'appreciation', key: 'appreciation:1', recognition: long },
      ...posts(1),
    ];
    const { shown, pass } = startCarousel(deck);
    await pass(29_500);
    expect(shown).toHaveLength(1);
    await pass(600);
    expect(shown).toHaveLength(2);
  });

  it('does not touch the slide that is shown when a new board changes or adds something', async () => {
    const { state, pass, update, shown } = startCarousel([recognitionModel('1', ['a'])]);
    await pass(3_000);
    const before = state.active;
    const edited = recognition('1', ['a', 'b'], { note: 'Edited', likes: 9 });
    update([
      recognitionModel('0', ['c']),
      { slide: 'appreciation', key: 'appreciation:1', recognition: edited },
    ]);
    expect(state.active).toBe(before);
    expect(shown).toHaveLength(1);
    await pass(12_000);
    expect(shown[1]).toBe('appreciation:0');
  });

  it('takes withdrawn people off the slide that is shown and leaves it where it is', async () => {
    const { state, pass, update, shown } = startCarousel([recognitionModel('1', ['a', 'b']), ...posts(1)]);
    const id = state.active?.id;
    await pass(2_000);
    update([recognitionModel('1', ['b']), ...posts(1)]);
    expect(state.active).toMatchObject({ id, model: { recognition: { to: [person('b')] } } });
    expect(shown).toHaveLength(1);
  });

  it('replaces a withdrawn slide at once', async () => {
    const { state, pass, update, shown } = startCarousel([recognitionModel('1', ['a']), ...posts(2)]);
    await pass(1_000);
    update(posts(2));
    expect(shown).toEqual(['appreciation:1', 'wall-post:0']);
    expect(state.slots).toMatchObject([{ phase: 'active', transition: 'none' }]);
  });

  it('shows nothing rather than a withdrawn slide while the next one loads', async () => {
    const { state, clock, update, shown } = startCarousel([recognitionModel('1', ['a']), ...posts(2)], {
      pictures: 'late',
    });
    await clock.advance(carouselTimes.patience);
    update(posts(2));
    expect(state.active).toBeNull();
    expect(state.slots.map(({ phase }) => phase)).toEqual(['coming']);
    await clock.advance(carouselTimes.urgentPatience);
    expect(shown).toEqual(['appreciation:1', 'wall-post:0']);
  });

  it('drops a withdrawn slide that comes or goes, too', async () => {
    const deck = [recognitionModel('1', ['a']), ...posts(1)];
    const { state, pass, clock, update, shown } = startCarousel(deck);
    await pass(5_000);
    expect(state.slots.map(({ model, phase }) => [model.key, phase])).toEqual([
      ['appreciation:1', 'active'],
      ['wall-post:0', 'coming'],
    ]);
    update([deck[0]!, otherModel('wall-post', '9')]);
    expect(state.slots[1]).toMatchObject({ phase: 'coming', model: { key: 'wall-post:9' } });
    await clock.advance(2_100);
    expect(shown).toEqual(['appreciation:1', 'wall-post:9']);
    expect(state.slots[0]?.phase).toBe('going');
    update([otherModel('wall-post', '9'), ...posts(1)]);
    expect(state.slots.map(({ phase }) => phase)).toEqual(['active']);
  });

  it('leaves the waiting slide up until the first content is ready', async () => {
    const { state, clock, update, shown } = startCarousel(
      [{ slide: 'waiting', key: 'waiting', trouble: false }],
      {
        pictures: 'late',
      },
    );
    await clock.advance(carouselTimes.patience);
    update(posts(2));
    expect(state.active?.model.key).toBe('waiting');
    await clock.advance(carouselTimes.patience);
    expect(shown).toEqual(['waiting', 'wall-post:0']);
    expect(state.active?.transition).toBe('crossfade');
  });

  it('keeps a slide that is alone, tells that it is shown, and takes its changes at the end of its time', async () => {
    const { state, pass, update, shown } = startCarousel([recognitionModel('1', ['a'])]);
    const id = state.active?.id;
    await pass(60_000);
    expect(state.active?.id).toBe(id);
    expect(shown.length).toBeGreaterThan(3);
    expect(new Set(shown).size).toBe(1);
    update([recognitionModel('1', ['a', 'b'])]);
    expect(state.active?.id).toBe(id);
    await pass(13_000);
    expect(state.active).toMatchObject({ model: { recognition: { to: [{ id: 'a' }, { id: 'b' }] } } });
  });

  it('goes on at once when a slide cannot be drawn, and leaves it out for an hour', async () => {
    const { state, pass, shown, faults } = startCarousel(posts(3));
    await pass(1_000);
    state.faulted(state.active!.id, new Error('broken'));
    await pass(100);
    expect(faults).toEqual(['wall-post:0']);
    expect(shown).toEqual(['wall-post:0', 'wall-post:1']);
    await pass(hour - 2_000);
    expect(shown.filter((key) => key === 'wall-post:0')).toHaveLength(1);
    await pass(30_000);
    expect(shown.filter((key) => key === 'wall-post:0').length).toBeGreaterThan(1);
  });

  it('replaces a coming slide that cannot be drawn before anybody sees it', async () => {
    const { state, pass, shown } = startCarousel(posts(3));
    await pass(4_500);
    state.faulted(state.slots[1]!.id, new Error('broken'));
    expect(state.active?.model.key).toBe('wall-post:0');
    await pass(3_000);
    expect(shown).toEqual(['wall-post:0', 'wall-post:2']);
    state.faulted(99, new Error('long gone'));
    expect(shown).toHaveLength(2);
  });

  it('falls back to the waiting slide when nothing can be drawn, and to nothing at last', async () => {
    const { state, pass, shown, update } = startCarousel(posts(1));
    state.faulted(state.active!.id, new Error('broken'));
    await pass(500);
    expect(shown).toEqual(['wall-post:0', 'waiting']);
    const id = state.active!.id;
    update(posts(1));
    expect(state.active?.id).toBe(id);
    state.faulted(id, new Error('broken'));
    await pass(500);
    expect(state.slots).toEqual([]);
    await pass(hour);
    expect(state.active).not.toBeNull();
  });

  it('goes on after a long sleep and when the clock is set, either way', async () => {
    const { clock, pass, shown } = startCarousel(posts(3));
    await pass(4_500);
    clock.set(clock.now() + 8 * hour);
    await pass(3_000);
    expect(shown).toHaveLength(2);
    clock.set(Date.parse('2021-01-01T00:00:00Z'));
    await clock.advance(0);
    const late = shown.length;
    clock.set(Date.parse('2030-01-01T00:00:00Z'));
    await pass(20_000);
    expect(shown.length).toBeGreaterThan(late);
  });

  it('takes new settings from the next slide on', async () => {
    const { pass, update, shown } = startCarousel(posts(3));
    update(posts(3), { dwellSeconds: 30, transition: 'none' });
    await pass(7_000);
    expect(shown).toHaveLength(2);
    await pass(20_000);
    expect(shown).toHaveLength(2);
    await pass(5_000);
    expect(shown).toHaveLength(3);
  });

  it('leaves no timer behind', async () => {
    const { state, pass, clock } = startCarousel(posts(3));
    await pass(7_000);
    state.faulted(state.active!.id, new Error('broken'));
    state.dispose();
    expect(clock.pending).toBe(0);
    expect(emptyHistory.slides.size).toBe(0);
    expect(isRecognition(otherModel('news', '1'))).toBe(false);
  });

  it('opens the day with who is celebrated, each once, and holds still while something else has the screen', async () => {
    const celebrated: SlideModel[] = ['1', '2'].map((id) => ({
      slide: 'birthday',
      key: `birthday:${id}`,
      celebrations: [birthday(id, [id])],
    }));
    const deck = [...posts(8), ...celebrated];
    const { state, pass, shown, update } = startCarousel(deck);
    await pass(60_000);
    state.rest();
    const before = shown.length;
    update(deck);
    await pass(40_000);
    expect(shown.slice(before, before + 2)).toEqual(['birthday:1', 'birthday:2']);
    expect(shown[before + 2]).toMatch(/^wall-post/);
    const opened = shown.length;
    state.hold(true);
    await pass(60_000);
    expect(shown).toHaveLength(opened);
    state.hold(false);
    await pass(40_000);
    expect(shown.length).toBeGreaterThan(opened);
  });
});
