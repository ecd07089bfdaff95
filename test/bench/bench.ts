import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from '../../build/launch/build-app';
import { projectRoot } from '../../build/shared/project';
import { runScript } from '../../build/shared/run-script';
import { SetupError } from '../../build/shared/setup-error';
import { measureAnswerToPixels } from './measures/answer-to-pixels';
import { measureFrames } from './measures/frames';
import { measureHiding } from './measures/hiding';
import { measureSize } from './measures/size';
import { measureStart } from './measures/start';
import { measureSteady } from './measures/steady';
import { measureUnchangedPolls } from './measures/unchanged-polls';
import { measureUsersSync } from './measures/users-sync';
import type { Stage } from './tools/electron-run';
import { tableOf, type Measured } from './tools/result';
import { withStage } from './tools/stage';

const report = (line: string): void => console.error(line);
const outFile = path.join(projectRoot, 'out', 'bench.json');

/** All measures, by the name with which one can be asked for alone. */
const measures: Readonly<Record<string, (stage: Stage) => Promise<Measured[]>>> = {
  start: (stage) => measureStart(stage, 9),
  steady: measureSteady,
  pixels: (stage) => measureAnswerToPixels(stage, 12),
  hiding: (stage) => measureHiding(stage, 7),
  polls: measureUnchangedPolls,
  users: () => measureUsersSync(),
  size: () => measureSize(),
  frames: measureFrames,
};

/*
 * `npm run bench` measures everything (about fifteen minutes); `npm run bench -- start polls` only these. Prints a table
 * and writes `out/bench.json`. A goal that is missed is said and fails nothing.
 */
await runScript(async () => {
  if (process.platform !== 'linux') throw new SetupError('The bench reads /proc and runs on Linux only.');
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => measures[name] === undefined);
  if (unknown.length > 0) {
    throw new SetupError(
      `There is no measure "${unknown.join(', ')}", only ${Object.keys(measures).join(', ')}.`,
    );
  }
  await ensureBuilt(report);
  return await withStage(report, async (stage) => {
    const [loadBefore] = loadavg();
    const results: Measured[] = [];
    for (const [name, measure] of Object.entries(measures)) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      report(`Measuring: ${name} …`);
      results.push(...(await measure(stage)));
    }
    const [processor] = cpus();
    const machine = {
      electron: stage.version,
      node: process.version,
      processor: `${cpus().length} x ${processor?.model ?? 'unknown'}`,
      screen: '1920 x 1080, virtual, no graphics card',
      load: [loadBefore, loadavg()[0]].map((load) => Number(load?.toFixed(2))),
    };
    await mkdir(path.dirname(outFile), { recursive: true });
    await writeFile(outFile, JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2));
    console.log(`\n${tableOf(results)}\n`);
    console.log(
      `${machine.processor}; Electron ${machine.electron}; load before and after ${machine.load.join(', ')}`,
    );
    console.log(`Written to ${path.relative(projectRoot, outFile)}`);
    return 0;
  });
});
