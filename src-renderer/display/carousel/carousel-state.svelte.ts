import type { CancelTimer, Clock } from '@contract/clock';
import type { Screen } from '@contract/screen';
import type { SlideModel } from '../slide-model';
import { carouselTimes } from './carousel-times';
import { countWords, dwellMs } from './dwell';
import { HeldStep } from './held-step';
import { sameContent } from './same-content';
import { SlideChoice } from './slide-choice';
import { isHarmless, narrowed, type Slot } from './slot';
import { textsOf } from './texts-of';

/** How the carousel moves; part of the settings. */
export type Pace = Pick<Screen, 'dwellSeconds' | 'transition' | 'locale'>;

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
  #pace: Pace = { dwellSeconds: 12, transition: 'none', locale: 'en' };
  #ids = 0;
  /** Whether the pictures of the coming slide are there. */
  #prepared = false;
  /** Whether the time of the active slide is over. */
  #over = true;
  #farewell: CancelTimer | null = null;
  readonly #step: HeldStep;
  readonly #choice: SlideChoice;
  /** Whether another display decides what is shown. */
  #isLed = false;
  #isResting = false;
  readonly #deps: CarouselDeps;

  constructor(deps: CarouselDeps) {
    this.#deps = deps;
    this.#step = new HeldStep(deps.clock);
    this.#choice = new SlideChoice(deps.clock);
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
    this.#pace = pace;
    this.#choice.take(deck, this.#isResting);
    this.#isResting = false;
    const { usable } = this.#choice;
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
    this.#choice.leaveOut(slot.model.key, carouselTimes.faulty, () => {
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
    if (!this.#step.isHeld && !this.#isResting) this.#hurry();
  }

  /**
   * Another display decides: this slide comes as soon as it is ready, and stays until that one wants the next. A key that
   * is not in the deck changes nothing. Where nothing is heard any more it turns by itself again.
   */
  follow(key: string): void {
    if (this.#isResting) return;
    this.#isLed = true;
    const isThere = this.#choice.usable.some((model) => model.key === key);
    if (!isThere || this.#active?.model.key === key) {
      if (this.#active !== null && this.#coming === null) this.#dwell(this.#active);
      return;
    }
    if (this.#coming?.model.key === key && this.#over) return;
    this.#choice.want(key);
    this.#over = true;
    this.#pick();
    this.#step.wait(carouselTimes.patience, this.#switch);
  }

  /** Something else has the screen: the slide below waits, and has its time anew afterwards. */
  hold(isHeld: boolean): void {
    this.#step.hold(isHeld);
  }

  /** Takes every slide out of the page and stops every timer, until the next `update`. Knows what it has shown. */
  rest(): void {
    this.dispose();
    this.#isResting = true;
    this.#step.clear();
    this.#going = null;
    this.#active = null;
    this.#coming = null;
    this.#over = true;
  }

  /** Stops every timer. */
  dispose(): void {
    this.#step.cancel();
    this.#farewell?.();
    this.#choice.dispose();
  }

  /** The next slide comes as soon as it can: nothing is shown, or nothing that should be. */
  #hurry(): void {
    this.#over = true;
    if (this.#coming === null) this.#pick();
    if (this.#coming === null) {
      this.#step.cancel();
      return;
    }
    // Nothing is on the wall yet: words at once are more than words with pictures a moment later.
    if (this.#prepared || this.#choice.isFirst) this.#switch();
    else this.#step.wait(carouselTimes.urgentPatience, this.#switch);
  }

  /** Puts the next slide into the page, unseen. */
  #pick(): void {
    const model = this.#choice.next();
    this.#prepared = false;
    this.#coming =
      model === null
        ? null
        : {
            ...{ id: (this.#ids += 1), model, phase: 'coming', transition: this.#pace.transition },
            before: this.#choice.orderBefore(model),
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
      this.#choice.stays(active.model);
      this.#deps.onShown(active.model);
      this.#dwell(active);
    } else if (this.#over) {
      this.#step.wait(carouselTimes.patience, this.#switch);
    } else {
      this.#step.wait(carouselTimes.lead, this.#end);
    }
  };

  /** The active slide's time is over. */
  readonly #end = (): void => {
    this.#over = true;
    if (this.#prepared) this.#switch();
    else this.#step.wait(carouselTimes.patience, this.#switch);
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
    this.#choice.shown(coming.model);
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
    this.#step.wait(isLed ? carouselTimes.unheard : ms - carouselTimes.lead, this.#prepareNext);
  }

  #dropGoing(): void {
    this.#farewell?.();
    this.#going = null;
  }
}
