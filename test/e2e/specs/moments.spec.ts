import { expect, test } from '../fixtures/kiosk';

const thanks = {
  display: { slides: ['appreciation', 'people'], dwellSeconds: 6, transition: 'none', motion: 'full' },
};

/** From now on, notes the most points that were ever drawn on a canvas of a moment. Runs in the page. */
function watchCanvas(): void {
  const page = globalThis as unknown as {
    mostDrawn: number;
    document: { querySelector(selector: string): Drawn | null };
    requestAnimationFrame(task: () => void): void;
  };
  interface Drawn {
    width: number;
    height: number;
    getContext(kind: '2d'): { getImageData(...box: number[]): { data: Uint8Array } } | null;
  }
  page.mostDrawn = 0;
  const look = (): void => {
    const drawn = page.document.querySelector('[data-moment] canvas');
    if (drawn !== null && drawn.width > 0) {
      const data = drawn.getContext('2d')?.getImageData(0, 0, drawn.width, drawn.height).data ?? [];
      let count = 0;
      for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) count += 1;
      page.mostDrawn = Math.max(page.mostDrawn, count);
    }
    page.requestAnimationFrame(look);
  };
  look();
}

test('MO-01 a recognition that arrives takes the screen once, with confetti, and never again', async ({
  launch,
  provision,
  controls,
}, testInfo) => {
  await provision(thanks);
  const first = await launch();
  const { page, display } = first;
  await display.waitForSlide('appreciation');
  await expect.poll(async () => (await display.board()).recognitions.length).toBeGreaterThan(2);

  const refused: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error') refused.push(line.text());
  });
  const moment = page.locator('[data-moment]');
  await page.evaluate(watchCanvas);
  const id = await controls.recognise('You carried the piano up four floors.', {
    value: 'Care for the crew',
  });
  // The company thanks by itself now and then, and what arrives within a minute becomes one.
  await expect
    .poll(async () => (await display.board()).moment?.recognitions ?? [], { timeout: 90_000 })
    .toContain(id);
  await expect(moment).toBeVisible();
  expect(await moment.locator('[data-face]').count()).toBeGreaterThan(1);
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { mostDrawn: number }).mostDrawn))
    .toBeGreaterThan(500);
  await page.screenshot({ path: testInfo.outputPath('moment.png') });
  await expect(moment).toHaveCount(0, { timeout: 30_000 });
  expect(refused).toEqual([]);

  await first.close();
  const second = await launch();
  await second.display.waitForLoad();
  await expect
    .poll(async () => (await second.display.board()).sources.find(({ id }) => id === 'feeds')?.state)
    .toBe('fresh');
  expect((await second.display.board()).moment?.recognitions ?? []).not.toContain(id);
});
