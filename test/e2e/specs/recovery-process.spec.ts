import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../fixtures/kiosk';
import { endOf, lookAtWall } from '../fixtures/wall';

test.beforeAll(() => {
  process.env['MOTIBOARD_SUPERVISED'] = '1';
});
test.afterAll(() => {
  delete process.env['MOTIBOARD_SUPERVISED'];
});

async function recoveryLines(dataDir: string): Promise<string[]> {
  const text = await readFile(join(dataDir, 'logs', 'motiboard.log'), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line.includes('[recovery]'));
}

async function graphicsProcess(app: ElectronApplication): Promise<number> {
  return await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0,
  );
}

async function isAccelerated(app: ElectronApplication): Promise<boolean> {
  return await app.evaluate(({ app: electron }) => !electron.commandLine.hasSwitch('disable-gpu'));
}

/** Throws in the main process, in a turn of its own, where nobody can catch it. */
async function throwInMain(
  app: ElectronApplication,
  how: 'exception' | 'rejection',
  times = 1,
): Promise<void> {
  await app.evaluate(
    (_electron, drill) => {
      const error = new Error(`drill: ${drill.how}`);
      for (let count = 0; count < drill.times; count += 1) {
        setTimeout(() => {
          if (drill.how === 'exception') throw error;
          void Promise.reject(error);
        }, 0);
      }
    },
    { how, times },
  );
}

test('R-20 the graphics process dies three times: the app goes on without acceleration, for a day', async ({
  launch,
  provision,
  dataDir,
}) => {
  await provision();
  const first = await launch();
  await first.display.waitForLoad();
  // A start on a machine without graphics is none of the three.
  expect(await recoveryLines(dataDir)).toEqual([]);
  expect(await isAccelerated(first.app)).toBe(true);
  const ended = endOf(first.app);
  for (let death = 1; death <= 3; death += 1) {
    await expect.poll(() => graphicsProcess(first.app)).toBeGreaterThan(0);
    const pid = await graphicsProcess(first.app);
    process.kill(pid, 'SIGKILL');
    if (death === 3) break;
    await expect.poll(() => graphicsProcess(first.app)).not.toBe(pid);
  }
  expect(await ended).toBe(75);

  const second = await launch();
  await second.display.waitForLoad();
  expect(await isAccelerated(second.app)).toBe(false);
  const lines = await recoveryLines(dataDir);
  expect(lines.filter((line) => line.includes('warn [recovery] the graphics process ended'))).toHaveLength(3);
  expect(lines.join('\n')).toContain('the graphics process ended 3 times (killed)');
  const history = JSON.parse(await readFile(join(dataDir, 'recovery.json'), 'utf8')) as {
    software: { until: number };
  };
  expect(Math.abs(history.software.until - Date.now() - 24 * 3_600_000)).toBeLessThan(120_000);
});

test('R-21 an error that nobody caught in main is logged once; the wall goes on, then the app is relaunched', async ({
  launch,
  provision,
  dataDir,
}) => {
  await provision();
  const { app, display } = await launch();
  await display.waitForLoad();
  const ended = endOf(app);
  const dialogs = await app.evaluate(({ dialog }) => dialog.showErrorBox.toString().includes('error box'));
  expect(dialogs).toBe(true);
  await throwInMain(app, 'exception', 3);
  await display.waitForLoad();
  expect((await lookAtWall(app)).windows).toBe(1);
  expect(await ended).toBe(75);
  const lines = await recoveryLines(dataDir);
  expect(lines.filter((line) => line.includes('drill: exception'))).toHaveLength(1);
  expect(lines.find((line) => line.includes('drill: exception'))).toContain('at ');

  const second = await launch();
  await second.display.waitForLoad();
});

test('R-22 a rejection that nobody dealt with is logged once, and the app goes on', async ({
  launch,
  provision,
  dataDir,
}) => {
  await provision();
  const { app, display } = await launch();
  await display.waitForLoad();
  const ended = endOf(app, 8_000);
  await throwInMain(app, 'rejection', 3);
  // A relaunch would come after five seconds.
  expect(await ended).toBeNull();
  await display.waitForLoad();
  const lines = await recoveryLines(dataDir);
  expect(lines.filter((line) => line.includes('drill: rejection'))).toHaveLength(1);
});

test('R-23 a machine without graphics hardware is known at the next start', async ({
  launch,
  provision,
  dataDir,
}) => {
  await provision();
  const first = await launch();
  await first.display.waitForLoad();
  const compositing = await first.app.evaluate(
    ({ app: electron }) => electron.getGPUFeatureStatus().gpu_compositing,
  );
  test.skip(compositing.startsWith('enabled'), 'this machine has graphics hardware');
  expect(await isAccelerated(first.app)).toBe(true);
  const remembered = () => readFile(join(dataDir, 'recovery.json'), 'utf8').catch(() => '');
  await expect.poll(remembered).toContain('"noGraphics":{"until"');
  await first.app.close();

  const second = await launch();
  await second.display.waitForLoad();
  expect(await isAccelerated(second.app)).toBe(false);
});
