import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type Page } from '@playwright/test';
import { chromiumSwitches } from '../../../build/launch/chromium-switches';
import type { DisplaySize } from '../../../build/launch/display-size';
import { startVirtualDisplay } from '../../../build/launch/virtual-display';
import { projectRoot } from '../../../build/shared/project';
import { slideIds } from '../../../src-main/contract/slide';
import { definedEnv } from '../../defined-env';
import { withCompany } from '../tools/bench-company';
import type { Stage } from '../tools/electron-run';
import { intervalsOf, smoothness, type Frame, type Shown } from '../tools/frames';
import type { Measured } from '../tools/result';

const sizes: readonly { readonly name: string; readonly size: DisplaySize }[] = [
  { name: '1080p', size: { width: 1920, height: 1080 } },
  { name: '4K', size: { width: 3840, height: 2160 } },
];
/** The pictures are in the cache by then, ms. */
const warmUpMs = 15_000;
/** Slides are watched until every kind has come, but for so long at most, ms. */
const watchedMs = 180_000;
/** How often the floor moves, and every how many ms. */
const floorTurns = 25;
const floorEveryMs = 1_000;

/** What the page notes; see injected/frames.js. */
interface Noted {
  readonly frames: Frame[];
  readonly slides: Shown[];
}

/**
 * Frames of transitions: of every kind of slide as it comes, and of one full-size layer of the floor that moves and
 * fades as long as a slide does. Both by the page's own animation frames, on a display of each size.
 */
export function measureFrames(stage: Stage): Promise<Measured[]> {
  return withCompany(async ({ dataDir, configure }) => {
    await configure({
      display: {
        ...{ slides: slideIds, dwellSeconds: 6, motion: 'full', theme: { title: 'Acme' } },
        messages: [
          { title: 'Welcome, Contoso', body: 'Coffee is to your left.', qr: 'https://acme.example' },
        ],
        celebrations: { on: false },
      },
    });
    const results: Measured[] = [];
    for (const { name, size } of sizes) {
      const directory = await mkdtemp(path.join(tmpdir(), 'motiboard-frames-'));
      const display = await startVirtualDisplay(size, directory);
      try {
        const floor = await watch(stage, display.env, floorOptions(directory), moveFloor);
        const ours = await watch(stage, display.env, [projectRoot, '--data-dir', dataDir], everyKind);
        results.push(...rows(name, ours, floor));
      } finally {
        await display.stop();
        await rm(directory, { recursive: true, force: true });
      }
    }
    return results;
  });
}

function floorOptions(directory: string): string[] {
  return [
    path.join(projectRoot, 'test/bench/floor'),
    `--user-data-dir=${path.join(directory, 'floor-user')}`,
  ];
}

function rows(name: string, ours: Noted, floor: Noted): Measured[] {
  const slides = intervalsOf(ours.frames, ours.slides);
  const all = smoothness(slides.flatMap(({ intervals }) => intervals));
  const base = smoothness(
    floor.frames.flatMap(({ at, moves }, nth) => {
      const before = floor.frames[nth - 1];
      return before === undefined || !moves ? [] : [at - before.at];
    }),
  );
  const kinds = [...new Set(slides.map(({ kind }) => kind))].map((kind) => ({
    kind,
    ...smoothness(slides.filter((one) => one.kind === kind).flatMap(({ intervals }) => intervals)),
  }));
  kinds.sort((a, b) => b.late - a.late);
  const [worst] = kinds;
  const plain = { unit: '%', goal: null, met: null };
  return [
    {
      name: `frames over 20 ms in transitions, ${name} (${all.frames} frames, ${kinds.length} kinds of slides)`,
      ...{ value: all.late, floor: base.late, ...plain },
    },
    ...(worst === undefined
      ? []
      : [{ name: `… of the heaviest kind, ${worst.kind}`, value: worst.late, floor: null, ...plain }]),
    { name: `… the longest frame, ${name}`, value: all.longest, floor: base.longest, ...plain, unit: 'ms' },
  ];
}

async function watch(
  stage: Stage,
  env: NodeJS.ProcessEnv,
  options: readonly string[],
  work: (page: Page) => Promise<void>,
): Promise<Noted> {
  const app = await _electron.launch({
    executablePath: stage.executable,
    args: [...chromiumSwitches(), ...options],
    env: definedEnv(env),
  });
  try {
    const page = await app.firstWindow();
    await pause(warmUpMs);
    await page.addInitScript({ content: await injected() });
    await page.reload();
    await pause(3_000);
    await work(page);
    return await page.evaluate(() => (globalThis as unknown as { bench: Noted }).bench);
  } finally {
    await app.close();
  }
}

/** Plain JavaScript in a file of its own: what a TypeScript loader adds does not exist in a page. */
async function injected(): Promise<string> {
  const code = await readFile(path.join(import.meta.dirname, '../injected/frames.js'), 'utf8');
  return `(${code
    .replace(/^(\/\/|\/\*).*$/gm, '')
    .trim()
    .replace(/;$/, '')})()`;
}

/** Resolves when a slide of every kind has come and gone, or it has taken too long. */
async function everyKind(page: Page): Promise<void> {
  const since = performance.now();
  for (let seen = 0; seen < slideIds.length && performance.now() - since < watchedMs;) {
    await pause(5_000);
    const slides = await page.evaluate(() => (globalThis as unknown as { bench: Noted }).bench.slides);
    seen = new Set(slides.slice(0, -1).map(({ kind }) => kind)).size;
  }
}

/** One layer as large as the screen comes as a slide does, again and again. */
async function moveFloor(page: Page): Promise<void> {
  for (let turn = 0; turn < floorTurns; turn += 1) {
    await page.evaluate(() => {
      const layer = document.createElement('div');
      layer.style.cssText = 'position:fixed;inset:0;background:#1c5cd8';
      document.body.append(layer);
      const from = { opacity: 0, transform: 'translateY(2.4vmin)' };
      const to = { opacity: 1, transform: 'none' };
      layer.animate([from, to], { duration: 560, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' }).onfinish = () =>
        layer.remove();
    });
    await pause(floorEveryMs);
  }
}
