import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../build/shared/project';
import type { Found } from './found';

/** Kills in all, shared by processes with a folder of their own that run side by side. */
const kills = 200;
const lanes = 2;
/** How many things a process may do at most, and how long it lives after the last of them, ms. */
const most = { deeds: 16, ms: 8 };
/** One that dies while it starts lives so long at most, ms. */
const longestStartMs = 250;

/** What a process said was done before it was killed. */
interface Acknowledged {
  readonly poll: number;
  readonly setting: number;
  readonly secret: number;
  readonly opened: ReadonlySet<number>;
  readonly completed: ReadonlySet<number>;
}

/** A number from 0 up to 1, the same in every run for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

let folder: string;

beforeAll(async () => {
  // Beside the packages, so that the process finds the database's.
  folder = mkdtempSync(join(projectRoot, 'node_modules', '.motiboard-kill-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectRoot,
    build: {
      ssr: join(import.meta.dirname, 'kiosk-process.ts'),
      outDir: folder,
      emptyOutDir: false,
    },
    // One file starts faster than many.
    ssr: { noExternal: true, external: ['libsql'] },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Runs the process in a folder and kills it at a random moment.
 * @param deeds how many lines it may say before; null = it is killed while it starts
 * @param ms how long it lives after that
 */
async function runAndKill(dataDir: string, deeds: number | null, ms: number) {
  const child = spawn(process.execPath, [join(folder, 'kiosk-process.js'), dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const lines: [string, unknown][] = [];
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal));
  });
  const reader = createInterface({ input: child.stdout });
  const read = new Promise<void>((resolve) => reader.once('close', resolve));
  const spoke = new Promise<void>((resolve) => {
    reader.on('line', (line) => {
      // The last line may be cut off by the kill itself.
      if (line.endsWith(']')) lines.push(JSON.parse(line) as [string, unknown]);
      if (lines.length > (deeds ?? 0)) resolve();
    });
  });
  if (deeds !== null) await Promise.race([spoke, ended]);
  await wait(ms);
  child.kill('SIGKILL');
  expect(await ended, `it ended by itself: ${errors}`).toBe('SIGKILL');
  await read;
  const found = lines.find(([kind]) => kind === 'found')?.[1] as Found | undefined;
  const said = (kind: string) => lines.filter(([name]) => name === kind).map(([, value]) => Number(value));
  return { found, said };
}

function expectWhole(found: Found, before: Acknowledged): void {
  const where = JSON.stringify({ found, before: { ...before, opened: [...before.opened] } });
  expect(found, where).toMatchObject({ keyLost: false, incident: null, recovered: false });
  expect(found.setting, where).toBeGreaterThanOrEqual(before.setting);
  expect(found.secret, where).toBeGreaterThanOrEqual(before.secret);
  // A poll is there as a whole or not at all.
  expect(found.notes.length, where).toBeLessThanOrEqual(1);
  expect(found.points.length, where).toBeLessThanOrEqual(1);
  expect(found.notes[0] ?? 0, where).toBeGreaterThanOrEqual(before.poll);
  expect(found.points[0] ?? 0, where).toBeGreaterThanOrEqual(before.poll);
  expect(found.titles.length, where).toBeLessThanOrEqual(1);
  if (before.poll > 0) expect(found.users, where).toBe(50);
  expect(found.picture, where).not.toBe(false);
  const outcomes = new Map(found.audit.map(([id, outcome, status]) => [id, { outcome, status }]));
  for (const id of before.opened) expect(outcomes.has(id), `row ${id} of ${where}`).toBe(true);
  for (const id of before.completed) expect(outcomes.get(id)?.outcome, where).toBe('done');
  for (const [id, { outcome, status }] of outcomes) {
    // A row is complete, or it says that nobody can tell; the last one may have been committed unsaid.
    const isWhole =
      outcome === 'done' ? status?.startsWith('200 ') : outcome === 'unknown' && status === null;
    expect(isWhole, `row ${id} of ${where}`).toBe(true);
  }
}

async function lane(seed: number, rounds: number): Promise<number> {
  const random = randomFrom(seed);
  const dataDir = mkdtempSync(join(tmpdir(), 'motiboard-kill-'));
  let acknowledged: Acknowledged = {
    poll: 0,
    setting: 0,
    secret: 0,
    opened: new Set(),
    completed: new Set(),
  };
  try {
    for (let round = 0; round < rounds; round += 1) {
      // One in eight dies while it starts.
      const early = random() < 1 / 8;
      const deeds = early ? null : Math.floor(random() * most.deeds);
      const { found, said } = await runAndKill(dataDir, deeds, random() * (early ? longestStartMs : most.ms));
      if (!early) expect(found).toBeDefined();
      if (found) expectWhole(found, acknowledged);
      acknowledged = {
        poll: Math.max(acknowledged.poll, ...said('poll')),
        setting: Math.max(acknowledged.setting, ...said('setting')),
        secret: Math.max(acknowledged.secret, ...said('secret')),
        opened: new Set([...acknowledged.opened, ...said('opened')]),
        completed: new Set([...acknowledged.completed, ...said('completed')]),
      };
    }
    return acknowledged.poll;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

describe('kill -9', () => {
  it(
    `${kills} times at random moments leaves everything that was acknowledged, and nothing half`,
    { timeout: 600_000 },
    async () => {
      const polls = await Promise.all(
        Array.from({ length: lanes }, (_, index) => lane(index + 1, kills / lanes)),
      );
      // It really was at work.
      for (const count of polls) expect(count).toBeGreaterThan(kills / lanes);
    },
  );
});
