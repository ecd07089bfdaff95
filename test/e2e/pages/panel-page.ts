import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

/** A section of the panel, as the menu calls it in English. */
export type SectionName =
  'Connections' | 'Display' | 'Hours' | 'Privacy' | 'On screen' | 'API' | 'Health' | 'About';

/** Long enough for a machine that has other things to do; also for scripts, which have no configuration of the tests. */
const patience = { timeout: 60_000 };

/** The panel, as setup staff meet it. */
export class PanelPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The panel's window, once it is open. */
  static async of(app: ElectronApplication): Promise<PanelPage> {
    // A window is there before it has an address.
    const find = (): Page | undefined =>
      app.windows().find((page) => page.url().startsWith('app://motiboard/settings/'));
    await expect.poll(find, patience).toBeDefined();
    const panel = new PanelPage(find()!);
    await panel.waitForLoad();
    return panel;
  }

  /** The field at the lock. */
  get pin(): Locator {
    return this.page.getByLabel('PIN', { exact: true });
  }

  /** What is wrong with what was typed at the lock. */
  get fault(): Locator {
    return this.page.getByRole('alert');
  }

  /** The menu of an open panel. */
  get menu(): Locator {
    return this.page.getByRole('navigation', { name: 'Sections' });
  }

  /** What tells that something is not saved yet, and saves it. */
  get unsaved(): Locator {
    return this.page.getByRole('region', { name: 'Unsaved changes' });
  }

  /** The button that saves all that is not saved yet. */
  get saving(): Locator {
    return this.unsaved.getByRole('button', { name: 'Save', exact: true });
  }

  /** The menu's way to a section, and what tells that it is there. */
  way(section: SectionName): { readonly entry: Locator; readonly title: Locator } {
    return {
      entry: this.menu.getByRole('button', { name: section, exact: true }),
      title: this.page.getByRole('heading', { level: 1, name: section, exact: true }),
    };
  }

  /** Resolves when the lock or the menu is there to be used. */
  async waitForLoad(): Promise<void> {
    await expect(this.pin.or(this.menu)).toBeVisible(patience);
  }

  /** Chooses the first PIN. */
  async choosePin(pin: string): Promise<void> {
    await this.pin.fill(pin);
    await this.page.getByRole('button', { name: 'Continue' }).click();
    await this.pin.fill(pin);
    await this.page.getByRole('button', { name: 'Use this PIN' }).click();
    await expect(this.menu).toBeVisible(patience);
  }

  /** Unlocks with the PIN. */
  async unlock(pin: string): Promise<void> {
    await this.pin.fill(pin);
    await this.page.getByRole('button', { name: 'Unlock' }).click();
    await expect(this.menu).toBeVisible(patience);
  }

  /** Opens a section and waits for its page. */
  async go(section: SectionName): Promise<void> {
    const { entry, title } = this.way(section);
    await entry.click();
    await expect(title).toBeVisible(patience);
  }

  /** Saves what is not saved yet. */
  async save(): Promise<void> {
    await this.saving.click();
    await expect(this.unsaved).toBeHidden();
  }

  /** Chooses light or dark. */
  async chooseMode(mode: 'Light' | 'Dark'): Promise<void> {
    // "Display" has another choice of that name: how the screen is to look.
    const tools = this.page.getByRole('group', { name: 'This page' });
    await tools.getByRole('radio', { name: mode, exact: true }).click();
    await expect(this.page.locator('html')).toHaveAttribute('data-mode', mode.toLowerCase());
  }

  /** Calls main as the page itself could. */
  async call(channel: string, ...args: unknown[]): Promise<{ ok: boolean; error?: { code: string } }> {
    return await callMain(this.page, channel, ...args);
  }
}

/** Calls main through the bridge of whichever page this is. */
export async function callMain(
  page: Page,
  channel: string,
  ...args: unknown[]
): Promise<{ ok: boolean; error?: { code: string } }> {
  return await page.evaluate(
    async ([name, given]) => {
      const { motiboard } = globalThis as unknown as {
        motiboard: {
          call(channel: string, ...args: unknown[]): Promise<{ ok: boolean; error?: { code: string } }>;
        };
      };
      return await motiboard.call(name, ...given);
    },
    [channel, args] as const,
  );
}
