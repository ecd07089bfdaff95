import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Protocol } from 'electron';
import { serveScheme, type Served } from './serve-scheme';

/** What a page may do: nothing but its own files and pictures of the media store. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' media:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** The host of every page address: `app://motiboard/display/index.html`. */
export const appHost = 'motiboard';

/**
 * The file that an `app://` address means, inside `root`; null when the address is foreign or tries to leave it.
 * @param root absolute folder of the built pages
 */
export function fileForAddress(address: string, root: string): string | null {
  if (/(\.|%2e){2}/i.test(address)) return null;
  let path: string;
  try {
    const url = new URL(address);
    if (url.protocol !== 'app:' || url.host !== appHost) return null;
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(root, path));
  return file.startsWith(normalize(root) + sep) && types[extname(file)] !== undefined ? file : null;
}

/** A file that is made, not read. */
export interface MadeFile {
  /** Its content type. */
  readonly type: string;
  readonly text: string;
}

/**
 * Serves the built pages under `app://motiboard/…` with the content security policy as a header.
 * @param root absolute folder of the built pages
 * @param made files that are made instead of read, as they are now, by their path such as `/calm/index.html`; asked for
 * where the built pages have nothing
 * @param to the session that is served; the ordinary one when absent
 */
export function serveApp(
  root: string,
  made: () => ReadonlyMap<string, MadeFile>,
  to: Protocol = protocol,
): void {
  serveScheme(to, 'app', async (request) => {
    const file = request.method === 'GET' ? fileForAddress(request.url, root) : null;
    if (file === null) return null;
    try {
      return answer(await readFile(file), types[extname(file)] ?? 'application/octet-stream');
    } catch {
      // Looked for last: making them takes longer than reading a file, and the still slide is rare.
      const page = made().get(pathOf(request.url));
      return page ? answer(page.text, page.type) : null;
    }
  });
}

function answer(body: string | Uint8Array, type: string): Served {
  return {
    body,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
    },
  };
}

/** The path of one of our own addresses; empty for any other. */
function pathOf(address: string): string {
  try {
    const url = new URL(address);
    return url.host === appHost ? url.pathname : '';
  } catch {
    return '';
  }
}
