import type { Clock } from '../../contract/clock';

/** Waits, ms. */
const firstMs = 15_000;
const longestMs = 6 * 60 * 60_000;

/** Remembers how long each of many things is to be left alone after it failed: 15 s, doubling. */
export class Backoff {
  readonly #clock: Clock;
  readonly #longestMs: number;
  readonly #waits = new Map<
    string,
    { readonly failures: number; readonly since: number; readonly ms: number }
  >();

  /** @param mostMs the longest wait, ms; default six hours */
  constructor(clock: Clock, mostMs: number = longestMs) {
    this.#clock = clock;
    this.#longestMs = mostMs;
  }

  /** How long to leave it alone, ms; 0 = not at all. A clock that is set back ends a wait. */
  waitMs(name: string): number {
    const wait = this.#waits.get(name);
    const passed = wait ? this.#clock.now() - wait.since : -1;
    return wait && passed >= 0 ? Math.max(0, wait.ms - passed) : 0;
  }

  /** It failed. @param bounds ms: `atLeastMs` = a wait that was asked for, `atMostMs` = no longer than this */
  failed(name: string, bounds: { readonly atLeastMs?: number; readonly atMostMs?: number } = {}): void {
    const failures = (this.#waits.get(name)?.failures ?? 0) + 1;
    const doubled = Math.max(bounds.atLeastMs ?? 0, firstMs * 2 ** Math.min(failures - 1, 20));
    const ms = Math.min(doubled, bounds.atMostMs ?? Infinity, this.#longestMs);
    this.#waits.set(name, { failures, since: this.#clock.now(), ms });
  }

  /** It cannot get better soon: the longest wait. */
  gaveUp(name: string): void {
    this.failed(name, { atLeastMs: this.#longestMs });
  }

  /** It works, or nobody wants it any more. */
  forget(name: string): void {
    this.#waits.delete(name);
  }

  /** What is being waited for. */
  names(): string[] {
    return [...this.#waits.keys()];
  }
}
