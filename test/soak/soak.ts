import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { _electron } from '@playwright/test';
import { ensureBuilt } from '../../build/launch/build-app';
import { chromiumSwitches } from '../../build/launch/chromium-switches';
import { projectRoot } from '../../build/shared/project';
import { runScript } from '../../build/shared/run-script';
import { SetupError } from '../../build/shared/setup-error';
import { createDemoServer } from '../../src-main/demo/server';
import { withStage } from '../bench/tools/stage';
import { definedEnv } from '../defined-env';
import { evaluatePatiently } from '../e2e/fixtures/patient-evaluate';
import { pollingEvery } from '../polling';
import { accelerate, mainFactor, shownSlides, sumOf } from './accelerate';
import { keepChanging } from './changing-company';
import { takeSample, units, type Sample } from './sample';
import { certaintyOf, slidesPerMonth, slopeOf, type Series } from './slope';

const report = (line: string): void => console.error(line);
const samples = 40;
/** Small: without graphics hardware the drawing of five slides a second would be what is soaked. In px. */
const size = { width: 1280, height: 720 };
/** Longest time in which no slide may change, ms. */
const longestStillMs = 30_000;

/*
 * `npm run soak` shows 20,000 slides (about an hour and a quarter); `npm run soak -- --slides=2000` fewer. Fails only
 * when the rotation stops or a kind of slide never comes.
 */
await runScript(async () => {
  const { values } = parseArgs({ options: { slides: { type: 'string', default: '20000' } } });
  const wanted = Number(values.slides);
  if (!Number.isInteger(wanted) || wanted < 100) throw new SetupError('--slides must be 100 or more.');
  await ensureBuilt(report);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'motiboard-soak-'));
  const since = Date.now();
  const company = await createDemoServer({ port: 0, now: () => since + (Date.now() - since) * mainFactor });
  const stopChanging = keepChanging(company);
  try {
    const found = await withStage(report, (stage) => soak(stage, { company, dataDir, wanted }), size);
    await mkdir(path.join(projectRoot, 'out'), { recursive: true });
    await writeFile(path.join(projectRoot, 'out', 'soak.json'), JSON.stringify(found, null, 2));
    printTable(found);
    return 0;
  } finally {
    await stopChanging();
    await company.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});

interface SoakInput {
  readonly company: Awaited<ReturnType<typeof createDemoServer>>;
  readonly dataDir: string;
  readonly wanted: number;
}

async function soak(
  stage: { readonly executable: string; readonly env: NodeJS.ProcessEnv },
  { company, dataDir, wanted }: SoakInput,
): Promise<readonly Sample[]> {
  const { username, password, clientId } = company.motimate;
  const settings = {
    motivosity: { origin: company.origin, imageOrigin: company.origin, kioskId: company.kioskId },
    motimate: { origin: company.origin, auth: { grant: 'password', username, password, clientId } },
    polling: pollingEvery(5),
    display: { dwellSeconds: 6, theme: { title: 'Acme' } },
  };
  await writeFile(path.join(dataDir, 'motiboard.json'), JSON.stringify(settings));
  const launched = await _electron.launch({
    executablePath: stage.executable,
    args: [...chromiumSwitches(), '--js-flags=--expose-gc', projectRoot, '--data-dir', dataDir],
    env: definedEnv(stage.env),
  });
  const app = evaluatePatiently(launched);
  try {
    const page = await app.firstWindow();
    await accelerate(app, page);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const taken: Sample[] = [];
    let lastChange = Date.now();
    let slides = 0;
    while (slides < wanted) {
      await pause(1000);
      const now = sumOf(await shownSlides(page));
      if (now > slides) lastChange = Date.now();
      else if (Date.now() - lastChange > longestStillMs)
        throw new Error(`the rotation stopped after ${now} slides`);
      slides = now;
      if (slides < (taken.length + 1) * (wanted / samples)) continue;
      taken.push(await takeSample(app, page, cdp, dataDir));
      report(`${slides} of ${wanted} slides`);
    }
    return taken;
  } finally {
    await app.close();
  }
}

function printTable(taken: readonly Sample[]): void {
  const last = taken.at(-1);
  if (last === undefined) return;
  console.log(`\n${last.slides} slides were shown:`);
  for (const [kind, count] of Object.entries(last.shown)) console.log(`  ${kind}: ${count}`);
  const lines = Object.entries(units).map(([name, unit]) => {
    const points = taken.map(({ slides, values }) => [slides, values[name] ?? NaN] as const);
    const series: Series = { name, unit, points };
    const slope = slopeOf(series);
    const cells = [points[0]?.[1] ?? NaN, points.at(-1)?.[1] ?? NaN, slope * 1000, slope * slidesPerMonth];
    const numbers = cells.map((cell) => `${cell.toFixed(Math.abs(cell) < 10 ? 2 : 0)} ${unit}`.trim());
    return `| ${[name, ...numbers, certaintyOf(series).toFixed(2)].join(' | ')} |`;
  });
  console.log('\n| what | first | last | per 1,000 slides | per month at 12 s | certainty |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  console.log(`${lines.join('\n')}\n`);
}
