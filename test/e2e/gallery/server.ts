import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { projectRoot } from '../../../build/shared/project';
import { drawPicture } from './pictures';

/** The gallery's page, built and served on this machine. */
export interface GalleryServer {
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** Builds the gallery's page with the app's own components, tokens and fonts, and serves it. */
export async function serveGallery(): Promise<GalleryServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'motiboard-gallery-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.join(projectRoot, 'src-renderer/display/testing/gallery'),
    base: '/',
    plugins: [svelte({ configFile: path.join(projectRoot, 'svelte.config.js') })],
    resolve: {
      alias: {
        '@contract': path.join(projectRoot, 'src-main/contract'),
        '@ui': path.join(projectRoot, 'src-renderer/ui'),
      },
    },
    build: { outDir: folder, emptyOutDir: true, target: 'chrome130', assetsInlineLimit: 0 },
  });
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://gallery').pathname;
    const file = address === '/' ? '/index.html' : address;
    const type = file.endsWith('.png') ? 'image/png' : types[path.extname(file)];
    void (drawPicture(file) ?? readFile(path.join(folder, path.normalize(file)))).then(
      (bytes) => response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
