import type { Clock } from '@contract/clock';
import type { SlideModel } from '../slide-model';
import { LeftOut } from './left-out';
import { Opening } from './opening';
import { emptyHistory, observe, remember } from './play-history';
import { nextSlide } from './playlist';
import { ShownOrders } from './shown-orders';

/** Which slide of the deck comes next, by what was shown, what cannot be drawn and what another display wants. */
export class SlideChoice {
  readonly #faulty: LeftOut;
  readonly #opening: Opening;
  readonly #orders = new ShownOrders();
  #deck: readonly SlideModel[] = [];
  #history = emptyHistory;
  /** The slide that another display wants shown next; null = none does. */
  #wanted: string | null = null;

  constructor(clock: Clock) {
    this.#faulty = new LeftOut(clock);
    this.#opening = new Opening(clock);
  }

  /** The slides of the deck that can be drawn; the slide `waiting` where none of them can. */
  get usable(): readonly SlideModel[] {
    const usable = this.#deck.filter(({ key }) => !this.#faulty.has(key));
    if (usable.length > 0 || this.#deck.length === 0 || this.#faulty.has('waiting')) return usable;
    return [{ slide: 'waiting', key: 'waiting', trouble: true }];
  }

  /** Whether no slide was shown yet. */
  get isFirst(): boolean {
    return this.#history.last === null;
  }

  /** Takes a new deck. @param opens whether the screen has just opened */
  take(deck: readonly SlideModel[], opens: boolean): void {
    this.#deck = deck;
    if (opens) this.#opening.begin();
    this.#history = observe(this.#history, this.usable);
  }

  /** Another display wants this slide next. */
  want(key: string): void {
    this.#wanted = key;
  }

  /** The slide that comes next; null = there is none. What another display wanted is forgotten. */
  next(): SlideModel | null {
    const { usable } = this;
    const wanted = usable.find(({ key }) => key === this.#wanted);
    this.#wanted = null;
    return wanted ?? this.#opening.first(usable) ?? nextSlide(usable, this.#history);
  }

  /** Of a ranking: who stood where when it was last shown, by id, best first; null = it never was. */
  orderBefore(model: SlideModel): readonly string[] | null {
    return this.#orders.last(model);
  }

  /** A slide comes on the screen. */
  shown(model: SlideModel): void {
    this.stays(model);
    this.#opening.shown(model);
    this.#orders.shown(model);
  }

  /** The slide on the screen stays for another turn. */
  stays(model: SlideModel): void {
    this.#history = remember(this.#history, model);
  }

  /** Leaves a slide that could not be drawn out for `ms`, and tells when it is back. */
  leaveOut(key: string, ms: number, onBack: () => void): void {
    this.#faulty.add(key, ms, onBack);
  }

  /** Stops every timer. */
  dispose(): void {
    this.#faulty.clear();
    this.#opening.end();
  }
}
