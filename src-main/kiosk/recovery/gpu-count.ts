import type { Clock } from '../../contract/clock';
import { isRecent } from './recovery-history';

/** So many deaths within `gpuWindowMs` turn hardware acceleration off. */
export const mostGpuDeaths = 3;
/** Deaths this close together belong together, ms. */
export const gpuWindowMs = 10 * 60_000;

/** Counts how often the graphics process has died lately. */
export class GpuCount {
  readonly #clock: Clock;
  #deaths: number[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * One more death. Returns whether it was one too many.
   * @param reason as Electron tells it; a process that ends in good order does not count
   */
  died(reason: string): boolean {
    if (reason === 'clean-exit') return false;
    const now = this.#clock.now();
    this.#deaths = [...this.#deaths.filter((at) => isRecent(at, now, gpuWindowMs)), now].slice(
      -mostGpuDeaths,
    );
    return this.#deaths.length >= mostGpuDeaths;
  }

  /** How many deaths lie within the window now. */
  get recent(): number {
    const now = this.#clock.now();
    return this.#deaths.filter((at) => isRecent(at, now, gpuWindowMs)).length;
  }
}
