import { expect, type Locator, type Page } from '@playwright/test';
import type { DisplayBridge } from '../../../src-main/contract/bridge';
import type { Board } from '../../../src-main/contract/board';

/** The page on the wall, as a visitor meets it. */
export class DisplayPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The slide that is on the screen. */
  get slide(): Locator {
    return this.#page.locator('section[role=group][aria-roledescription=slide][data-slide]');
  }

  /** Says in words what is old; empty while all is fresh. */
  get freshness(): Locator {
    return this.#page.getByRole('status');
  }

  /** Resolves when the first slide is on the screen and its pictures are there. */
  async waitForLoad(): Promise<void> {
    await expect(this.slide).toHaveCount(1);
    await expect(this.slide).toBeVisible();
    await this.waitForPictures();
  }

  /** Resolves when a slide of this kind is on the screen. */
  async waitForSlide(id: string): Promise<void> {
    await expect(this.slide).toHaveAttribute('data-slide', id, { timeout: 60_000 });
  }

  /** Resolves when no picture of the slide is still loading. */
  async waitForPictures(): Promise<void> {
    await expect
      .poll(() =>
        this.slide
          .locator('img')
          .evaluateAll((all) => all.every((img) => (img as unknown as { complete: boolean }).complete)),
      )
      .toBe(true);
  }

  /** How many pictures of the slide are really shown. */
  async shownPictures(): Promise<number> {
    await this.waitForPictures();
    return await this.slide
      .locator('img')
      .evaluateAll(
        (all) => all.filter((img) => (img as unknown as { naturalWidth: number }).naturalWidth > 0).length,
      );
  }

  /** The board as the page would get it. */
  async board(): Promise<Board> {
    const answer = await this.#page.evaluate(async () => {
      const { motiboard } = globalThis as unknown as { motiboard: DisplayBridge };
      return await motiboard.call('board:get');
    });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  }
}
