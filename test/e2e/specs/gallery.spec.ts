import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { GalleryPage, type Listed } from '../gallery/gallery-page';

const shapes = [
  { name: 'landscape', width: 1920, height: 1080 },
  { name: 'portrait', width: 1080, height: 1920 },
] as const;

/** Sizes that nobody pictures, on which everything must fit, too: in both corners, without and with a foot. */
const otherShapes = [
  { width: 1280, height: 720, how: { corners: 'swapped', foot: true, locale: 'ar' } },
  { width: 1280, height: 720, how: { foot: true } },
  { width: 3840, height: 2160, how: { corners: 'swapped' } },
  { width: 3840, height: 1080, how: { corners: 'swapped', foot: true } },
  { width: 720, height: 1280, how: { foot: true } },
  { width: 720, height: 1280, how: { corners: 'swapped', foot: true } },
] as const;

/** English on a page that is read from the right: its letters are the same on every machine, those of Arabic are not. */
const mirrored = 'en-Arab';

const pictured = new Set(['plain', 'worst']);
/** Pictures are kept at a quarter of their size: enough to see what changed, and small. */
const share = 0.25;
/** Another machine rounds edges otherwise: this much may differ, and no more. */
const tolerance = { threshold: 0.15, maxDiffPixelRatio: 0.004 };

let gallery: GalleryPage;
let exhibits: (Listed & { readonly at: number })[];

// Hundreds of pictures on a machine that draws in software.
test.setTimeout(300_000);

test.beforeAll(async () => {
  gallery = await GalleryPage.open();
  exhibits = (await gallery.list()).map((one, at) => ({ ...one, at }));
});

test.afterAll(async () => {
  await gallery.close();
});

for (const { name, width, height } of shapes) {
  test(`V-01 every slide fits and looks as it was approved, ${name}`, async () => {
    await gallery.resize(width, height);
    for (const { at, slide, content } of exhibits) {
      await gallery.show({ at, mode: 'dark' });
      expect.soft(await gallery.audit(), `${slide}, ${content}`).toEqual([]);
      if (!pictured.has(content)) continue;
      for (const mode of ['dark', 'light'] as const) {
        if (mode === 'light') await gallery.show({ at, mode });
        const picture = await gallery.picture(share);
        expect
          .soft(picture, `${slide}, ${content}, ${mode}`)
          .toMatchSnapshot(`${slide}-${content}-${mode}-${name}.png`, tolerance);
      }
    }
  });
}

test('V-01 every slide fits and looks as it was approved, mirrored', async () => {
  await gallery.resize(1920, 1080);
  for (const { at, slide, content } of exhibits) {
    await gallery.show({ at, mode: 'dark', locale: mirrored });
    expect.soft(await gallery.audit(), `${slide}, ${content}`).toEqual([]);
    if (content !== 'plain') continue;
    const picture = await gallery.picture(share);
    expect.soft(picture, slide).toMatchSnapshot(`${slide}-${content}-dark-mirrored.png`, tolerance);
  }
});

test('V-02 everything fits on small, large and very wide screens, in both corners, with a foot, and mirrored', async () => {
  for (const { width, height, how } of otherShapes) {
    await gallery.resize(width, height);
    for (const { at, slide, content } of exhibits.filter(({ content: what }) => pictured.has(what))) {
      await gallery.show({ at, mode: 'dark', ...how });
      const where = `${slide}, ${content}, ${width} x ${height}, ${Object.keys(how).join()}`;
      expect.soft(await gallery.audit(), where).toEqual([]);
    }
  }
});

test('V-03 an entrance moves by transform and opacity, ends soon, and then nothing moves', async () => {
  await gallery.resize(1280, 720);
  for (const { at, slide } of exhibits.filter(({ content }) => content === 'plain')) {
    await gallery.show({ at, mode: 'dark', moving: true });
    const { properties, longest } = await gallery.motion();
    expect.soft(properties, slide).not.toEqual([]);
    expect
      .soft(
        properties.filter((one) => !['opacity', 'transform'].includes(one)),
        slide,
      )
      .toEqual([]);
    expect.soft(longest, slide).toBeLessThanOrEqual(2_500);
    expect.soft(await gallery.restless(), slide).toEqual([]);
  }
});

test('V-06 whoever moved in the ranking stands at the old place first, and then at the new one', async () => {
  await gallery.resize(1920, 1080);
  const at = exhibits.findIndex(({ slide, content }) => slide === 'leaderboard' && content === 'plain');
  await gallery.show({ at, mode: 'dark', moving: true });
  const lanes = async (time: number) => {
    await gallery.seek(time);
    return await gallery.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.race li')].map((lane) => {
        const course = lane.querySelector<HTMLElement>('.course');
        return {
          own: lane.getBoundingClientRect().top,
          seen: course?.getBoundingClientRect().top ?? NaN,
          from: Number(course?.style.getPropertyValue('--from')),
        };
      }),
    );
  };
  const before = await lanes(1_050);
  const after = await lanes(2_500);
  const pitch = (after[1]?.own ?? NaN) - (after[0]?.own ?? NaN);
  expect(before.filter(({ from }) => from !== 0).length).toBeGreaterThan(3);
  for (const [nth, lane] of before.entries()) {
    expect.soft((lane.seen - lane.own) / pitch, `lane ${nth}, before`).toBeCloseTo(lane.from, 1);
    expect.soft((after[nth]?.seen ?? NaN) - lane.own, `lane ${nth}, after`).toBeCloseTo(0, 0);
  }
});

test('V-08 whoever was not on the podium rises from behind the own step', async () => {
  await gallery.resize(1920, 1080);
  const at = exhibits.findIndex(({ content }) => content === 'up from the race');
  await gallery.show({ at, mode: 'dark', moving: true });
  const steps = async (time: number) => {
    await gallery.seek(time);
    return await gallery.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.podium .place')].map((place) => {
        const who = place.querySelector<HTMLElement>('.who')?.getBoundingClientRect();
        const step = place.querySelector<HTMLElement>('.step')?.getBoundingClientRect();
        return {
          // Above 0: the head stands above the step; the feet below it by as much as they are hidden.
          above: (step?.top ?? NaN) - (who?.top ?? NaN),
          hidden: (who?.bottom ?? NaN) - (step?.top ?? NaN),
          aside: (who?.left ?? NaN) - (step?.left ?? NaN),
        };
      }),
    );
  };
  const [first, second, third] = await steps(1_050);
  for (const one of [first, third]) {
    expect.soft(one?.above, 'wholly behind the step').toBeLessThanOrEqual(1);
    expect.soft(one?.hidden).toBeGreaterThan(200);
    expect.soft(one?.aside).toBeCloseTo(0, 0);
  }
  expect.soft(Math.abs(second?.aside ?? 0), 'from the other step').toBeGreaterThan(100);
  expect.soft(second?.above).toBeGreaterThan(200);
  for (const one of await steps(2_500)) {
    expect.soft(one.above, 'all of it').toBeGreaterThan(200);
    expect.soft(one.hidden).toBeLessThanOrEqual(0);
    expect.soft(one.aside).toBeCloseTo(0, 0);
  }
});

test('V-05 calm slides fade, and nothing on them moves', async () => {
  for (const wish of ['the setting', 'the system']) {
    if (wish === 'the system') await gallery.page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { at, slide } of exhibits.filter(({ content }) => content === 'plain')) {
      await gallery.show({ at, mode: 'dark', moving: true, calm: wish === 'the setting' });
      expect.soft((await gallery.motion()).properties, `${slide}, ${wish}`).toEqual(['opacity']);
    }
  }
  await gallery.page.emulateMedia({ reducedMotion: null });
});

test('V-04 assistive technology finds nothing to object to', async () => {
  await gallery.resize(1920, 1080);
  for (const mode of ['dark', 'light'] as const) {
    const hung = mode === 'dark' ? 'plain' : 'worst';
    for (const { at, slide, content } of exhibits.filter(({ content: what }) => what === hung)) {
      await gallery.show({ at, mode });
      // Electron has no browser to open a second page in, which axe would like to.
      const { violations } = await new AxeBuilder({ page: gallery.page })
        .setLegacyMode(true)
        .disableRules(['page-has-heading-one', 'landmark-one-main'])
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect.soft(found, `${slide}, ${content}, ${mode}`).toEqual([]);
    }
  }
});
