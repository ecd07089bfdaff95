import type { Page } from '@playwright/test';

const limits = {
  /** Longer than the panel waits before it asks for what it shows, ms. */
  quietMs: 250,
  /** What takes longer goes on by itself, as the progress of the slide in the preview does, ms. */
  entranceMs: 5_000,
};

/** Resolves once nothing changes on a page: its pictures are there, and what slides or fades in has come to rest. */
export function atRest(page: Page): Promise<void> {
  return page.evaluate(async ({ quietMs, entranceMs }) => {
    let changes = 0;
    let seen: number;
    const observer = new MutationObserver(() => (changes += 1));
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    do {
      seen = changes;
      await new Promise((resolve) => setTimeout(resolve, quietMs));
    } while (changes > seen);
    observer.disconnect();
    // One that cannot be read shows what stands in for it.
    await Promise.allSettled([...document.images].map((image) => image.decode()));
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) <= entranceMs)
        .map(({ finished }) => finished),
    );
  }, limits);
}
