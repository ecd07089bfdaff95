import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Which folder may import which of our own folders: docs/ARCHITECTURE.md, "Layers". main.ts and cli.ts are free. */
const layers = {
  'src-main/contract': [],
  'src-main/store': ['src-main/contract'],
  'src-main/api': ['src-main/contract'],
  'src-main/sync': ['src-main/api', 'src-main/store', 'src-main/contract'],
  'src-main/kiosk': ['src-main/sync', 'src-main/store', 'src-main/api', 'src-main/contract'],
  'src-main/panel': ['src-main/sync', 'src-main/store', 'src-main/api', 'src-main/contract'],
  'src-main/preload': ['src-main/contract'],
  'src-main/demo': [],
  'src-main/testing': ['src-main/contract'],
  'src-renderer/ui': ['src-main/contract'],
  'src-renderer/words': ['src-main/contract'],
  'src-renderer/display': ['src-main/contract', 'src-renderer/ui', 'src-renderer/words'],
  // The panel shows the very slides of the display, as they would be.
  'src-renderer/settings': [
    'src-main/contract',
    'src-renderer/ui',
    'src-renderer/words',
    'src-renderer/display/carousel',
    'src-renderer/display/slides',
  ],
  'src-renderer/scaler': ['src-main/contract'],
};

const roots = ['src-main', 'src-renderer', 'build', 'test'];

const zones = Object.entries(layers).flatMap(([folder, allowed]) =>
  roots.map((root) => ({
    target: `./${folder}`,
    from: `./${root}`,
    except: [folder, ...allowed]
      .filter((path) => path.startsWith(`${root}/`))
      .map((path) => `./${path.slice(root.length + 1)}`),
    message: `${folder} may import ${allowed.join(', ') || 'nothing of ours'}; see docs/ARCHITECTURE.md`,
  })),
);

const typed = {
  languageOptions: {
    parserOptions: {
      project: ['./tsconfig.node.json', './tsconfig.web.json', './tsconfig.test.json'],
      tsconfigRootDir: import.meta.dirname,
      extraFileExtensions: ['.svelte'],
    },
  },
};

export default ts.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', '.cache/', 'coverage/'] },
  js.configs.recommended,
  { files: ['**/*.ts', '**/*.svelte'], extends: [ts.configs.strictTypeChecked], ...typed },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig }, globals: globals.browser },
    // The rule that knows that some props are bound and some are not.
    rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' },
  },
  {
    // svelte-check knows what components and snippets hand over; this parser takes it for `any`.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/unbound-method': 'off',
      // TypeScript knows every name; the browser's globals are in the web project's lib.
      'no-undef': 'off',
    },
  },
  {
    // Serves our own schemes without what is slow to load; the file says more.
    files: ['src-main/kiosk/serve-scheme.ts'],
    rules: {
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'electron', name: 'registerBufferProtocol' }] },
      ],
    },
  },
  {
    // The layers of the house.
    files: ['src-main/**/*.ts', 'src-renderer/**/*.ts', 'src-renderer/**/*.svelte'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['./tsconfig.node.json', './tsconfig.web.json', './tsconfig.test.json'],
          noWarnOnMultipleProjects: true,
        }),
      ],
      'import-x/extensions': ['.ts', '.svelte', '.js'],
    },
    rules: { 'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }] },
  },
  {
    files: ['src-main/contract/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '^(?!zod$|\\.{1,2}/)', message: 'the contract imports zod and nothing else' }],
        },
      ],
    },
  },
  {
    files: ['src-main/demo/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!hono|@hono/|node:|temporal-polyfill|\\.)',
              message: 'the demo company stands alone',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts', '**/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      // A fixture that needs no other says so with an empty pattern.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ['*.config.js', '*.config.ts', 'build/**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
);
