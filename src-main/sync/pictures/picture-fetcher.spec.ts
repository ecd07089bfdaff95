import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../contract/result';
import type { Picture } from '../../store/media';
import { FakeClock, settle } from '../../testing/fake-clock';
import { fetchPicture, maxPictureBytes, type FetchPicture, type PictureFetchDeps } from './picture-fetcher';
import { gif, jpeg, png } from './testing/picture-samples';

const address = 'https://acme.example/a.png';

function answer(
  bytes: Uint8Array | string,
  status = 200,
  headers: Record<string, string> = {},
): FetchPicture {
  const body = typeof bytes === 'string' ? bytes : Uint8Array.from(bytes);
  return () => Promise.resolve(new Response(body, { status, headers }));
}

async function run(
  fetch: FetchPicture,
  change: Partial<PictureFetchDeps> & { use?: 'face' | 'picture' } = {},
): Promise<unknown> {
  const scaler = { scale: () => Promise.resolve(fail({ code: 'unused', message: '' })) };
  const deps = { fetch, scaler, clock: new FakeClock(), ...change };
  const result = await fetchPicture(deps, address, change.use ?? 'picture', new AbortController().signal);
  return result.ok ? result.value : `${result.error.code} ${result.error.about} ${result.error.waitMs}`;
}

describe('fetchPicture', () => {
  it('asks without cookies, follows nothing, and answers the picture', async () => {
    const asked: unknown[] = [];
    const picture = png(40, 40);
    const fetch: FetchPicture = (to, init) => {
      asked.push(to, init.redirect, init.credentials, init.headers);
      return answer(picture)(to, init);
    };
    expect(await run(fetch)).toEqual({ type: 'image/png', bytes: picture });
    expect(asked).toEqual([
      address,
      'error',
      'omit',
      { accept: 'image/webp, image/png, image/jpeg, image/gif' },
    ]);
  });

  it.each<[string, FetchPicture, string]>([
    ['404', answer('', 404), 'not-found final 0'],
    ['410', answer('', 410), 'not-found final 0'],
    ['403', answer('', 403), 'vendor-error address 0'],
    ['500', answer('', 500), 'vendor-error address 0'],
    ['503 with a wait', answer('', 503, { 'retry-after': '7' }), 'vendor-error address 7000'],
    ['204', () => Promise.resolve(new Response(null, { status: 204 })), 'vendor-error address 0'],
    ['429', answer('', 429), 'rate-limited origin 0'],
    ['429 with a wait', answer('', 429, { 'retry-after': '120' }), 'rate-limited origin 120000'],
    [
      '429 with a date',
      answer('', 429, { 'retry-after': 'Thu, 12 Mar 2026 09:01:00 GMT' }),
      'rate-limited origin 60000',
    ],
    ['429 with nonsense', answer('', 429, { 'retry-after': 'soon' }), 'rate-limited origin 0'],
    ['no body', () => Promise.resolve(new Response(null)), 'not-a-picture final 0'],
    ['SVG that says PNG', answer('<svg/>', 200, { 'content-type': 'image/png' }), 'not-a-picture final 0'],
    ['a page', answer('<!doctype html>'), 'not-a-picture final 0'],
    ['half a picture', answer(jpeg(50, 50).subarray(0, 60)), 'torn-picture final 0'],
    ['a bomb', answer(png(30_000, 2)), 'too-large final 0'],
    ['too many pixels', answer(png(10_000, 6001)), 'too-large final 0'],
    ['a bomb in a frame', answer(gif(1, 1, { width: 20_000, height: 20_000 })), 'too-large final 0'],
    ['a length of 11 MB', answer(png(4, 4), 200, { 'content-length': '11534336' }), 'too-large final 0'],
    ['no network', () => Promise.reject(new TypeError('fetch failed')), 'network origin 0'],
    [
      'a redirect',
      () => Promise.reject(new TypeError('fetch failed', { cause: new Error('unexpected redirect') })),
      'redirected final 0',
    ],
  ])('refuses %s', async (_name, fetch, expected) => {
    expect(await run(fetch)).toBe(expected);
  });

  it('stops reading a body without end', async () => {
    let sent = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    expect(await run(() => Promise.resolve(new Response(body)))).toBe('too-large final 0');
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThan(maxPictureBytes + 4 * 65_536);
  });

  it('knows a connection that breaks from one that never was', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(png(9, 9).subarray(0, 20));
        controller.error(new TypeError('terminated'));
      },
    });
    expect(await run(() => Promise.resolve(new Response(body)))).toBe('network address 0');
  });

  it.each([
    ['no answer', undefined],
    ['an answer that stalls', new ReadableStream<Uint8Array>()],
  ])('gives up after 30 s: %s', async (_name, body) => {
    const clock = new FakeClock();
    const fetch: FetchPicture = (_to, { signal }) =>
      new Promise((resolve, reject) => {
        const abort = () => reject(new DOMException('aborted', 'AbortError'));
        signal.addEventListener('abort', abort);
        if (!body) return;
        // As fetch does: an abort breaks the body too.
        const stalled = new ReadableStream<Uint8Array>({
          start: (controller) => {
            signal.addEventListener('abort', () =>
              controller.error(new DOMException('aborted', 'AbortError')),
            );
          },
        });
        resolve(new Response(stalled));
      });
    const result = run(fetch, { clock });
    await clock.advance(29_999);
    let done = false;
    void result.then(() => (done = true));
    await settle();
    expect(done).toBe(false);
    await clock.advance(1);
    expect(await result).toBe('timeout address 0');
    expect(clock.pending).toBe(0);
  });

  it.each<['face' | 'picture', number, boolean]>([
    ['face', 1024, false],
    ['face', 1025, true],
    ['picture', 3840, false],
    ['picture', 3841, true],
  ])('scales a %s of %i px: %s', async (use, side, scaled) => {
    const calls: unknown[] = [];
    const scale = (picture: Picture, maxSide: number): Promise<Result<Picture>> => {
      calls.push([picture.type, maxSide]);
      return Promise.resolve(ok({ type: 'image/jpeg', bytes: jpeg(maxSide, 10) }));
    };
    const result = await run(answer(png(10, side)), { scaler: { scale }, use });
    expect(calls).toEqual(scaled ? [['image/png', use === 'face' ? 1024 : 3840]] : []);
    expect(result).toMatchObject({ type: scaled ? 'image/jpeg' : 'image/png' });
  });

  it.each<[string, Result<Picture>, string]>([
    ['fails', fail({ code: 'scaler-gone', message: '' }), 'scaler-gone address 0'],
    ['answers garbage', ok({ type: 'image/png', bytes: Buffer.from('x') }), 'not-scaled address 0'],
    ['does nothing', ok({ type: 'image/png', bytes: png(5000, 5) }), 'not-scaled address 0'],
  ])('tries later when the scaler %s', async (_name, outcome, expected) => {
    const scaler = { scale: () => Promise.resolve(outcome) };
    expect(await run(answer(png(5000, 5)), { scaler })).toBe(expected);
  });
});
