import { expect, test } from '../fixtures/kiosk';
import { hurryHours } from '../fixtures/hurry';
import { setMachineClock } from '../fixtures/machine-clock';
import type { DisplayPage } from '../pages/display-page';

const day = 86_400_000;
const oslo = {
  // Few words: they change as often as may be.
  slides: ['leaderboard', 'birthday'],
  dwellSeconds: 6,
  transition: 'none',
  timeZone: 'Europe/Oslo',
  // Each on its own day, whatever day of the week the test is run on.
  celebrations: { weekends: 'none' },
};

/** Resolves when the rotation goes on: another slide comes. */
async function expectRotation(display: DisplayPage): Promise<void> {
  const before = await display.slide.getAttribute('aria-label');
  await expect.poll(() => display.slide.getAttribute('aria-label'), { timeout: 45_000 }).not.toBe(before);
}

const dateOf = (instant: number): string =>
  new Date(instant).toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });

test('C-01 a clock that is set five years back opens the screen: hours are kept by a clock that can be right only', async ({
  launch,
  provision,
}) => {
  const dates = [-1, 0, 1, 2].map((days) => dateOf(Date.now() + days * day));
  await provision({ display: oslo, schedule: { exceptions: dates.map((date) => ({ date, on: [] })) } });
  const { app, page, display } = await launch();
  await display.waitForSlide('closed');
  await hurryHours(app);
  await setMachineClock(app, page, Date.now() - 5 * 365 * day);
  await expect(display.slide).toHaveAttribute('data-slide', 'leaderboard', { timeout: 75_000 });
  await expectRotation(display);
});

test('C-02 clocks that jump never stop the rotation, the polling or the right date', async ({
  launch,
  provision,
  controls,
}) => {
  await provision({ display: oslo });
  const { app, page, display } = await launch();
  await display.waitForSlide('leaderboard');
  test.setTimeout(400_000);
  const today = (await display.board()).today;
  const jumps: [string, number][] = [
    ['five years back', Date.now() - 5 * 365 * day],
    ['a day ahead', Date.now() + day],
    ['the hour that summer time skips', Date.parse('2027-03-28T01:59:50+01:00')],
    ['the hour that comes twice', Date.parse('2027-10-31T02:59:50+02:00')],
  ];
  for (const [name, to] of jumps) {
    await test.step(name, async () => {
      await setMachineClock(app, page, to);
      await expect.poll(async () => (await display.board()).today, { timeout: 15_000 }).toBe(dateOf(to));
      const note = `Thanks, though it is ${name}.`;
      await controls.recognise(note);
      await expect
        .poll(async () => (await display.board()).recognitions.map((item) => item.note), { timeout: 12_000 })
        .toContain(note);
      await expectRotation(display);
      expect((await display.board()).celebrations.every(({ date }) => date === dateOf(to))).toBe(true);
    });
  }
  await setMachineClock(app, page, null);
  await expect.poll(async () => (await display.board()).today, { timeout: 15_000 }).toBe(today);
  await expect(display.freshness).toBeEmpty();
});

test('C-03 midnight between two slides, into 29 February and out of it', async ({ launch, provision }) => {
  await provision({ display: oslo });
  const { app, page, display } = await launch();
  await display.waitForSlide('leaderboard');
  test.setTimeout(240_000);
  for (const [before, after] of [
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
  ] as const) {
    await setMachineClock(app, page, Date.parse(`${before}T12:00:00+01:00`));
    await expect.poll(async () => (await display.board()).today, { timeout: 25_000 }).toBe(before);
    await setMachineClock(app, page, Date.parse(`${before}T23:59:57+01:00`));
    await expect.poll(async () => (await display.board()).today, { timeout: 50_000 }).toBe(after);
    await expectRotation(display);
  }
});
