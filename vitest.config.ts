import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

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
    include: [
      'src-main/**/*.spec.ts',
      'src-renderer/**/*.spec.ts',
      'build/**/*.spec.ts',
      'test/unit/**/*.spec.ts',
      'test/kill/**/*.spec.ts',
    ],
    environment: 'node',
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
