import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron } from '@playwright/test';
import { chromiumSwitches } from '../../../build/launch/chromium-switches';
import { projectRoot } from '../../../build/shared/project';
import type { DisplayBridge } from '../../../src-main/contract/bridge';
import { CompanyControls } from '../../company-controls';
import { definedEnv } from '../../defined-env';
import { pollingEvery } from '../../polling';
import { withCompany } from '../tools/bench-company';
import type { Stage } from '../tools/electron-run';
import { bytesWritten } from '../tools/process-tree';
import type { Measured } from '../tools/result';

/** So long nothing of the data folder may have changed before the watch begins: answers and pictures are there. */
const settledMs = 15_000;
const longestSettlingMs = 180_000;
const watchedMs = 60_000;

/**
 * What polls cost that bring nothing new: bytes that the main process sent towards the disk and files of the data
 * folder that changed, whoever wrote them, and boards pushed to the page. (What pages "write" is memory that they
 * share, where the machine's is small.)
 */
export function measureUnchangedPolls(stage: Stage): Promise<Measured[]> {
  return withCompany(async ({ company, dataDir, configure }) => {
    await configure({
      polling: pollingEvery(5),
      display: { slides: ['leaderboard'], theme: { title: 'Acme' } },
    });
    const app = await _electron.launch({
      executablePath: stage.executable,
      args: [...chromiumSwitches(), projectRoot, '--data-dir', dataDir],
      env: definedEnv(stage.env),
    });
    const page = await app.firstWindow();
    await settled(dataDir);
    await page.evaluate(() => {
      const seen = { pushes: 0 };
      Object.assign(globalThis, { seen });
      (globalThis as unknown as { motiboard: DisplayBridge }).motiboard.on('board:changed', () => {
        seen.pushes += 1;
      });
    });
    const pid = app.process().pid ?? 0;
    const controls = new CompanyControls(company);
    const [before, files, asked] = [bytesWritten(pid), filesBelow(dataDir), await controls.countRequests()];
    await pause(watchedMs);
    const changed = [...filesBelow(dataDir)].filter(([file, { stamp }]) => files.get(file)?.stamp !== stamp);
    const written = bytesWritten(pid) - before + changed.reduce((sum, [, { bytes }]) => sum + bytes, 0);
    const polls = (await controls.countRequests()) - asked;
    const pushes = await page.evaluate(
      () => (globalThis as unknown as { seen: { pushes: number } }).seen.pushes,
    );
    await app.close();
    return [
      {
        name: `bytes written per unchanged poll (${polls} requests)`,
        ...{ value: written / polls, floor: null, unit: 'B' },
        goal: '0',
        met: written === 0,
      },
      {
        name: 'boards pushed per unchanged poll',
        ...{ value: pushes / polls, floor: null, unit: '' },
        goal: '0',
        met: pushes === 0,
      },
    ];
  });
}

/** Resolves when nothing below a folder has changed for a while. */
async function settled(folder: string): Promise<void> {
  const stamps = () => JSON.stringify([...filesBelow(folder)]);
  const startedAt = Date.now();
  let before = '';
  let since = startedAt;
  while (Date.now() - startedAt < longestSettlingMs) {
    const now = stamps();
    if (now !== before) [before, since] = [now, Date.now()];
    else if (Date.now() - since > settledMs) return;
    await pause(1000);
  }
  throw new Error('the data folder did not come to rest');
}

/** Every file below a folder: its size, and a stamp that is another one after each write. */
function filesBelow(folder: string): Map<string, { readonly bytes: number; readonly stamp: string }> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const found = entry.isFile() ? statSync(file, { throwIfNoEntry: false }) : undefined;
      return found ? [[file, { bytes: found.size, stamp: `${found.size} ${found.mtimeMs}` }]] : [];
    }),
  );
}
