import { protocol, type Protocol } from 'electron';
import type { Media } from '../store/media';
import type { Logo } from './logo';
import { serveScheme } from './serve-scheme';

const address = /^media:\/\/(local|logo)\/([0-9a-f]{64})\/?$/;

/** What can be shown. */
export interface MediaSources {
  readonly media: Pick<Media, 'read'>;
  /** The logo in use; null = none. */
  readonly logo: () => Promise<Logo | null>;
}

/**
 * Serves kept pictures under `media://local/<sha-256>` and the logo under `media://logo/…`; the rest is 404.
 * @param to the session that is served; the ordinary one when absent
 */
export function serveMedia(sources: MediaSources, to: Protocol = protocol): void {
  serveScheme(to, 'media', async ({ url }) => {
    const picture = await find(sources, url);
    return (
      picture && {
        body: picture.bytes,
        headers: {
          'content-type': picture.type,
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          'x-content-type-options': 'nosniff',
          // The address is the content's hash: it never changes. But nothing may outlive a takedown in a cache.
          'cache-control': 'no-store',
        },
      }
    );
  });
}

async function find(sources: MediaSources, url: string): Promise<{ type: string; bytes: Uint8Array } | null> {
  const [, host, hash] = address.exec(url) ?? [];
  if (hash === undefined) return null;
  if (host === 'local') return sources.media.read(hash);
  const logo = await sources.logo();
  return logo?.address === `media://logo/${hash}` ? logo : null;
}
