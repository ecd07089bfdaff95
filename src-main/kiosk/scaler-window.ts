import { BrowserWindow, type WebContents } from 'electron';
import { scalerCalls, type scalerPushes } from '../contract/scaler-ipc';
import type { CancelTimer, Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import { fail, ok, type Result } from '../contract/result';
import type { Picture } from '../store/media';
import { answerCalls, createPush } from './ipc';

const scalerPage = 'app://motiboard/scaler/';
/** A picture that takes longer than this is given up, ms. */
const jobTimeoutMs = 20_000;
/** The page goes after this long without work, ms: pictures that need it are rare. */
const idleMs = 30_000;

/** What the scaler needs. */
export interface ScalerWindowDeps {
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Scales pictures in a sandboxed page that is never shown, so that decoding a hostile or huge picture neither
 * blocks nor endangers the main process. The page is made when it is needed and goes when it is idle.
 */
export class ScalerWindow {
  readonly #deps: ScalerWindowDeps;
  readonly #waiting = new Map<number, (picture: Picture | null) => void>();
  readonly #push = createPush<typeof scalerPushes>(() => this.#contents());
  #window: BrowserWindow | null = null;
  #loading: Promise<unknown> | null = null;
  #cancelIdle: CancelTimer | null = null;
  #jobs = 0;

  /** Registers the page's calls; one scaler per app. */
  constructor(deps: ScalerWindowDeps) {
    this.#deps = deps;
    const trust = { contents: () => this.#contents(), pagePrefix: scalerPage };
    answerCalls(
      scalerCalls,
      {
        'scaler:done': ({ job, picture }) => {
          this.#finish(job, picture);
          return null;
        },
      },
      trust,
      deps.log,
    );
  }

  /**
   * Makes a picture at most `maxSide` px on its long side. Failure code `unreadable` when it cannot be decoded
   * in time.
   */
  async scale(picture: Picture, maxSide: number): Promise<Result<Picture>> {
    const job = (this.#jobs += 1);
    this.#cancelIdle?.();
    const answer = new Promise<Picture | null>((resolve) => {
      const cancel = this.#deps.clock.after(jobTimeoutMs, () => this.#giveUp());
      this.#waiting.set(job, (scaled) => {
        cancel();
        resolve(scaled);
      });
    });
    try {
      await this.#open();
      this.#push('scaler:job', { job, type: picture.type, bytes: new Uint8Array(picture.bytes), maxSide });
    } catch (error) {
      this.#deps.log.warn('the picture scaler did not open', { error: String(error) });
      this.#finish(job, null);
    }
    const scaled = await answer;
    return scaled ? ok(scaled) : fail({ code: 'unreadable', message: 'The picture could not be read.' });
  }

  /** Ends the page and every job that is under way. */
  close(): void {
    this.#cancelIdle?.();
    this.#giveUp();
  }

  #finish(job: number, picture: Picture | null): void {
    this.#waiting.get(job)?.(picture);
    this.#waiting.delete(job);
    if (this.#waiting.size > 0) return;
    this.#cancelIdle?.();
    this.#cancelIdle = this.#deps.clock.after(idleMs, () => this.#giveUp());
  }

  #giveUp(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#window?.destroy();
    this.#window = null;
    this.#loading = null;
    for (const resolve of waiting) resolve(null);
  }

  async #open(): Promise<void> {
    if (!this.#window || this.#window.isDestroyed()) {
      this.#window = new BrowserWindow({
        show: false,
        width: 1,
        height: 1,
        webPreferences: {
          preload: this.#deps.preload,
          sandbox: true,
          contextIsolation: true,
          devTools: false,
        },
      });
      this.#window.webContents.on('render-process-gone', () => this.#giveUp());
      this.#loading = this.#window.loadURL(`${scalerPage}index.html`);
    }
    await this.#loading;
  }

  #contents(): WebContents | null {
    return this.#window && !this.#window.isDestroyed() ? this.#window.webContents : null;
  }
}
