import type { Clock } from '@contract/clock';

/** Resolves as {@link picturesDecoded} does, or after `limitMs`, whichever comes first. */
export function picturesWithin(root: Element, clock: Clock, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(limitMs, resolve);
    void picturesDecoded(root).then(() => {
      cancel();
      resolve();
    });
  });
}

/**
 * Resolves when every picture inside an element has been loaded and decoded, or has failed, and the fonts that it
 * needs are there: it can be shown without anything popping in. Never rejects.
 */
export async function picturesDecoded(root: Element): Promise<void> {
  const decoding = [...root.querySelectorAll('img')].map((image) => image.decode());
  // There are no fonts where nothing is laid out, as in unit tests.
  const fonts = 'fonts' in document ? document.fonts.ready : null;
  await Promise.allSettled([...decoding, fonts]);
}
