import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { GalleryPage, type Listed } from '../gallery/gallery-page';

const shapes = [
  { name: 'landscape', width: 1920, height: 1080 },
  { name: 'portrait', width: 1080, height: 1920 },
] as const;

/** Sizes that nobody pictures, on which everything must fit, too. */
const otherShapes = [
  { width: 1280, height: 720 },
  { width: 3840, height: 2160 },
  { width: 3840, height: 1080 },
] as const;

const pictured = new Set(['plain', 'worst']);
let gallery: GalleryPage;
let exhibits: (Listed & { readonly at: number })[];

test.beforeAll(async () => {
  gallery = await GalleryPage.open();
  exhibits = (await gallery.list()).map((one, at) => ({ ...one, at }));
});

test.afterAll(async () => {
  await gallery.close();
});

for (const { name, width, height } of shapes) {
  test(`V-01 every slide fits with every content, ${name}`, async () => {
    await gallery.resize(width, height);
    for (const { at, slide, content } of exhibits) {
      await gallery.show({ at, mode: 'dark' });
      expect.soft(await gallery.audit(), `${slide}, ${content}`).toEqual([]);
    }
  });
}

test('V-02 everything fits on small, large and very wide screens, in both corners, and mirrored', async () => {
  for (const { width, height } of otherShapes) {
    await gallery.resize(width, height);
    for (const { at, slide, content } of exhibits.filter(({ content: what }) => pictured.has(what))) {
      const mirrored = width === 1280;
      await gallery.show({ at, mode: 'dark', corners: 'swapped', ...(mirrored ? { locale: 'ar' } : {}) });
      expect.soft(await gallery.audit(), `${slide}, ${content}, ${width} x ${height}`).toEqual([]);
    }
  }
});

test('V-03 an entrance moves by transform and opacity, ends soon, and then nothing moves', async () => {
  await gallery.resize(1280, 720);
  for (const { at, slide, content } of exhibits.filter(({ content: what }) => what === 'plain')) {
    await gallery.show({ at, mode: 'dark', moving: true });
    const { properties, longest } = await gallery.motion();
    expect
      .soft(
        properties.filter((one) => !['opacity', 'transform'].includes(one)),
        slide,
      )
      .toEqual([]);
    expect.soft(longest, `${slide}, ${content}`).toBeLessThanOrEqual(2_500);
    expect.soft(await gallery.restless(), `${slide}, ${content}`).toEqual([]);
  }
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
