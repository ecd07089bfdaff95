import type { Clock } from '../../contract/clock';
import { fail, ok, type Failure, type Result } from '../../contract/result';
import type { Picture } from '../../store/media';
import { readWithin } from './read-within';
import { sniffPicture } from './sniff';

/** A picture file may be this large, bytes. */
export const maxPictureBytes = 10 * 1024 * 1024;
/** A fetch may take this long, body included, ms. */
const pictureTimeoutMs = 30_000;
/** Larger pictures are refused unread: a small file can unpack to gigabytes. */
const maxPixels = 60_000_000;
/** px. */
const maxSide = 16_384;
/** The longest side that a 4K screen can use, px. */
const usefulSide = { face: 1024, picture: 3840 } as const;

/** What a picture is for: a face is shown small. */
export type PictureUse = keyof typeof usefulSide;

/** The part of `fetch` that is needed. */
export type FetchPicture = (
  address: string,
  init: {
    readonly redirect: 'error';
    readonly credentials: 'omit';
    readonly cache: 'no-store';
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

/** Makes pictures smaller. Never rejects. */
export interface ImageScaler {
  /** The same picture with its longest side at `maxSide` px, in one of the kept formats. */
  scale(picture: Picture, maxSide: number): Promise<Result<Picture>>;
}

/** Why there is no picture, and what is to be waited for. */
export interface PictureFailure extends Failure {
  /** `origin`: nothing comes from there now; `address`: try this one later; `final`: it will not get better soon. */
  readonly about: 'origin' | 'address' | 'final';
  /** What the server asks to wait, ms; 0 = nothing. */
  readonly waitMs: number;
}

/** What a fetch needs. */
export interface PictureFetchDeps {
  readonly fetch: FetchPicture;
  readonly scaler: ImageScaler;
  readonly clock: Clock;
}

/**
 * Fetches one picture, checks it by its bytes, and scales it down to what its use needs. No redirect, no cookie, at
 * most 10 MB and 30 s. Never rejects.
 * @param signal ends it early
 */
export async function fetchPicture(
  deps: PictureFetchDeps,
  address: string,
  use: PictureUse,
  signal: AbortSignal,
): Promise<Result<Picture, PictureFailure>> {
  const fetched = await download(deps, address, signal);
  if (!fetched.ok) return fetched;
  const sniffed = sniffPicture(fetched.value);
  if (!sniffed.ok) return failed(sniffed.error.code, sniffed.error.message, 'final');
  const { type, width, height } = sniffed.value;
  if (width > maxSide || height > maxSide || width * height > maxPixels) {
    return failed('too-large', `A picture of ${width} x ${height} pixels is refused.`, 'final');
  }
  const picture: Picture = { type, bytes: fetched.value };
  if (Math.max(width, height) <= usefulSide[use]) return ok(picture);
  const scaled = await deps.scaler.scale(picture, usefulSide[use]);
  if (!scaled.ok) return failed(scaled.error.code, scaled.error.message, 'address');
  const result = sniffPicture(scaled.value.bytes);
  if (!result.ok || Math.max(result.value.width, result.value.height) > usefulSide[use]) {
    return failed('not-scaled', 'The picture did not get smaller.', 'address');
  }
  return ok({ type: result.value.type, bytes: scaled.value.bytes });
}

async function download(
  { fetch, clock }: PictureFetchDeps,
  address: string,
  signal: AbortSignal,
): Promise<Result<Uint8Array, PictureFailure>> {
  const timeout = new AbortController();
  const unwanted = new AbortController();
  const cancel = clock.after(pictureTimeoutMs, () => {
    timeout.abort();
  });
  let answered = false;
  try {
    const response = await fetch(address, {
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      headers: { accept: 'image/webp, image/png, image/jpeg, image/gif' },
      signal: AbortSignal.any([signal, timeout.signal, unwanted.signal]),
    });
    answered = true;
    const refusal = refused(response, clock.now());
    const announced = Number(response.headers.get('content-length') ?? 0);
    if (refusal || announced > maxPictureBytes) {
      await response.body?.cancel();
      unwanted.abort();
      return refusal ?? tooLarge();
    }
    const bytes = await readWithin(response, maxPictureBytes);
    if (bytes) return ok(bytes);
    // In Electron, letting go of a body alone leaves its connection open, and there are six for a host.
    unwanted.abort();
    return tooLarge();
  } catch (error) {
    if (timeout.signal.aborted) return failed('timeout', 'The picture did not arrive in time.', 'address');
    const reason = error instanceof Error ? error.name : 'unknown';
    if (saysRedirect(error)) return failed('redirected', 'The picture is somewhere else.', 'final');
    // No answer at all says something about the way there; a broken one about this picture.
    return failed(
      'network',
      `The picture could not be fetched (${reason}).`,
      answered ? 'address' : 'origin',
    );
  } finally {
    cancel();
  }
}

function refused(response: Response, now: number): Result<never, PictureFailure> | null {
  const { status } = response;
  if (status === 200) return null;
  const message = `The picture's server answered ${status}.`;
  if (status === 404 || status === 410) return failed('not-found', message, 'final');
  const waitMs = retryAfterMs(response.headers.get('retry-after'), now);
  if (status === 429) return failed('rate-limited', message, 'origin', waitMs);
  return failed('vendor-error', message, 'address', waitMs);
}

/** `Retry-After`: seconds or a date. @returns ms; 0 = not said */
function retryAfterMs(header: string | null, now: number): number {
  if (header === null) return 0;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

/** Neither Node nor Electron has a code for a redirect that was not followed; both say the word. */
function saysRedirect(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /redirect/i.test(error.message) || saysRedirect(error.cause);
}

function tooLarge(): Result<never, PictureFailure> {
  return failed('too-large', 'A picture of more than 10 MB is refused.', 'final');
}

function failed(
  code: string,
  message: string,
  about: PictureFailure['about'],
  waitMs = 0,
): Result<never, PictureFailure> {
  return fail({ code, message, about, waitMs });
}
