import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { withoutWordList } from './build/launch/without-word-list';
import { licencesPlugin } from './build/licences/licences-plugin';

const alias = {
  '@contract': resolve(import.meta.dirname, 'src-main/contract'),
  '@ui': resolve(import.meta.dirname, 'src-renderer/ui'),
  '@words': resolve(import.meta.dirname, 'src-renderer/words'),
};

/** When this build was made, ms since the epoch; `SOURCE_DATE_EPOCH` (s) for builds that must be the same each time. */
const buildTime = process.env['SOURCE_DATE_EPOCH']
  ? Number(process.env['SOURCE_DATE_EPOCH']) * 1000
  : Date.now();

export default defineConfig({
  main: {
    plugins: [withoutWordList(), licencesPlugin({ alone: ['electron'], whole: ['libsql'] })],
    define: { __BUILD_TIME__: String(buildTime) },
    build: {
      outDir: 'out/main',
      // Node 20.18 is what the oldest supported runtime (Electron 33) carries.
      target: 'node20.18',
      rolldownOptions: {
        input: {
          bootstrap: resolve(import.meta.dirname, 'src-main/bootstrap.ts'),
          main: resolve(import.meta.dirname, 'src-main/main.ts'),
        },
        // Read at every start, so without the room between the words. Names stay: a fault's stack has to be understood.
        output: { minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } } },
      },
    },
  },
  preload: {
    plugins: [licencesPlugin()],
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is CommonJS and has no require for our own files: everything is in one file.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: {
          display: resolve(import.meta.dirname, 'src-main/preload/display.ts'),
          settings: resolve(import.meta.dirname, 'src-main/preload/settings.ts'),
          scaler: resolve(import.meta.dirname, 'src-main/preload/scaler.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'src-renderer'),
    base: './',
    plugins: [svelte({ configFile: resolve(import.meta.dirname, 'svelte.config.js') }), licencesPlugin()],
    resolve: { alias },
    build: {
      outDir: 'out/renderer',
      // Parsed at every start; what fails in a page is told by its slide's name, not by a line.
      minify: true,
      target: 'chrome130',
      // The content security policy has no `data:`; every asset is a file of its own.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          display: resolve(import.meta.dirname, 'src-renderer/display/index.html'),
          settings: resolve(import.meta.dirname, 'src-renderer/settings/index.html'),
          scaler: resolve(import.meta.dirname, 'src-renderer/scaler/index.html'),
        },
      },
    },
  },
});
