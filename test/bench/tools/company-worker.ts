import { parentPort, workerData } from 'node:worker_threads';
import { createDemoServer } from '../../../src-main/demo/server';

/** What the worker is given: how many people there are, and the time (ms since the epoch) as the measure sets it. */
export interface CompanyWorkerData {
  readonly people: number;
  readonly time: SharedArrayBuffer;
}

// A thread of its own: what the company's server does must not count as a block of ours.
const { people, time } = workerData as CompanyWorkerData;
const clock = new Float64Array(time);
const { origin, kioskId, motimate } = await createDemoServer({
  port: 0,
  now: () => clock[0] ?? 0,
  activityIntervalSeconds: 86_400,
  people,
});
parentPort?.postMessage({ origin, kioskId, motimate });
