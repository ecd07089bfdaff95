import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e/specs',
  outputDir: 'test-results',
  // Each worker has a virtual display of its own; where there is none, there is one screen, and one kiosk at a time.
  workers: process.platform === 'linux' ? Math.min(2, availableParallelism()) : 1,
  fullyParallel: true,
  // What takes longest and must stay together begins first, so that nobody waits for it alone.
  projects: [
    { name: 'packaged', testMatch: /packaged\.spec\.ts$/ },
    { name: 'unpacked', testIgnore: /packaged\.spec\.ts$/ },
  ],
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // Windows, processes and sockets of a busy machine: what fails once and then passes is named as flaky, for us to mend.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  snapshotPathTemplate: 'test/e2e/gallery/approved/{arg}{ext}',
  // A picture that is missing or has changed is looked at before it is kept: see docs/DESIGN-LANGUAGE.md.
  updateSnapshots: 'none',
});
