import type { ReadContext } from '../operation';
import { asFields } from './fields';

const MAX_ADDRESS = 4000;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const PLACEHOLDER = /(^|\/)user-placeholder\.png$/i;

/**
 * The absolute address of a picture, or null where there is none that may be fetched. Relative paths start at
 * `imageOrigin`; absolute ones must be of an allowed origin. Refused: other schemes (`javascript:`, `data:`),
 * `..` in any spelling, user names in the address, back slashes and control characters. The vendor's
 * placeholder portrait counts as none, since initials look better. VENDORS.md T-10.
 */
export function pictureAddress(
  value: unknown,
  context: Pick<ReadContext, 'imageOrigin' | 'pictureOrigins'>,
): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (text === '' || text.length > MAX_ADDRESS || /[\\\p{Cc}\s]/u.test(text) || climbs(text)) return null;
  const absolute = SCHEME.test(text) || text.startsWith('//');
  if (SCHEME.test(text) && !/^https?:\/\//i.test(text)) return null;
  let url: URL;
  try {
    url = new URL(text, `${context.imageOrigin}/`);
  } catch {
    return null;
  }
  if (url.username !== '' || url.password !== '' || PLACEHOLDER.test(url.pathname)) return null;
  const allowed = absolute ? context.pictureOrigins.has(url.origin) : url.origin === context.imageOrigin;
  if (!allowed) return null;
  url.hash = '';
  return url.href.length > MAX_ADDRESS ? null : url.href;
}

/** The first of some candidates that is a picture that may be fetched; a candidate may be an object with an address in it. */
export function firstPicture(
  candidates: readonly unknown[],
  context: Pick<ReadContext, 'imageOrigin' | 'pictureOrigins'>,
): string | null {
  for (const candidate of candidates) {
    const address = pictureAddress(addressIn(candidate), context);
    if (address !== null) return address;
  }
  return null;
}

function addressIn(candidate: unknown): unknown {
  const fields = asFields(candidate);
  if (fields === null) return candidate;
  for (const name of ['url', 'original', 'large', 'medium', 'small', 'thumb', 'src', 'href']) {
    const inner = fields[name];
    if (typeof inner === 'string') return inner;
    const nested = asFields(inner)?.['url'];
    if (typeof nested === 'string') return nested;
  }
  return null;
}

function climbs(address: string): boolean {
  // A query may hold dots without harm; only the path decides where it leads.
  const path = (address.split(/[?#]/, 1)[0] ?? '').replace(/%2e/gi, '.').replace(/%(?:2f|5c)/gi, '/');
  return path.split('/').includes('..');
}
