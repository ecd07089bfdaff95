// @vitest-environment happy-dom
import { render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Look } from '@ui/look';
import { FakeClock, settle } from '../../../src-main/testing/fake-clock';
import type { SlideModel } from '../slide-model';
import { otherModel, recognition, recognitionModel, today } from '../testing/samples';
import Carousel from './Carousel.svelte';
import { CarouselState, type Pace } from './carousel-state.svelte';
import { carouselTimes } from './carousel-times';

vi.mock('../slides/Slide.svelte', async () => await import('../testing/FakeSlide.svelte'));

const look: Look = { locale: 'en', timeZone: 'Europe/Oslo', today, now: 0, title: null, logo: null };
const pace: Pace = { dwellSeconds: 6, transition: 'crossfade', locale: 'en' };

let decoding: { image: HTMLImageElement; done: () => void; failed: () => void }[] = [];
let state: CarouselState | null = null;

beforeEach(() => {
  decoding = [];
  vi.spyOn(HTMLImageElement.prototype, 'decode').mockImplementation(function (this: HTMLImageElement) {
    return new Promise((resolve, reject) => {
      decoding.push({ image: this, done: resolve, failed: () => reject(new Error('no picture')) });
    });
  });
});
afterEach(() => {
  state?.dispose();
});

async function show(deck: readonly SlideModel[]) {
  const clock = new FakeClock();
  const faults: string[] = [];
  const carousel = new CarouselState({
    clock,
    onShown: () => undefined,
    onFault: ({ key }) => faults.push(key),
  });
  state = carousel;
  const { container } = render(Carousel, { carousel, look, label: 'Recognition board' });
  const update = async (next: readonly SlideModel[]) => {
    carousel.update(next, pace);
    await tick();
    await settle();
  };
  await update(deck);
  const pass = async (ms: number) => {
    await clock.advance(ms);
    await tick();
    await settle();
  };
  return { container, faults, pass, update };
}

it('tells by a line how long a slide stays, when asked to', async () => {
  const clock = new FakeClock();
  const carousel = new CarouselState({ clock, onShown: () => undefined, onFault: () => undefined });
  state = carousel;
  const { container } = render(Carousel, { carousel, look, label: 'Board', progress: true });
  carousel.update([otherModel('news', '1'), otherModel('people', '1')], pace);
  await tick();
  await settle();
  await clock.advance(carouselTimes.patience);
  await tick();
  const line = container.querySelector<HTMLElement>('.progress');
  expect(line?.getAttribute('aria-hidden')).toBe('true');
  expect(line?.style.animationDuration).toBe(`${carousel.stay.ms}ms`);
});

const text = (element: Element | null) => element?.querySelector('p')?.textContent;

describe('Carousel', () => {
  it('is a carousel with one slide, as the ARIA pattern has it', async () => {
    const { container } = await show([otherModel('news', '1'), otherModel('people', '1')]);
    const carousel = container.querySelector('section[aria-roledescription="carousel"]');
    expect(carousel?.getAttribute('aria-label')).toBe('Recognition board');
    const slides = container.querySelectorAll('section[role=group][aria-roledescription=slide][data-slide]');
    expect(slides).toHaveLength(1);
    expect(slides[0]?.getAttribute('data-slide')).toBe('news');
    expect(slides[0]?.getAttribute('aria-label')).toBe('News: Story 1');
    expect(slides[0]?.hasAttribute('inert')).toBe(false);
    expect(slides[0]?.hasAttribute('aria-hidden')).toBe(false);
  });

  it('has only the active slide in the accessible tree while others come and go', async () => {
    const { container, pass } = await show([otherModel('news', '1'), otherModel('people', '1')]);
    await pass(4_500);
    const [now, next] = container.querySelectorAll('.place');
    expect(now?.getAttribute('data-slide')).toBe('news');
    expect(next?.getAttribute('aria-hidden')).toBe('true');
    expect(next?.hasAttribute('inert')).toBe(true);
    for (const name of ['role', 'aria-roledescription', 'aria-label', 'data-slide']) {
      expect(next?.hasAttribute(name)).toBe(false);
    }

    await pass(1_600);
    expect(next?.getAttribute('data-slide')).toBe('people');
    expect(next?.getAttribute('role')).toBe('group');
    expect(next?.hasAttribute('inert')).toBe(false);
    expect(now?.isConnected).toBe(true);
    expect(now?.hasAttribute('data-slide')).toBe(false);
    expect(now?.getAttribute('aria-hidden')).toBe('true');
    expect(now?.hasAttribute('inert')).toBe(true);
    expect(container.querySelectorAll('[data-slide]')).toHaveLength(1);

    await pass(carouselTimes.going);
    expect(now?.isConnected).toBe(false);
  });

  it('does not switch before the pictures of the next slide are decoded', async () => {
    const pictured = recognition('1', ['a'], { picture: `media://local/${'a'.repeat(64)}` });
    const { container, pass } = await show([
      otherModel('news', '1'),
      { slide: 'appreciation', key: 'appreciation:1', recognition: pictured },
    ]);
    await pass(6_500);
    expect(text(container.querySelector('[data-slide]'))).toBe('news:1');
    expect(decoding).toHaveLength(1);
    decoding[0]?.done();
    await settle();
    await tick();
    expect(text(container.querySelector('[data-slide]'))).toBe('appreciation:1');
  });

  it('does not let a picture that fails hold anything up', async () => {
    const pictured = recognition('1', ['a'], { picture: `media://local/${'a'.repeat(64)}` });
    const { container, pass } = await show([
      otherModel('news', '1'),
      { slide: 'appreciation', key: 'appreciation:1', recognition: pictured },
    ]);
    await pass(5_000);
    decoding[0]?.failed();
    await pass(1_100);
    expect(text(container.querySelector('[data-slide]'))).toBe('appreciation:1');
  });

  it('keeps the element when something on the slide is withdrawn', async () => {
    const { container, update } = await show([recognitionModel('1', ['a', 'b'])]);
    const before = container.querySelector('[data-slide]');
    expect(before?.textContent).toContain('Name a');
    await update([recognitionModel('1', ['b'])]);
    expect(container.querySelector('[data-slide]')).toBe(before);
    expect(before?.textContent).not.toContain('Name a');
    expect(before?.textContent).toContain('Name b');
  });

  it('shows nothing of a slide that throws, reports it, and goes on', async () => {
    const { container, faults, pass } = await show([otherModel('news', 'broken'), otherModel('people', '1')]);
    await pass(100);
    expect(faults).toEqual(['news:broken']);
    expect(text(container.querySelector('[data-slide]'))).toBe('people:1');
    await pass(120_000);
    expect(faults).toEqual(['news:broken']);
    expect(container.textContent).not.toContain('cannot draw');
  });

  it('replaces a coming slide that throws while the shown one stays', async () => {
    const { container, faults, pass } = await show([
      otherModel('people', '1'),
      otherModel('news', 'broken'),
      otherModel('highlight', '1'),
    ]);
    await pass(5_000);
    expect(faults).toEqual(['news:broken']);
    expect(text(container.querySelector('[data-slide]'))).toBe('people:1');
    await pass(4_000);
    expect(text(container.querySelector('[data-slide]'))).toBe('highlight:1');
  });
});
