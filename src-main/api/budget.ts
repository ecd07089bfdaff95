import type { CancelTimer, Clock } from '../contract/clock';
import type { CallOptions } from './answer';

/** Who may go first. */
export type Priority = NonNullable<CallOptions['priority']>;

/** Leave to make one call. `done` must be called when the call has ended, however it ended. */
export interface Pass {
  done(): void;
}

/** A number of calls that must not be exceeded in any stretch of time of this length. */
export interface BudgetWindow {
  readonly calls: number;
  /** Length, ms. */
  readonly ms: number;
}

/** Motimate's limits for one account, all endpoints and all callers together. VENDORS.md T-28. */
export const motimateWindows: readonly BudgetWindow[] = [
  { calls: 100, ms: 60_000 },
  { calls: 1200, ms: 600_000 },
];

const ORDER: readonly Priority[] = ['polling', 'person', 'background'];
/** The part of each window that bulk jobs leave alone, so that polling and people need not wait for them. */
const KEPT_FREE = 0.2;
/** The longest pause a vendor's header can cause, ms. */
const MAX_PAUSE_MS = 3_600_000;

interface Waiting {
  readonly go: (pass: Pass) => void;
}

/**
 * The calls one account may make, shared by polling, panel and bulk jobs. Sliding windows: in any stretch of a
 * window's length at most its number of calls reach the vendor. `rate-limiter-flexible` counts in fixed windows,
 * which let twice the number through around their edge, and reads the machine's clock itself; hence this one.
 *
 * A call counts from the moment it is let go until a window's length after it ended, since nobody knows when in
 * between the vendor counted it. So the promise holds for the vendor's count too, however slow the network is.
 */
export class Budget {
  readonly #clock: Clock;
  readonly #windows: readonly BudgetWindow[];
  readonly #keepMs: number;
  readonly #queues = new Map<Priority, Set<Waiting>>(ORDER.map((priority) => [priority, new Set()]));
  /** When calls ended, ms since the epoch, oldest first. */
  #ended: number[] = [];
  #running = 0;
  #pause: { from: number; until: number } | null = null;
  #cancelTimer: CancelTimer | null = null;

  constructor(deps: { readonly clock: Clock; readonly windows?: readonly BudgetWindow[] }) {
    this.#clock = deps.clock;
    this.#windows = deps.windows ?? motimateWindows;
    this.#keepMs = Math.max(...this.#windows.map((window) => window.ms));
  }

  /**
   * Waits until a call may be made; polling goes before people, people before bulk jobs, which leave a fifth of every window
   * to the others.
   * @returns null when `signal` was aborted first
   */
  enter(options: { readonly priority?: Priority; readonly signal?: AbortSignal } = {}): Promise<Pass | null> {
    const { signal, priority = 'background' } = options;
    if (signal?.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      const queue = this.#queue(priority);
      const abandon = () => {
        queue.delete(waiting);
        resolve(null);
      };
      const waiting: Waiting = {
        go: (pass) => {
          signal?.removeEventListener('abort', abandon);
          resolve(pass);
        },
      };
      signal?.addEventListener('abort', abandon, { once: true });
      queue.add(waiting);
      this.#serve();
    });
  }

  /** Lets nobody go for `ms` from now, as the vendor asked; a longer pause that runs already stays. */
  pause(ms: number): void {
    const now = this.#now();
    const until = now + Math.min(MAX_PAUSE_MS, Math.max(0, ms));
    if (this.#pause === null || until > this.#pause.until) this.#pause = { from: now, until };
    this.#serve();
  }

  /** How long the vendor's pause still lasts, ms; 0 = none. */
  pausedForMs(): number {
    const now = this.#now();
    return this.#pause === null ? 0 : Math.max(0, this.#pause.until - now);
  }

  /** How many calls may still be made in each window, from this moment. */
  left(): readonly (BudgetWindow & { readonly left: number })[] {
    const now = this.#now();
    return this.#windows.map((window) => {
      const used = this.#running + this.#ended.filter((at) => at + window.ms >= now).length;
      return { ...window, left: Math.max(0, window.calls - used) };
    });
  }

  #serve(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    for (;;) {
      const next = this.#next();
      if (next === null) return;
      const waitMs = this.#waitMs(next.priority);
      if (waitMs === null) return; // A call that runs now will end and serve again.
      if (waitMs > 0) {
        this.#cancelTimer = this.#clock.after(waitMs, () => this.#serve());
        return;
      }
      next.queue.delete(next.waiting);
      this.#running += 1;
      next.waiting.go(this.#pass());
    }
  }

  #pass(): Pass {
    let open = true;
    return {
      done: () => {
        if (!open) return;
        open = false;
        this.#running -= 1;
        const now = this.#now();
        this.#ended.push(now);
        this.#serve();
      },
    };
  }

  /** How long until the next call may go, ms; null = not before a running one has ended. */
  #waitMs(priority: Priority): number | null {
    const now = this.#now();
    let waitMs = this.pausedForMs();
    for (const window of this.#windows) {
      const free = callsFor(priority, window) - this.#running;
      if (free <= 0) return null;
      // The call that must have left the window before one more fits in.
      const blocking = this.#ended[this.#ended.length - free];
      // One ms more: a call at the very edge still belongs to the window.
      if (blocking !== undefined) waitMs = Math.max(waitMs, blocking + window.ms + 1 - now);
    }
    return waitMs;
  }

  /** The moment, after forgetting what no window sees any more and mending what a clock set back has spoilt. */
  #now(): number {
    const now = this.#clock.now();
    const last = this.#ended.at(-1);
    // Times in the future would block for as long as the clock was set back.
    if (last !== undefined && last > now) this.#ended = this.#ended.map((moment) => Math.min(moment, now));
    if (this.#pause !== null && this.#pause.from > now) {
      this.#pause = { from: now, until: now + (this.#pause.until - this.#pause.from) };
    }
    const fresh = this.#ended.findIndex((moment) => moment + this.#keepMs >= now);
    if (fresh > 0) this.#ended.splice(0, fresh);
    else if (fresh < 0) this.#ended = [];
    return now;
  }

  #next(): {
    readonly priority: Priority;
    readonly queue: Set<Waiting>;
    readonly waiting: Waiting;
  } | null {
    for (const priority of ORDER) {
      const queue = this.#queue(priority);
      const first = queue.values().next();
      if (!first.done) return { priority, queue, waiting: first.value };
    }
    return null;
  }

  #queue(priority: Priority): Set<Waiting> {
    const queue = this.#queues.get(priority) ?? new Set<Waiting>();
    this.#queues.set(priority, queue);
    return queue;
  }
}

/** How many calls of a window somebody may use, at least one. */
function callsFor(priority: Priority, { calls }: BudgetWindow): number {
  return priority === 'background' ? Math.max(1, Math.floor(calls * (1 - KEPT_FREE))) : calls;
}
