import type { CancelTimer, Clock } from '@contract/clock';
import type { Result } from '@contract/result';

/** How a whole value comes from main: asked for once, then pushed. */
export interface RevisedSource<T> {
  readonly clock: Clock;
  /** Asks for the value as it is now; never rejects. */
  pull(): Promise<Result<T>>;
  /** Listens to later values. Returns how to stop. */
  listen(take: (value: T) => void): () => void;
}

const firstRetryMs = 500;
const lastRetryMs = 30_000;

/**
 * The newest of a value that main owns. Listens first and asks then, so that nothing falls between; an answer that
 * comes late cannot undo a newer push, since older revisions are ignored. Asks again, less and less often, until
 * it has a value.
 */
export class RevisedValue<T extends { readonly revision: number }> {
  #value = $state.raw<T | null>(null);
  #disposed = false;
  #retryMs = firstRetryMs;
  #cancelRetry: CancelTimer | null = null;
  readonly #source: RevisedSource<T>;
  readonly #stop: () => void;

  constructor(source: RevisedSource<T>) {
    this.#source = source;
    this.#stop = source.listen((value) => {
      this.#take(value);
    });
    void this.#pull();
  }

  /** The newest value; null until there is one. */
  get value(): T | null {
    return this.#value;
  }

  /** Stops listening and asking. The last value stays. */
  dispose(): void {
    this.#disposed = true;
    this.#cancelRetry?.();
    this.#stop();
  }

  #take(value: T): void {
    if (this.#disposed) return;
    if (this.#value !== null && value.revision <= this.#value.revision) return;
    this.#value = value;
  }

  async #pull(): Promise<void> {
    const answer = await this.#source.pull();
    if (answer.ok) {
      this.#take(answer.value);
    } else if (!this.#disposed && this.#value === null) {
      this.#cancelRetry = this.#source.clock.after(this.#retryMs, () => void this.#pull());
      this.#retryMs = Math.min(lastRetryMs, this.#retryMs * 2);
    }
  }
}
