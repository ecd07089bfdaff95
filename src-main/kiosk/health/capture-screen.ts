import type { WebContents } from 'electron';
import type { ScreenPicture } from './screen-watch';

/** Wide enough to recognise a slide, px. */
const thumbnailWidth = 640;

/** Pictures what the window shows now, small; null = there is no window, or nothing in it yet. */
export async function captureSmall(contents: WebContents | null): Promise<ScreenPicture | null> {
  const picture = await contents?.capturePage();
  if (picture === undefined || picture.isEmpty()) return null;
  const small = picture.resize({ width: thumbnailWidth, quality: 'good' });
  return { ...small.getSize(), points: small.toBitmap(), png: () => small.toPNG() };
}

/** Pictures what the window shows now as a PNG of its full size; null = there is nothing to picture. */
export async function captureWhole(contents: WebContents | null): Promise<Uint8Array | null> {
  const picture = await contents?.capturePage();
  return picture === undefined || picture.isEmpty() ? null : picture.toPNG();
}
