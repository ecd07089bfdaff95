import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

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

/** Serves the built pages under `app://motiboard/…` with the content security policy as a header. */
export function serveApp(root: string): void {
  protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileForAddress(request.url, root) : null;
    if (file === null) return new Response(null, { status: 404 });
    try {
      const bytes = await readFile(file);
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
