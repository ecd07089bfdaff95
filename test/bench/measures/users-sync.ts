import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { createApiClient } from '../../../src-main/api/client';
import { createRedactor } from '../../../src-main/api/redact';
import { settings as settingsWith } from '../../../src-main/sync/testing/samples';
import type { DemoServer } from '../../../src-main/demo/server';
import { openCache } from '../../../src-main/store/open-cache';
import { createSync } from '../../../src-main/sync/sync';
import { FakeClock } from '../../../src-main/testing/fake-clock';
import { waitFor } from '../../unit/waiting-clock';
import type { CompanyWorkerData } from '../tools/company-worker';
import { watchLoop } from '../tools/loop-watch';
import type { Measured } from '../tools/result';

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const longestFirstMs = 3_600_000;

/** What a sync of so many people took. */
interface UsersSync {
  readonly first: Pass;
  readonly incremental: Pass;
  /** Bytes of the board as it goes to the page. */
  readonly boardBytes: number;
}

interface Pass {
  readonly requests: number;
  /** By the injected clock, s: what the vendor's limits make of it. */
  readonly seconds: number;
  /** By the wall, s: what our own work takes. */
  readonly workSeconds: number;
  /** Longest time in which nothing else could run, ms: by the wall, and what of it was work and not waiting. */
  readonly block: { readonly wallMs: number; readonly workMs: number };
}

/** A thread that runs a TypeScript module, to which a loader must be told from within. */
function startWorker(module: URL, workerData: unknown): Worker {
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const code = `import(${loader}).then(({ register }) => { register(); return import(${JSON.stringify(module.href)}); })`;
  return new Worker(code, { eval: true, workerData });
}

/** First and incremental sync of a company's people, through real sockets and a real database; only time is injected. */
async function syncCompany(people: number): Promise<UsersSync> {
  const clock = new FakeClock(Date.now());
  const time = new SharedArrayBuffer(8);
  const shared = new Float64Array(time);
  shared[0] = clock.now();
  const data: CompanyWorkerData = { people, time };
  const worker = startWorker(new URL('../tools/company-worker.ts', import.meta.url), data);
  const dir = await mkdtemp(path.join(tmpdir(), 'motiboard-bench-'));
  const { cache } = openCache({ file: path.join(dir, 'cache.db'), key: new Uint8Array(32), clock, log });
  try {
    const company = await new Promise<DemoServer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    const { origin, kioskId } = company;
    const { username, password, clientId } = company.motimate;
    const settings = settingsWith({
      motivosity: { origin, kioskId },
      motimate: { origin, auth: { grant: 'password', username, password, clientId } },
      display: { timeZone: 'UTC' },
    });
    const waiting = waitFor(clock);
    let requests = 0;
    const api = createApiClient({
      ...settings,
      fetch: (input, init) => {
        shared[0] = clock.now();
        if (input.includes('/public_api/users')) requests += 1;
        return waiting.fetch(input, init);
      },
      clock,
      createLog: () => log,
      redactor: createRedactor(),
      timeZone: 'UTC',
    });
    const sync = createSync({
      api,
      cache,
      media: { lookup: () => null },
      settings,
      clock,
      random: () => 0.5,
      createLog: () => log,
      onWanted: () => undefined,
    });
    const measured = async (work: () => Promise<void>): Promise<Pass> => {
      requests = 0;
      const [from, since] = [clock.now(), performance.now()];
      const loop = watchLoop();
      await work();
      const block = loop.stop();
      return {
        requests,
        seconds: (clock.now() - from) / 1000,
        workSeconds: (performance.now() - since) / 1000,
        block,
      };
    };
    sync.start();
    const first = await measured(async () => {
      const until = clock.now() + longestFirstMs;
      while (sync.board.current().people.total === null && clock.now() < until) await waiting.advance(1000);
    });
    await waiting.advance(5_000);
    const incremental = await measured(() => waiting.advance(settings.polling.users * 1000));
    const boardBytes = Buffer.byteLength(JSON.stringify(sync.board.current()));
    const stopped = sync.stop();
    await waiting.advance(1000);
    await stopped;
    return { first, incremental, boardBytes };
  } finally {
    cache.close();
    await worker.terminate();
    await rm(dir, { recursive: true, force: true });
  }
}

/** First and incremental sync of 50,000 people, and whether the board grows with the company. */
export async function measureUsersSync(): Promise<Measured[]> {
  const small = await syncCompany(20);
  const large = await syncCompany(50_000);
  const { first, incremental } = large;
  const worst = (kind: keyof Pass['block']) => Math.max(first.block[kind], incremental.block[kind]);
  const plain = { floor: null, goal: null, met: null };
  return [
    { name: 'first sync of 50,000 people: requests', value: first.requests, unit: '', ...plain },
    { name: '… at the pace that the vendor allows', value: first.seconds, unit: 's', ...plain },
    { name: '… our own work in it', value: first.workSeconds, unit: 's', ...plain },
    {
      name: 'incremental sync of 50,000 people without a change: requests',
      ...{ value: incremental.requests, floor: null, unit: '' },
      goal: 'at most 2',
      met: incremental.requests <= 2,
    },
    {
      name: 'longest block of the main thread in both: own work',
      ...{ value: worst('workMs'), floor: null, unit: 'ms' },
      goal: 'at most 50',
      met: worst('workMs') <= 50,
    },
    { name: '… by the wall, other programs included', value: worst('wallMs'), unit: 'ms', ...plain },
    { name: 'board of a company of 20', value: small.boardBytes / 1024, unit: 'KiB', ...plain },
    {
      name: 'board of a company of 50,000',
      ...{ value: large.boardBytes / 1024, floor: null, unit: 'KiB' },
      goal: 'the same, within a third',
      met: large.boardBytes <= 1.33 * small.boardBytes,
    },
  ];
}
