import type { Board } from '../contract/board';
import type { CancelTimer, Clock } from '../contract/clock';
import { canonicalJson } from '../store/canonical-json';
import type { BuiltBoard } from './board-builder';
import type { WantedPicture } from './pictures/picture-keeper';
import { nextMidnight } from './day';
import type { Revision } from './revision';

/** Boards are built at most so often, ms. */
const restMs = 100;
/** Longest time without a look at the clock, ms: it may have been set. */
const longestLookMs = 60_000;
/** What changes by age alone (leases) is looked at so often, ms. */
const rebuildEveryMs = 3_600_000;

/** What a keeper hands to the one that replaces it. */
export interface BoardMemory {
  readonly board: Board;
  readonly content: string;
  readonly wanted: string;
}

/** What the keeper needs. */
export interface BoardKeeperDeps {
  readonly clock: Clock;
  readonly revision: Revision;
  /** IANA zone of the display. */
  readonly timeZone: string;
  readonly build: () => BuiltBoard;
  /** What time alone may change, as text: today and how sources stand. Cheap. */
  readonly moment: () => string;
  /** Every picture the board would show, after each change of that list. */
  readonly onWanted: (wanted: readonly WantedPicture[]) => void;
  /** What the keeper before this one held; null = this is the first. */
  readonly memory?: BoardMemory | null;
}

/** A board's content, without what changes by itself: a fresh source's time and a fault that does not show yet. */
function contentOf({ board }: BuiltBoard): string {
  const sources = board.sources.map((source) =>
    source.state === 'fresh' ? { id: source.id, state: source.state } : source,
  );
  return canonicalJson({ ...board, sources });
}

/**
 * Holds the board of the moment. Builds a new one when something changed (at most ten a second), when a source turns
 * stale and at midnight, and gives it a new revision only when its content differs.
 */
export class BoardKeeper {
  #board: Board;
  #content: string;
  /** The pictures that were told to be wanted last, as text; empty = none were, nor that there are none. */
  #wanted: string;
  #moment: string;
  #builtAt: number;
  #isResting = false;
  #isDirty = false;
  #isStarted = false;
  #isUnwatched = false;
  #cancelRest: CancelTimer | null = null;
  #cancelLook: CancelTimer | null = null;
  readonly #listeners = new Set<(board: Board) => void>();

  constructor(private readonly deps: BoardKeeperDeps) {
    const built = deps.build();
    const { memory } = deps;
    this.#content = contentOf(built);
    const isSame = memory?.content === this.#content;
    this.#board = isSame ? memory.board : { revision: deps.revision.next(), ...built.board };
    this.#wanted = memory?.wanted ?? '';
    this.#moment = deps.moment();
    this.#builtAt = deps.clock.now();
  }

  /** What it holds, for the one that replaces it. */
  memory(): BoardMemory {
    return { board: this.#board, content: this.#content, wanted: this.#wanted };
  }

  /** The board as it is now. */
  current(): Board {
    return this.#board;
  }

  /** Tells each new board. Returns how to stop. */
  subscribe(listener: (board: Board) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Something the board is made of may have changed (an answer, a picture that arrived): builds it soon. */
  refresh(): void {
    this.#isDirty = true;
    if (!this.#isStarted || this.#isResting) return;
    this.#isResting = true;
    this.#cancelRest = this.deps.clock.after(0, () => {
      this.#rebuild();
      this.#rest();
    });
  }

  /** Looks whether time or an attempt turned something stale or fresh, and builds a board if so. */
  check(): void {
    if (this.deps.moment() !== this.#moment) this.refresh();
  }

  /** Starts watching the clock. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.refresh();
    this.#look();
  }

  /** Nobody looks from now on, or somebody does again: then it looks at once, else only once an hour and at midnight. */
  rest(resting: boolean): void {
    if (resting === this.#isUnwatched) return;
    this.#isUnwatched = resting;
    if (!this.#isStarted) return;
    this.#cancelLook?.();
    if (!resting) this.check();
    this.#look();
  }

  /** Stops all timers. The board stays readable. */
  stop(): void {
    this.#isStarted = false;
    this.#isResting = false;
    this.#cancelRest?.();
    this.#cancelLook?.();
  }

  #rest(): void {
    this.#cancelRest = this.deps.clock.after(restMs, () => {
      this.#isResting = false;
      if (this.#isDirty) this.refresh();
    });
  }

  #look(): void {
    const now = this.deps.clock.now();
    const untilMidnight = nextMidnight(now, this.deps.timeZone) - now;
    const longest = this.#isUnwatched ? rebuildEveryMs : longestLookMs;
    this.#cancelLook = this.deps.clock.after(Math.min(longest, untilMidnight), () => {
      const isDue = Math.abs(this.deps.clock.now() - this.#builtAt) >= rebuildEveryMs;
      if (isDue) this.refresh();
      else this.check();
      this.#look();
    });
  }

  #rebuild(): void {
    this.#isDirty = false;
    this.#builtAt = this.deps.clock.now();
    this.#moment = this.deps.moment();
    const built = this.deps.build();
    const wanted = canonicalJson(built.wanted);
    // Where no source has ever answered, nothing is wanted, which is no reason to throw pictures away.
    const isEmptyStart =
      this.#wanted === '' &&
      built.wanted.length === 0 &&
      built.board.sources.every(({ fetchedAt }) => fetchedAt === null);
    const isWantedNew = wanted !== this.#wanted && !isEmptyStart;
    if (!isEmptyStart) this.#wanted = wanted;
    const content = contentOf(built);
    if (content !== this.#content) {
      this.#content = content;
      this.#board = { revision: this.deps.revision.next(), ...built.board };
      for (const listener of this.#listeners) listener(this.#board);
    }
    if (isWantedNew) this.deps.onWanted(built.wanted);
  }
}
