import { expect, test } from '../fixtures/kiosk';

/** One showing of a slide: whether something moved on it, look by look, and by which properties. */
interface Showing {
  readonly slide: string;
  readonly moved: boolean[];
  readonly properties: string[];
}

/** From now on, looks ten times a second whether something moves. Runs in the page. */
function watchMotion(): void {
  const showings: Showing[] = [];
  let last: Element | null = null;
  const about = ['offset', 'computedOffset', 'easing', 'composite'];
  Object.assign(globalThis, { showings });
  setInterval(() => {
    const section = document.querySelector('section[data-slide]');
    if (section === null) return;
    if (section !== last)
      showings.push({ slide: section.getAttribute('data-slide') ?? '', moved: [], properties: [] });
    last = section;
    const showing = showings.at(-1);
    const running = document.getAnimations().filter(({ playState }) => playState === 'running');
    showing?.moved.push(running.length > 0);
    for (const { effect } of running) {
      if (!(effect instanceof KeyframeEffect)) continue;
      const names = effect.getKeyframes().flatMap((frame) => Object.keys(frame));
      showing?.properties.push(...names.filter((name) => !about.includes(name)));
    }
  }, 100);
}

test('V-07 slides of the app that rotates move by transform and opacity, and then rest until the next', async ({
  launch,
  provision,
}) => {
  const slides = ['leaderboard', 'appreciation', 'people', 'wall-post'];
  const display = { slides, dwellSeconds: 6, transition: 'crossfade', motion: 'full' };
  await provision({ display: { ...display, celebrations: { on: false } } });
  const kiosk = await launch();
  await kiosk.display.waitForLoad();
  await kiosk.page.evaluate(watchMotion);
  const seen = (): Promise<Showing[]> =>
    kiosk.page.evaluate(() => (globalThis as unknown as { showings: Showing[] }).showings);
  await expect.poll(async () => (await seen()).length, { timeout: 120_000 }).toBeGreaterThan(4);

  // What a spare frame changes must be in sight, or the engine draws none.
  await expect(kiosk.page.locator('.pixel')).toBeInViewport({ ratio: 1 });

  // The first was there before anybody looked, the last is still there.
  const whole = (await seen()).slice(1, -1);
  for (const { slide, moved, properties } of whole) {
    const rest = moved.lastIndexOf(true) + 1;
    expect.soft(moved.length - rest, `${slide} rests`).toBeGreaterThan(4);
    expect.soft(moved.slice(0, rest), `${slide} moves once`).not.toContain(false);
    expect.soft([...new Set(properties)].sort(), slide).toEqual(['opacity', 'transform']);
  }
  expect(new Set(whole.map(({ slide }) => slide)).size).toBeGreaterThan(1);
});
