// @vitest-environment happy-dom
import { render } from '@testing-library/svelte';
import type { Thumbnail } from '@contract/panel/health';
import { afterEach, describe, expect, it, vi } from 'vitest';
import ScreenPicture from './ScreenPicture.svelte';

const picture = (at: number) =>
  ({ at, png: new Uint8Array([at]), width: 4, height: 2, look: 'fine' }) as unknown as Thumbnail;

/** Pictures are decoded when the test says so. */
function rig() {
  const drawImage = vi.fn();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage } as never);
  const decoded: (() => Promise<{ close: () => void }>)[] = [];
  vi.stubGlobal('createImageBitmap', () => {
    const bitmap = { close: vi.fn() };
    const waiting: { finish?: (done: typeof bitmap) => void } = {};
    const ready = new Promise<typeof bitmap>((resolve) => (waiting.finish = resolve));
    decoded.push(async () => {
      waiting.finish?.(bitmap);
      await ready;
      await Promise.resolve();
      return bitmap;
    });
    return ready;
  });
  return { drawImage, decoded };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a picture of the display', () => {
  it('is drawn once it is decoded', async () => {
    const { drawImage, decoded } = rig();
    render(ScreenPicture, { picture: picture(1), label: 'x' });
    const bitmap = await decoded[0]!();
    expect(drawImage).toHaveBeenCalledWith(bitmap, 0, 0, 4, 2);
    expect(bitmap.close).toHaveBeenCalled();
  });

  it('is not drawn any more when a newer one came, or nobody looks', async () => {
    const { drawImage, decoded } = rig();
    const { rerender, unmount } = render(ScreenPicture, { picture: picture(1), label: 'x' });
    await rerender({ picture: picture(2), label: 'x' });
    expect((await decoded[0]!()).close).toHaveBeenCalled();
    unmount();
    expect((await decoded[1]!()).close).toHaveBeenCalled();
    expect(drawImage).not.toHaveBeenCalled();
  });
});
