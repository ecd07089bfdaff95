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
