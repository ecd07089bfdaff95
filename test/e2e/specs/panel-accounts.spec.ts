import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { projectRoot } from '../../../build/shared/project';
import { findingsOf } from '../fixtures/accessibility';
import { companyConfig, expect, test } from '../fixtures/kiosk';
import { PanelPage } from '../pages/panel-page';

const pin = '480263';

test('G-01 a person signs in and out through the vendor’s pages, and the settings go into a file and come back', async ({
  launch,
  provision,
  company,
  dataDir,
}) => {
  const { motivosity } = companyConfig(company) as { motivosity: Record<string, unknown> };
  const { oauth, persons } = company.credentials;
  await provision({ motivosity: { ...motivosity, oauth, legacySignIn: true } });
  const { app } = await launch('--settings');
  const panel = await PanelPage.of(app);
  const { page } = panel;
  await panel.choosePin(pin);

  await test.step('sign in, in the vendor’s own pages', async () => {
    await panel.go('Connections');
    const card = page.getByRole('region', { name: 'Sign in as a person' });
    await expect(card.getByText('Nobody is signed in')).toBeVisible();
    await card.getByRole('button', { name: 'Sign in', exact: true }).click();
    const first = await vendorPage(app, company.origin);
    await card.getByRole('button', { name: 'Cancel the sign-in' }).click();
    await expect.poll(() => first.isClosed()).toBe(true);
    await expect(card.getByRole('alert')).toBeVisible();
    await card.getByRole('button', { name: 'Sign in', exact: true }).click();
    const vendor = await vendorPage(app, company.origin);
    await vendor.getByLabel('E-mail').fill(persons.admin.email);
    await vendor.getByLabel('Password').fill(persons.admin.password);
    await vendor.getByRole('button', { name: 'Allow' }).click();
    await expect(card.getByText(/^You are signed in as \S+/)).toBeVisible();
    await expect(card.getByText('You are signed out when the panel locks.')).toBeVisible();
    expect(await findingsOf(page)).toEqual([]);
    await lockAndUnlock(panel);
    await expect(card.getByText('Nobody is signed in')).toBeVisible();
  });

  await test.step('sign in with a password, where that is allowed, and stay signed in', async () => {
    const card = page.getByRole('region', { name: 'Sign in as a person' });
    await card.getByRole('radio', { name: 'On this machine' }).click();
    await card.getByRole('button', { name: 'With a password' }).click();
    await card.getByLabel('E-mail address').fill(persons.user.email);
    await card.getByLabel('Password of this person').fill('not-hers-at-all');
    await card.getByRole('button', { name: 'Sign in with the password' }).click();
    await expect(card.getByRole('alert')).toBeVisible();
    await expect(card.getByLabel('E-mail address')).toHaveValue(persons.user.email);
    await card.getByLabel('Password of this person').fill(persons.user.password);
    await card.getByRole('button', { name: 'Sign in with the password' }).click();
    const name = await card.getByText(/^You are signed in as \S+/).innerText();
    await lockAndUnlock(panel);
    await expect(card.getByText(name)).toBeVisible();
    await card.getByRole('button', { name: 'Sign out' }).click();
    await expect(card.getByText('Nobody is signed in')).toBeVisible();
    await lockAndUnlock(panel);
    await expect(card.getByText('Nobody is signed in')).toBeVisible();
  });

  await test.step('save the settings, with secrets only for who knows the PIN', async () => {
    await panel.go('About');
    await expect(page.getByRole('region', { name: 'Manual' })).toContainText(projectRoot);
    const card = page.getByRole('region', { name: 'Settings as a file' });
    await card.getByRole('button', { name: 'Save the settings' }).click();
    const plain = await savedFile(card.getByText(/^Saved: /));
    expect(plain).not.toContain(company.kioskId);
    expect(plain).not.toContain(oauth.appSecret);
    await card.getByRole('button', { name: 'Save with secrets' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save with secrets' });
    expect(await findingsOf(page)).toEqual([]);
    await dialog.getByLabel('PIN').fill('111222');
    await dialog.getByRole('button', { name: 'Save the settings' }).click();
    await expect(dialog.getByText(/not right|wrong|not the PIN/i)).toBeVisible();
    await dialog.getByLabel('PIN').fill(pin);
    await dialog.getByRole('button', { name: 'Save the settings' }).click();
    await expect(dialog).toBeHidden();
    await expect(card.getByText(/passwords and keys of your accounts/)).toBeVisible();
    const whole = await savedFile(card.getByText(/^Saved: /));
    expect(JSON.parse(whole)).toMatchObject({ motivosity: { kioskId: company.kioskId } });
  });

  await test.step('take over a file, seeing first what would change', async () => {
    const card = page.getByRole('region', { name: 'Settings as a file' });
    const file = {
      version: 1,
      name: 'Bergen',
      display: { dwellSeconds: 20, motion: 'calm' },
      privacy: { hideWords: ['rum'] },
      panel: { pin: '909123' },
    };
    const choose = (text: string): Promise<void> =>
      card.getByLabel('Take over a file').setInputFiles({
        name: 'motiboard.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await choose('hello');
    await expect(card.getByText(/not a settings file/)).toBeVisible();
    await choose(JSON.stringify(file));
    const diff = card.getByRole('region', { name: 'What would change' });
    await expect(diff.getByRole('listitem').filter({ hasText: 'Name of this screen' })).toContainText(
      'Bergen',
    );
    await expect(diff.getByRole('listitem').filter({ hasText: 'Movement' })).toContainText(
      /By the computer.*Calm/s,
    );
    await expect(diff.getByRole('listitem').filter({ hasText: 'A slide stays for' })).toContainText(
      `Stays as it is, fixed by ${join(dataDir, 'motiboard.json')}`,
    );
    await expect(diff).not.toContainText('909123');
    expect(await findingsOf(page)).toEqual([]);
    await diff.getByRole('button', { name: 'Take over' }).click();
    await expect(page.getByText('The settings are taken over.')).toBeVisible();
    await choose(JSON.stringify({ ...file, display: { motion: 'calm' }, panel: {} }));
    await expect(card.getByText('Nothing would change')).toBeVisible();
    await panel.go('Privacy');
    await expect(page.getByText('rum', { exact: true })).toBeVisible();
  });
});

/** The window with the vendor's pages, once it has one. */
async function vendorPage(app: ElectronApplication, origin: string): Promise<Page> {
  const find = (): Page | undefined =>
    app.windows().find((page) => page.url().startsWith(`${origin}/oauth2/`) && !page.isClosed());
  await expect.poll(find, { timeout: 60_000 }).toBeDefined();
  return find()!;
}

async function lockAndUnlock(panel: PanelPage): Promise<void> {
  await panel.page.getByRole('button', { name: 'Lock', exact: true }).click();
  await panel.unlock(pin);
}

/** Reads the file that the page says it saved, and takes it away: it lies in a person's own folder. */
async function savedFile(line: { innerText(): Promise<string> }): Promise<string> {
  const file = (await line.innerText()).replace('Saved: ', '');
  const text = await readFile(file, 'utf8');
  await rm(file);
  return text;
}
