import { expect, type Locator, type Page } from '@playwright/test';
import type { PanelPage } from './panel-page';

/** The panel's "API", as administrators meet it. */
export class ApiPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the section and waits for its operations. */
  static async open(panel: PanelPage): Promise<ApiPage> {
    await panel.go('API');
    const api = new ApiPage(panel.page);
    await api.waitForLoad();
    return api;
  }

  /** The search box over all operations. */
  get finder(): Locator {
    return this.page.getByRole('searchbox', { name: 'Find an operation' });
  }

  /** What came of the last thing that was asked. */
  get response(): Locator {
    return this.page.getByRole('region', { name: 'Response', exact: true });
  }

  /** The question for a word. */
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The button of that question, once the word is right. */
  get confirming(): Locator {
    return this.dialog.getByRole('button', { name: 'Confirm' });
  }

  /** The request as JSON. */
  get json(): Locator {
    return this.page.getByRole('textbox', { name: 'Request as JSON' });
  }

  /** The operations that fit what is looked for. */
  get found(): Locator {
    return this.page.getByRole('navigation', { name: 'Operations' }).getByRole('button');
  }

  /** Sends the request of the operation that is open. */
  get running(): Locator {
    return this.page.getByRole('button', { name: 'Run', exact: true });
  }

  /** Looks what would be sent. */
  get checking(): Locator {
    return this.page.getByRole('button', { name: 'Check without sending' });
  }

  /** Gives up what is under way. */
  get givingUp(): Locator {
    return this.page.getByRole('region').getByRole('button', { name: 'Cancel', exact: true });
  }

  /** Resolves when operations can be looked for. */
  async waitForLoad(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: /\d+ operations?$/ })).toBeVisible();
  }

  /** The region of an operation that is open. */
  operation(id: string): Locator {
    return this.page.getByRole('region', { name: id, exact: true });
  }

  /** Opens one of the pages of "API". */
  async turnTo(page: 'Operations' | 'Tables' | 'History' | 'Audit log'): Promise<void> {
    await this.page.getByRole('tab', { name: page, exact: true }).click();
  }

  /** Asks for ids and addresses of operations, which are shown until the panel locks. */
  async showDetails(): Promise<void> {
    await this.page.getByRole('switch', { name: 'Show technical details' }).click();
  }

  /** Looks for an operation by its id and opens it. */
  async choose(id: string): Promise<Locator> {
    await this.turnTo('Operations');
    await this.finder.fill(id);
    await this.found.first().click();
    await expect(this.operation(id)).toBeVisible();
    return this.operation(id);
  }

  /** Opens an operation with this request, written as JSON. */
  async write(id: string, request: unknown): Promise<Locator> {
    const operation = await this.choose(id);
    await operation.getByRole('tab', { name: 'JSON' }).click();
    await this.json.fill(typeof request === 'string' ? request : JSON.stringify(request));
    return operation;
  }

  /** Presses Run. */
  async run(): Promise<void> {
    await this.running.click();
  }

  /** Types the word that is asked for. */
  async confirm(word: string): Promise<void> {
    await this.dialog.getByRole('textbox').fill(word);
    await this.confirming.click();
  }
}
