import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type Page } from '@playwright/test';
import { chromiumSwitches } from '../../../build/launch/chromium-switches';
import { projectRoot } from '../../../build/shared/project';
import type { ShownItem } from '../../../src-main/contract/panel/on-screen';
import { definedEnv } from '../../defined-env';
import { goneFromDisk, watchText } from '../../e2e/fixtures/gone-after';
import { callMain, PanelPage } from '../../e2e/pages/panel-page';
import { pollingEvery } from '../../polling';
import { withCompany } from '../tools/bench-company';
import type { Stage } from '../tools/electron-run';
import { median, type Measured } from '../tools/result';

const pin = '480263';
const goal = 'at most 1,000';
const longestMs = 30_000;

/**
 * From the panel's call that hides a person until their name has left the page on the wall, which shows it, and until it
 * is nowhere in the data folder. The person is shown again after each turn.
 */
export function measureHiding(stage: Stage, turns: number): Promise<Measured[]> {
  return withCompany(async ({ dataDir, configure }) => {
    await configure({
      polling: { ...pollingEvery(86_400), leaderboard: 5 },
      display: { slides: ['leaderboard'], transition: 'none', theme: { title: 'Acme' } },
      panel: { pin },
    });
    const app = await _electron.launch({
      executablePath: stage.executable,
      args: [...chromiumSwitches(), projectRoot, '--data-dir', dataDir, '--settings'],
      env: definedEnv(stage.env),
    });
    try {
      const panel = await PanelPage.of(app);
      await panel.unlock(pin);
      const wall = app.windows().find((page) => page.url().startsWith('app://motiboard/display/'));
      if (wall === undefined) throw new Error('there is no page on the wall');
      const { id, name } = await leaderOf(panel);
      const [wallMs, diskMs]: [number[], number[]] = [[], []];
      for (let turn = 0; turn < turns; turn += 1) {
        await until(wall, name);
        const goneFromWall = await watchText(wall, name);
        // What was just read anew has been written.
        await pause(2_000);
        const moment = Date.now();
        const hidden = (await callMain(panel.page, 'on-screen:hide-person', { id })) as unknown as Hidden;
        diskMs.push(await goneFromDisk(dataDir, name, moment));
        const ms = await goneFromWall(moment);
        if (ms !== null) wallMs.push(ms);
        const entry = hidden.value.view.values.privacy.hidePeople.at(-1);
        await callMain(panel.page, 'on-screen:show-person', { entry });
      }
      const of = (name: string, all: readonly number[]): Measured => {
        const value = median(all);
        return { name, value, unit: 'ms', floor: null, all, goal, met: value <= 1_000 };
      };
      return [
        of('hiding a person to gone from the wall, median', wallMs),
        of('… to gone from the data folder, median', diskMs),
      ];
    } finally {
      await app.close();
    }
  });
}

interface Hidden {
  readonly value: {
    readonly view: { readonly values: { readonly privacy: { readonly hidePeople: string[] } } };
  };
}

/** Somebody who leads, once the leaderboard has been read. */
async function leaderOf(panel: PanelPage): Promise<ShownItem['people'][number]> {
  const end = Date.now() + longestMs;
  while (Date.now() < end) {
    const answer = (await panel.call('on-screen:list')) as unknown as { value: { items: ShownItem[] } };
    const [first] = answer.value.items.find(({ kind }) => kind === 'leaderboard')?.people ?? [];
    if (first !== undefined) return first;
    await pause(200);
  }
  throw new Error('nobody leads');
}

async function until(wall: Page, text: string): Promise<void> {
  await wall.waitForFunction((wanted) => document.body.textContent.includes(wanted), text, {
    timeout: longestMs,
  });
}
