/** A picture as bytes, as it comes and as it goes. */
interface EncodedPicture {
  readonly type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Decodes a picture and encodes it again with its long side at most `maxSide` px, keeping its proportions.
 * A photograph stays a JPEG; what may be transparent becomes WebP. Of an animation the first frame is kept.
 * Rejects when the bytes are not a picture.
 */
export async function scalePicture(picture: EncodedPicture, maxSide: number): Promise<EncodedPicture> {
  const whole = await createImageBitmap(new Blob([picture.bytes], { type: picture.type }));
  const factor = Math.min(1, maxSide / Math.max(whole.width, whole.height));
  const width = Math.max(1, Math.round(whole.width * factor));
  const height = Math.max(1, Math.round(whole.height * factor));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, width, height);
  whole.close();
  const type = picture.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp';
  const blob = await canvas.convertToBlob({ type, quality: 0.9 });
  return { type, bytes: new Uint8Array(await blob.arrayBuffer()) };
}
