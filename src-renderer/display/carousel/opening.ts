import type { CancelTimer, Clock } from '@contract/clock';
import type { SlideModel } from '../slide-model';

/** How long after the opening the day still begins with those who are celebrated, ms. */
export const openingMs = 600_000;

/** The first minutes after the screen has opened: who is celebrated today comes first, each slide once. */
export class Opening {
  readonly #clock: Clock;
  readonly #greeted = new Set<string>();
  #cancel: CancelTimer | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The screen has opened. */
  begin(): void {
    this.end();
    this.#cancel = this.#clock.after(openingMs, () => this.end());
  }

  /** The minutes are over, or nobody looks. */
  end(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#greeted.clear();
  }

  /** Who is to come first of a deck; null = nobody (any more). */
  first(deck: readonly SlideModel[]): SlideModel | null {
    if (this.#cancel === null) return null;
    return (
      deck.find(
        ({ slide, key }) => (slide === 'birthday' || slide === 'anniversary') && !this.#greeted.has(key),
      ) ?? null
    );
  }

  /** A slide is shown. */
  shown({ key }: SlideModel): void {
    if (this.#cancel !== null) this.#greeted.add(key);
  }
}
