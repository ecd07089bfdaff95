import { describe, expect, it } from 'vitest';
import { packageOf } from './package-of';

describe('packageOf', () => {
  it.each([
    ['/app/node_modules/zod/v4/index.js', '/app/node_modules/zod'],
    ['/app/node_modules/@hono/node-server/dist/index.mjs', '/app/node_modules/@hono/node-server'],
    ['/app/node_modules/a/node_modules/b/index.js', '/app/node_modules/a/node_modules/b'],
    ['\0/app/node_modules/svelte/src/index.js?commonjs-es-import', '/app/node_modules/svelte'],
    ['/app/node_modules/@fontsource/noto/files/x.woff2', '/app/node_modules/@fontsource/noto'],
    ['C:\\app\\node_modules\\zod\\index.js', 'C:/app/node_modules/zod'],
    ['/app/src-main/main.ts', null],
    ['\0vite/preload-helper.js', null],
    ['/app/node_modules/.vite/deps/x.js', null],
    ['/app/node_modules/', null],
    ['node:fs', null],
  ])('%s', (module, directory) => {
    expect(packageOf(module)).toBe(directory);
  });
});
