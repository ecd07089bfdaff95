import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e/specs',
  outputDir: 'test-results',
  // One Electron at a time: each fills the one virtual display.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
});
