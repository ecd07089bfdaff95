import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromiumSwitches } from '../../../build/launch/chromium-switches';
import { provisionRuntime } from '../../../build/runtime/provision-runtime';
import { projectRoot } from '../../../build/shared/project';
import { expect, test } from '../fixtures/kiosk';
import { connectByPanel, withState } from '../fixtures/kept-state';

/** Starts the app without anything that watches over it. */
async function startAlone(dataDir: string): Promise<ChildProcess> {
  const { executable } = await provisionRuntime(() => undefined);
  return spawn(executable, [...chromiumSwitches(), projectRoot, '--data-dir', dataDir], { stdio: 'ignore' });
}

/** Ends the app as a power cut does. Resolves when it is gone. */
async function kill(app: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => app.once('exit', resolve));
  app.kill('SIGKILL');
  await gone;
}

test('K-01 the real app, killed ten times at any moment, keeps every setting that was acknowledged', async ({
  launch,
  dataDir,
  company,
}) => {
  test.setTimeout(300_000);
  const titled = (nth: number) => ({
    slides: ['leaderboard'],
    dwellSeconds: 6,
    transition: 'none',
    theme: { title: `Title ${nth}` },
  });
  await connectByPanel(dataDir, company, titled(0));
  for (let nth = 1; nth <= 10; nth += 1) {
    const written = await withState(dataDir, (state) => {
      const kept = state.settings.read();
      const before = kept.ok ? kept.value.settings : {};
      expect(before).toMatchObject({ display: titled(nth - 1) });
      return state.settings.write({ ...before, display: titled(nth) });
    });
    expect(written).toMatchObject({ ok: true });
    const app = await startAlone(dataDir);
    // From before there is a window until pictures arrive; the same moments in every run, as far as the machine allows.
    await pause(300 * nth);
    await kill(app);
  }
  const { page, display } = await launch();
  await display.waitForSlide('leaderboard');
  await expect(page.getByText('Title 10').first()).toBeVisible();
  expect(readFileSync(join(dataDir, 'logs', 'motiboard.log'), 'utf8')).not.toMatch(/was lost|unreadable/);
});

test('K-02 an app that ends twice before its first slide starts without hardware acceleration', async ({
  launch,
  provision,
  dataDir,
}) => {
  await provision();
  const mark = join(dataDir, 'starting.json');
  for (let nth = 1; nth <= 2; nth += 1) {
    const app = await startAlone(dataDir);
    const marks = () => (existsSync(mark) ? (JSON.parse(readFileSync(mark, 'utf8')) as number[]).length : 0);
    await expect.poll(marks, { intervals: [10] }).toBe(nth);
    await kill(app);
  }
  const { app, display } = await launch();
  await display.waitForLoad();
  expect(await app.evaluate(({ app: electron }) => electron.commandLine.hasSwitch('disable-gpu'))).toBe(true);
  const log = readFileSync(join(dataDir, 'logs', 'motiboard.log'), 'utf8');
  expect(log).toContain('hardware acceleration is off');
  await expect.poll(() => existsSync(mark)).toBe(false);
});
