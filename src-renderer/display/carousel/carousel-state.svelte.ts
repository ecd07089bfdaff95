import type { CancelTimer, Clock } from '@contract/clock';
import type { Screen } from '@contract/screen';
import type { SlideModel } from '../slide-model';
import { countWords, dwellMs } from './dwell';
import { LeftOut } from './left-out';
import { narrow } from './narrow';
import { emptyHistory, observe, remember } from './play-history';
import { Opening } from './opening';
import { nextSlide } from './playlist';
import { sameContent } from './same-content';
import { ShownOrders } from './shown-orders';
import { textsOf } from './texts-of';

/** How one slide gives way to the next. */
export type Transition = Screen['transition'];

/** How the carousel moves; part of the settings. */
export type Pace = Pick<Screen, 'dwellSeconds' | 'transition' | 'locale'>;

/** A slide in the page: one that comes, the one that is shown, or one that goes. */
export interface Slot {
  /** Tells one showing from another, also of the same slide. */
  readonly id: number;
  readonly model: SlideModel;
  readonly phase: 'coming' | 'active' | 'going';
  /** How it came, or is going to. */
  readonly transition: Transition;
  /** Of a ranking: who stood where when it was last shown, by id, best first; null or absent = it never was. */
  readonly before?: readonly string[] | null;
}

/** One stay of a slide: how long it is, ms. A slide that is alone stays again and again. */
export interface Stay {
  readonly id: number;
  readonly ms: number;
}

/** What the carousel works with. */
export interface CarouselDeps {
  readonly clock: Clock;
  /** A slide is being shown; also told when a slide that is alone is shown for longer. */
  readonly onShown: (model: SlideModel) => void;
  /** A slide could not be drawn; it is left out for an hour. */
  readonly onFault: (model: SlideModel, error: unknown) => void;
}

/** The times that the carousel keeps, ms. */
export const carouselTimes = {
  /** The next slide is put into the page this long before its time, so that its pictures are there. */
  lead: 2_000,
  /** How long a slide waits for its pictures, once its time has come. */
  patience: 1_500,
  /** The same when the slide before it had to leave at once. */
  urgentPatience: 400,
  /** How long a slide that goes stays in the page; longer than every transition. */
  going: 1_000,
  /** How long a slide that could not be drawn is left out. */
  faulty: 3_600_000,
  /** So long a slide that another display decides on waits to hear of the next; longer than every stay. */
  unheard: 45_000,
} as const;

/**
 * Which slide is in the page, and when it goes. Rotates by itself once it has a deck. The slide that is shown keeps
 * its content as it was when it came, but for what a new deck withdraws; a slide that was withdrawn altogether gives
 * way at once. Counts delays only, never the time of day, so that neither a clock that is set nor a machine that
 * slept brings it out of step.
 */
export class CarouselState {
  #active = $state.raw<Slot | null>(null);
  #coming = $state.raw<Slot | null>(null);
  #going = $state.raw<Slot | null>(null);
  #stay = $state.raw<Stay>({ id: 0, ms: 0 });
  #deck: readonly SlideModel[] = [];
  #pace: Pace = { dwellSeconds: 12, transition: 'none', locale: 'en' };
  #history = emptyHistory;
  #ids = 0;
  /** Whether the pictures of the coming slide are there. */
  #prepared = false;
  /** Whether the time of the active slide is over. */
  #over = true;
  #step: CancelTimer | null = null;
  #farewell: CancelTimer | null = null;
  #waiting: { readonly ms: number; readonly then: () => void } | null = null;
  /** What is waited for while something else has the screen; null = nothing has. */
  #held: { after: { readonly ms: number; readonly then: () => void } | null } | null = null;
  readonly #faulty: LeftOut;
  readonly #opening: Opening;
  readonly #orders = new ShownOrders();
  /** The slide that another display wants shown next; null = none does. */
  #wanted: string | null = null;
  /** Whether another display decides what is shown. */
  #isLed = false;
  #isResting = false;
  readonly #deps: CarouselDeps;

  constructor(deps: CarouselDeps) {
    this.#deps = deps;
    this.#faulty = new LeftOut(deps.clock);
    this.#opening = new Opening(deps.clock);
  }

  /** The slides that belong in the page now, oldest first; at most one in each phase. */
  get slots(): readonly Slot[] {
    return [this.#going, this.#active, this.#coming].filter((slot) => slot !== null);
  }

  /** The slide that is shown; null until there is one. */
  get active(): Slot | null {
    return this.#active;
  }

  /** How long the slide that is shown stays. */
  get stay(): Stay {
    return this.#stay;
  }

  /** Takes a new deck, and the settings that go with it. */
  update(deck: readonly SlideModel[], pace: Pace): void {
    this.#deck = deck;
    this.#pace = pace;
    if (this.#isResting) this.#opening.begin();
    this.#isResting = false;
    const usable = this.#usable();
    this.#history = observe(this.#history, usable);
    this.#going = narrowed(this.#going, usable);
    const { active, coming } = { active: this.#active, coming: this.#coming };
    const still = { active: narrowed(active, usable), coming: narrowed(coming, usable) };
    this.#coming = still.coming;
    const lostComing = coming !== null && still.coming === null;
    if (still.active === null && active !== null && isHarmless(active.model)) {
      this.#hurry();
    } else if (still.active === null) {
      this.#active = null;
      if (active !== null || coming === null || lostComing) this.#hurry();
    } else {
      this.#active = still.active;
      if (lostComing) this.#prepareNext();
    }
  }

  /** The pictures of a coming slide are there, or will not come. */
  prepared(id: number): void {
    if (this.#coming?.id !== id) return;
    this.#prepared = true;
    if (this.#over) this.#switch();
  }

  /** A slide could not be drawn: the carousel goes on without it. */
  faulted(id: number, error: unknown): void {
    const slot = this.slots.find((one) => one.id === id);
    if (slot === undefined) return;
    this.#deps.onFault(slot.model, error);
    this.#faulty.add(slot.model.key, carouselTimes.faulty, () => {
      if (this.#active === null && this.#coming === null) this.#hurry();
    });
    if (slot.phase === 'going') {
      this.#dropGoing();
    } else if (slot.phase === 'active') {
      this.#active = null;
      this.#hurry();
    } else {
      this.#coming = null;
      if (this.#active === null) this.#hurry();
      else this.#prepareNext();
    }
  }

  /** Leafs on: the slide that is shown gives way as soon as the next one is ready. */
  advance(): void {
    if (this.#held === null && !this.#isResting) this.#hurry();
  }

  /**
   * Another display decides: this slide comes as soon as it is ready, and stays until that one wants the next. A key that
   * is not in the deck changes nothing. Where nothing is heard any more it turns by itself again.
   */
  follow(key: string): void {
    if (this.#isResting) return;
    this.#isLed = true;
    const isThere = this.#usable().some((model) => model.key === key);
    if (!isThere || this.#active?.model.key === key) {
      if (this.#active !== null && this.#coming === null) this.#dwell(this.#active);
      return;
    }
    if (this.#coming?.model.key === key && this.#over) return;
    this.#wanted = key;
    this.#over = true;
    this.#pick();
    this.#wait(carouselTimes.patience, this.#switch);
  }

  /** Something else has the screen: the slide below waits, and has its time anew afterwards. */
  hold(isHeld: boolean): void {
    if (isHeld === (this.#held !== null)) return;
    if (isHeld) {
      this.#step?.();
      this.#held = { after: this.#waiting };
      return;
    }
    const after = this.#held?.after ?? null;
    this.#held = null;
    if (after !== null) this.#wait(after.ms, after.then);
  }

  /** Takes every slide out of the page and stops every timer, until the next `update`. Knows what it has shown. */
  rest(): void {
    this.dispose();
    this.#isResting = true;
    this.#held = null;
    this.#waiting = null;
    this.#going = null;
    this.#active = null;
    this.#coming = null;
    this.#over = true;
  }

  /** Stops every timer. */
  dispose(): void {
    this.#step?.();
    this.#farewell?.();
    this.#faulty.clear();
    this.#opening.end();
  }

  #usable(): readonly SlideModel[] {
    const usable = this.#deck.filter(({ key }) => !this.#faulty.has(key));
    if (usable.length > 0 || this.#deck.length === 0 || this.#faulty.has('waiting')) return usable;
    return [{ slide: 'waiting', key: 'waiting', trouble: true }];
  }

  /** The next slide comes as soon as it can: nothing is shown, or nothing that should be. */
  #hurry(): void {
    this.#over = true;
    if (this.#coming === null) this.#pick();
    if (this.#coming === null) {
      this.#step?.();
      return;
    }
    if (this.#prepared) this.#switch();
    else
      this.#wait(
        this.#history.last === null ? carouselTimes.patience : carouselTimes.urgentPatience,
        this.#switch,
      );
  }

  /** Puts the next slide into the page, unseen. */
  #pick(): void {
    const usable = this.#usable();
    const wanted = usable.find(({ key }) => key === this.#wanted);
    this.#wanted = null;
    const model = wanted ?? this.#opening.first(usable) ?? nextSlide(usable, this.#history);
    this.#prepared = false;
    this.#coming =
      model === null
        ? null
        : {
            ...{ id: (this.#ids += 1), model, phase: 'coming', transition: this.#pace.transition },
            before: this.#orders.last(model),
          };
  }

  /** The active slide's time is nearly over. */
  readonly #prepareNext = (): void => {
    this.#pick();
    const coming = this.#coming;
    const active = this.#active;
    if (coming === null) {
      this.#dwell(active);
    } else if (coming.model.key === active?.model.key && sameContent(coming.model, active.model)) {
      // It is alone and nothing about it has changed: it just stays.
      this.#coming = null;
      this.#history = remember(this.#history, active.model);
      this.#deps.onShown(active.model);
      this.#dwell(active);
    } else if (this.#over) {
      this.#wait(carouselTimes.patience, this.#switch);
    } else {
      this.#wait(carouselTimes.lead, this.#end);
    }
  };

  /** The active slide's time is over. */
  readonly #end = (): void => {
    this.#over = true;
    if (this.#prepared) this.#switch();
    else this.#wait(carouselTimes.patience, this.#switch);
  };

  readonly #switch = (): void => {
    const coming = this.#coming;
    if (coming === null) return;
    const active = this.#active;
    const transition = active === null ? 'none' : coming.transition;
    this.#dropGoing();
    if (active !== null && transition !== 'none') {
      this.#going = { ...active, phase: 'going', transition };
      this.#farewell = this.#deps.clock.after(carouselTimes.going, () => {
        this.#going = null;
      });
    }
    this.#active = { ...coming, phase: 'active', transition };
    this.#coming = null;
    this.#history = remember(this.#history, coming.model);
    this.#opening.shown(coming.model);
    this.#orders.shown(coming.model);
    this.#dwell(coming);
    this.#deps.onShown(coming.model);
  };

  #dwell(slot: Slot | null): void {
    this.#over = false;
    const words = slot === null ? 0 : countWords(textsOf(slot.model), this.#pace.locale);
    const ms = dwellMs(words, this.#pace.dwellSeconds);
    this.#stay = { id: this.#stay.id + 1, ms };
    const isLed = this.#isLed;
    this.#isLed = false;
    this.#wait(isLed ? carouselTimes.unheard : ms - carouselTimes.lead, this.#prepareNext);
  }

  #wait(ms: number, then: () => void): void {
    this.#step?.();
    this.#waiting = { ms, then };
    if (this.#held !== null) {
      this.#held.after = this.#waiting;
      return;
    }
    this.#step = this.#deps.clock.after(ms, () => {
      this.#waiting = null;
      then();
    });
  }

  #dropGoing(): void {
    this.#farewell?.();
    this.#going = null;
  }
}

/** Whether a slide shows nobody, so that it may stay until the next one is ready though its reason is gone. */
function isHarmless({ slide }: SlideModel): boolean {
  return slide === 'waiting' || slide === 'setup';
}

/** A slot without what a new deck has withdrawn; the same when that is nothing, null when it is all. */
function narrowed(slot: Slot | null, deck: readonly SlideModel[]): Slot | null {
  if (slot === null) return null;
  const model = narrow(slot.model, deck);
  if (model === null) return null;
  return model === slot.model ? slot : { ...slot, model };
}
