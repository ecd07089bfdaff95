import type { Board, Recognition } from '@contract/board';
import type { CancelTimer, Clock } from '@contract/clock';

/** How long a moment takes the screen, ms: for one recognition, and for several. At the end of that it fades, so long. */
export const momentTimes = { one: 9_000, several: 12_000, leaving: 600 } as const;

/**
 * The moment that takes the screen now. Each is shown once: one that was there already when the page came is taken
 * for seen, and a page that rests (outside the hours) sees nothing. What is taken down meanwhile leaves it at once.
 */
export class MomentState {
  #shown = $state.raw<readonly Recognition[] | null>(null);
  #isLeaving = $state(false);
  /** The moment seen last; undefined = the page has seen no board yet. */
  #seen: string | null | undefined = undefined;
  #cancel: CancelTimer | null = null;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What is celebrated, newest first; null = nothing. */
  get shown(): readonly Recognition[] | null {
    return this.#shown;
  }

  /** Whether its time is nearly over: it fades away. */
  get isLeaving(): boolean {
    return this.#isLeaving;
  }

  /** Takes a new board. */
  update(board: Board): void {
    const { moment } = board;
    const isFirst = this.#seen === undefined;
    const isNew = moment !== null && moment.id !== this.#seen;
    if (isFirst || moment !== null) this.#seen = moment?.id ?? null;
    if (isNew && !isFirst) this.#begin(moment.recognitions, board);
    else if (this.#shown !== null) this.#narrow(board);
  }

  /** Nobody looks: takes down what is shown. */
  rest(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#shown = null;
    this.#isLeaving = false;
  }

  /** Stops its timer. */
  dispose(): void {
    this.#cancel?.();
  }

  #begin(ids: readonly string[], { recognitions }: Board): void {
    const shown = ids.flatMap((id) => recognitions.find((item) => item.id === id) ?? []);
    if (shown.length === 0) return;
    this.#cancel?.();
    this.#shown = shown;
    this.#isLeaving = false;
    const ms = shown.length === 1 ? momentTimes.one : momentTimes.several;
    this.#cancel = this.#clock.after(ms - momentTimes.leaving, () => {
      this.#isLeaving = true;
      this.#cancel = this.#clock.after(momentTimes.leaving, () => this.rest());
    });
  }

  /** The board as it is now decides who may be seen, and with which words and faces. */
  #narrow({ recognitions }: Board): void {
    const shown = this.#shown?.flatMap(({ id }) => recognitions.find((item) => item.id === id) ?? []) ?? [];
    if (shown.length === 0) this.rest();
    else this.#shown = shown;
  }
}
