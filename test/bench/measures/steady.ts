import { setTimeout as pause } from 'node:timers/promises';
import { startFloor, startMotiboard } from '../tools/apps';
import { withCompany } from '../tools/bench-company';
import type { MeasuredApp, Stage } from '../tools/electron-run';
import { treeUse } from '../tools/process-tree';
import type { Measured } from '../tools/result';

const settleMs = 20_000;
const minuteMs = 60_000;
const mebibyte = 2 ** 20;

interface Steady {
  /** MiB, 20 s after the first content. */
  readonly memory: number;
  /** Per cent of one core, over the minute after that. */
  readonly cpu: number;
}

/** Memory of the whole tree of processes, and processor time while slides rotate and while one dwells. */
export function measureSteady(stage: Stage): Promise<Measured[]> {
  return withCompany(async ({ dataDir, configure }) => {
    await configure();
    const warm = startMotiboard(stage, dataDir);
    await warm.firstContent;
    await pause(settleMs);
    await warm.stop();

    const floor = await watch(startFloor(stage, dataDir));
    const rotating = await watch(startMotiboard(stage, dataDir));
    // One slide that stays: nothing takes its place for the whole minute.
    const messages = [
      { title: 'Welcome, Contoso', body: 'Coffee is to your left, the lifts to your right.' },
    ];
    await configure({ display: { slides: ['message'], messages, theme: { title: 'Acme' } } });
    const dwelling = await watch(startMotiboard(stage, dataDir));
    return [
      {
        name: 'memory of all processes (PSS) at 20 s',
        ...{ value: rotating.memory, floor: floor.memory, unit: 'MiB' },
        goal: 'at most 1.15 times the floor',
        met: rotating.memory <= 1.15 * floor.memory,
      },
      {
        name: 'processor while a slide dwells',
        ...{ value: dwelling.cpu, floor: floor.cpu, unit: '% of a core' },
        goal: 'at most 0.5 above the floor',
        met: dwelling.cpu - floor.cpu <= 0.5,
      },
      {
        name: 'processor over a minute of rotation, 12 s dwell',
        ...{ value: rotating.cpu, floor: floor.cpu, unit: '% of a core' },
        goal: 'at most 2',
        met: rotating.cpu <= 2,
      },
    ];
  });
}

async function watch(app: MeasuredApp): Promise<Steady> {
  await app.firstContent;
  await pause(settleMs);
  const before = treeUse(app.pid);
  await pause(minuteMs);
  const { cpu } = treeUse(app.pid);
  await app.stop();
  return { memory: before.pss / mebibyte, cpu: ((cpu - before.cpu) / (minuteMs / 1000)) * 100 };
}
