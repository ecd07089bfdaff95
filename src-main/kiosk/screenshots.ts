import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { z } from 'zod';
import type { CancelTimer, Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import type { CaptureReport } from '../contract/screen';

/** A run that has not moved for this long has failed, ms. */
const stuckAfterMs = 60_000;

/** What a screenshot run needs. */
export interface ScreenshotsDeps {
  /** Folder for the pictures and `report.json`; made when it is not there. */
  readonly folder: string;
  readonly contents: () => WebContents | null;
  readonly clock: Clock;
  readonly log: Log;
  /** Ends the app: 0 = every slide is well, 1 = at least one is not. */
  readonly exit: (code: 0 | 1) => void;
}

const screenshotSchema = z.object({ data: z.base64() });

/**
 * The page as it is now, as a PNG. Asked through the debugger, since that waits for a new frame: the window's own
 * `capturePage` may give the one before.
 */
async function picture(contents: WebContents | null): Promise<Buffer> {
  if (!contents) throw new Error('there is nothing to picture');
  const answer: unknown = await contents.debugger.sendCommand('Page.captureScreenshot', { format: 'png' });
  return Buffer.from(screenshotSchema.parse(answer).data, 'base64');
}

/** Pictures every slide once as `NN-<slide id>.png`, writes `report.json`, and ends the app. */
export class Screenshots {
  readonly #deps: ScreenshotsDeps;
  readonly #slides: (CaptureReport & { file: string })[] = [];
  #cancelStuck: CancelTimer;

  constructor(deps: ScreenshotsDeps) {
    this.#deps = deps;
    this.#cancelStuck = this.#watch();
  }

  /** Pictures the slide that the page is showing now. Resolves when the picture is on disk. */
  async take(report: CaptureReport): Promise<void> {
    this.#cancelStuck();
    const png = await picture(this.#deps.contents());
    const file = `${String(report.index).padStart(2, '0')}-${report.slide}.png`;
    await mkdir(this.#deps.folder, { recursive: true });
    await writeFile(join(this.#deps.folder, file), png);
    this.#slides.push({ ...report, file });
    this.#cancelStuck = this.#watch();
  }

  /** The page has shown all it has: writes the report and ends the app. */
  async done(expected: number): Promise<void> {
    this.#cancelStuck();
    const problems = this.#slides.flatMap((slide) => slide.problems.map((text) => `${slide.file}: ${text}`));
    if (this.#slides.length !== expected || expected === 0) {
      problems.push(`${String(this.#slides.length)} of ${String(expected)} slides were pictured`);
    }
    await mkdir(this.#deps.folder, { recursive: true });
    const report = { ok: problems.length === 0, problems, slides: this.#slides };
    await writeFile(join(this.#deps.folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    for (const problem of problems) this.#deps.log.warn('a slide is not well', { problem });
    this.#deps.exit(problems.length === 0 ? 0 : 1);
  }

  #watch(): CancelTimer {
    return this.#deps.clock.after(stuckAfterMs, () => {
      this.#deps.log.error('the screenshot run is stuck', { pictured: this.#slides.length });
      this.#deps.exit(1);
    });
  }
}
