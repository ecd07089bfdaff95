import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const folders = ['src-main', 'src-renderer', 'build', 'test/unit', 'test/kill'];
const specs = folders.map((folder) => `${folder}/**/*.spec.ts`);

/** Pages, and specs that put something in a module's place: they would leave traces for the next. */
const alone = folders.flatMap((folder) =>
  readdirSync(resolve(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter(
      (file) =>
        folder === 'src-renderer' ||
        readFileSync(resolve(import.meta.dirname, file), 'utf8').includes('vi.mock('),
    ),
);

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  resolve: {
    alias: {
      '@contract': resolve(import.meta.dirname, 'src-main/contract'),
      '@ui': resolve(import.meta.dirname, 'src-renderer/ui'),
      '@words': resolve(import.meta.dirname, 'src-renderer/words'),
    },
  },
  test: {
    environment: 'node',
    testTimeout: 30_000,
    // Some reach a real disk, socket or process of a busy machine. What passed only then is named as such, for us to mend.
    retry: 1,
    restoreMocks: true,
    // Nothing else wants the machine meanwhile.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      // Loading the same modules for every file takes longer than the tests.
      {
        extends: true,
        test: { name: 'together', include: specs, exclude: alone, isolate: false, pool: 'threads' },
      },
    ],
  },
});
