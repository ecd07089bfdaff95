import { findingsOf } from '../fixtures/accessibility';
import { expect, test, type Kiosk } from '../fixtures/kiosk';
import { PanelPage } from '../pages/panel-page';

const pin = '480263';

/** "Display" of an open panel. */
async function openLooks({ app }: Kiosk) {
  const panel = await PanelPage.of(app);
  await panel.unlock(pin);
  await panel.go('Display');
  const { page } = panel;
  const choose = (group: string, name: string) =>
    page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });
  return {
    panel,
    page,
    choose,
    wall: page.locator('.inset-screen'),
    slide: page.locator('.inset-screen [data-slide]'),
  };
}

test('LK-01 the screen is set beside its preview, follows when it is saved, and is the same after a restart', async ({
  launch,
  provision,
}) => {
  await provision({ panel: { pin }, display: { dwellSeconds: 6 } });
  const kiosk = await launch('--settings');
  const { panel, page, choose, wall, slide } = await openLooks(kiosk);
  const wallPage = kiosk.page.locator('html');

  await expect(page.getByLabel('A slide stays for')).toHaveAttribute('readonly', '');
  await expect(page.getByText(/^Fixed by .*motiboard\.json/).first()).toBeVisible();

  const show = async (kind: string): Promise<void> => {
    await page.getByLabel('Slide', { exact: true }).click();
    await page.getByRole('option', { name: kind, exact: true }).click();
  };
  await show('Awards');
  await expect(slide).toHaveAttribute('data-slide', 'award');
  await choose('Screen', 'Standing').click();
  await show('Work anniversaries');
  await expect(slide).toHaveAttribute('data-slide', 'anniversary');
  const box = await wall.boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(9 / 16, 2);

  const initial = /\p{L} \p{Lu}\./u;
  await expect(slide).not.toHaveAttribute('aria-label', initial);
  await choose('Seen by', 'Visitors too').click();
  await expect(slide).toHaveAttribute('aria-label', initial);

  await choose('Background', 'Light').click();
  await page.getByLabel('Colour of the company').fill('#0f8b8d');
  await expect(wall).toHaveAttribute('data-mode', 'light');
  await expect(wallPage).toHaveAttribute('data-mode', 'dark');

  await page.getByRole('button', { name: /^Move Awards, line 3/ }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: /^Move Awards, line 1/ })).toBeFocused();
  await page.getByRole('switch', { name: 'News', exact: true }).click();
  const grip = page.getByRole('button', { name: /^Move People/ });
  await grip.hover();
  const target = await page.getByRole('button', { name: /^Move Thanks/ }).boundingBox();
  await page.mouse.down();
  await page.mouse.move((target?.x ?? 0) + 10, (target?.y ?? 0) + (target?.height ?? 0) / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /^Move People, line 3/ })).toBeVisible();

  await page.getByRole('button', { name: 'Add a message' }).click();
  await page.getByLabel('Headline').fill('Welcome, Contoso');
  await page.getByLabel('Address for phones').fill('https://guests.example/');
  await expect(slide).toHaveAttribute('data-slide', 'message');
  await expect(slide).toContainText('Welcome, Contoso');

  await page.getByRole('combobox', { name: 'Time zone' }).fill('europe os');
  await page.getByRole('option', { name: /^Oslo/ }).click();

  for (const mode of ['Light', 'Dark'] as const) {
    await panel.chooseMode(mode);
    expect(await findingsOf(page)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved. The screen follows.')).toBeVisible();
  await expect(wallPage).toHaveAttribute('data-mode', 'light');
  await kiosk.close();

  const again = await openLooks(await launch('--settings'));
  await expect(again.page.getByRole('button', { name: /^Move Awards, line 1/ })).toBeVisible();
  await expect(again.page.getByRole('button', { name: /^Move People, line 3/ })).toBeVisible();
  await expect(again.page.getByRole('switch', { name: 'News', exact: true })).not.toBeChecked();
  await expect(again.choose('Background', 'Light')).toBeChecked();
  await expect(again.page.getByLabel('Colour of the company')).toHaveValue('#0f8b8d');
  await expect(again.page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Oslo');
  await expect(again.page.getByLabel('Headline')).toHaveValue('Welcome, Contoso');
});
