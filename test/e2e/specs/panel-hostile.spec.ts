import type { Page } from '@playwright/test';
import { findingsOf } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/kiosk';
import { PanelPage } from '../pages/panel-page';

const pin = '480263';
const script = '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>';
const turned = '\u202Eright to left \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627';
const odd = `${script} ${turned} 👩‍👩‍👧‍👦 {{name}} $t(panel:lock) null\u0000byte`;
/** Everything that a text field may meet at once; ten thousand letters in one word at its end. */
const hostile = `${odd} ${'W'.repeat(10_000)}`;

/** How far the page reaches beyond what is seen of it, px, and what ran that should not. */
async function harmTo(page: Page): Promise<unknown> {
  return await page.evaluate(() => {
    const { document: all, hit } = globalThis as unknown as {
      document: {
        readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number };
        querySelectorAll(
          what: string,
        ): Iterable<{ readonly scrollWidth: number; readonly clientWidth: number }>;
      };
      hit?: unknown;
    };
    const places = [all.documentElement, ...all.querySelectorAll('main, nav, [role=dialog]')];
    return {
      beyond: Math.max(...places.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)),
      ran: hit ?? null,
    };
  });
}

/** Writes into every field for words that can be seen, as a person with a large clipboard would. */
async function writeEverywhere(page: Page): Promise<number> {
  const fields = await page
    .locator('main input:is([type=text], [type=password], [type=search], :not([type])), main textarea')
    .all();
  let written = 0;
  for (const field of fields) {
    if (!(await field.isVisible()) || !(await field.isEditable())) continue;
    await field.fill(hostile);
    written += 1;
  }
  return written;
}

test('HO-01 hostile text everywhere leaves the panel whole, and axe has nothing to say of any of its pages', async ({
  launch,
  provision,
  controls,
}) => {
  test.setTimeout(300_000);
  await controls.join({ firstName: script, lastName: `${turned} ${'W'.repeat(500)}`, title: odd });
  await controls.recognise(hostile);
  await controls.post(odd, hostile);
  await provision({ panel: { pin } });
  const { app } = await launch('--settings');
  const panel = await PanelPage.of(app);
  const { page } = panel;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const whole = { beyond: 0, ran: null };
  const main = page.getByRole('main');

  await page.getByRole('textbox', { name: 'Your name (optional)' }).fill(hostile);
  await panel.unlock(pin);
  expect(await harmTo(page)).toEqual(whole);
  await expect.poll(async () => JSON.stringify(await panel.call('on-screen:list'))).toContain('onerror');

  let written = 0;
  for (const section of ['Connections', 'Display', 'Hours', 'Privacy', 'On screen', 'API'] as const) {
    await panel.go(section);
    const closed = main.locator('button[aria-expanded=false]:not([aria-haspopup])');
    while (section === 'Connections' && (await closed.count()) > 0) await closed.first().click();
    if (section === 'Display') await page.getByRole('button', { name: 'Add a message' }).click();
    if (section === 'On screen') {
      await expect(main.getByText('onerror').first()).toBeVisible();
      expect(await harmTo(page)).toEqual(whole);
    }
    written += await writeEverywhere(page);
    if (section === 'Privacy') await page.getByRole('button', { name: 'Add', exact: true }).click();
    if (section === 'On screen') {
      await page.getByRole('button', { name: 'Find out' }).click();
      await expect(
        main.getByText(/^No rule keeps it away|could not be read|did not answer/).first(),
      ).toBeVisible();
    }
    const save = page.getByRole('button', { name: 'Save', exact: true });
    if (section !== 'Connections' && (await save.isVisible())) {
      await save.click();
      await expect(save.or(page.getByText('Saved. The screen follows.')).first()).toBeVisible();
    }
    expect(await harmTo(page), section).toEqual(whole);
  }
  expect(written).toBeGreaterThan(12);

  // What was typed is still there while every page is looked at, in the other language (L-01 looks at them in English).
  const menu = page.getByRole('navigation').first();
  await page.getByRole('radio', { name: 'Norsk' }).click();
  for (const mode of ['Mørkt', 'Lyst']) {
    await page.getByRole('group', { name: 'Denne siden' }).getByRole('radio', { name: mode }).click();
    for (const section of await menu.getByRole('button').all()) {
      await section.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText((await section.innerText()).trim());
      expect(await harmTo(page)).toEqual(whole);
      expect(await findingsOf(page)).toEqual([]);
      // Nor is anything cut off where the page is read from the right.
      await page.locator('html').evaluate((html) => html.setAttribute('dir', 'rtl'));
      expect(await harmTo(page)).toEqual(whole);
      await page.locator('html').evaluate((html) => html.setAttribute('dir', 'ltr'));
    }
  }

  expect(errors).toEqual([]);
  await page.getByRole('button', { name: 'Lås', exact: true }).click();
  await panel.pin.fill(pin);
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
});
