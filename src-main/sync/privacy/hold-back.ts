import { z } from 'zod';
import type { Clock } from '../../contract/clock';
import type { Cache } from '../../store/cache';
import { readKept } from '../kept-value';
import { hashOfKey } from './identity-keys';
import type { HiddenPeople } from './hidden-people';

/**
 * How long things are held back at most, ms. Motimate's limits let 50,000 people be read in ten minutes (VENDORS.md T-28);
 * this is three times that. A list of people that cannot be read must not leave the wall empty for ever: after this, what
 * an address itself tells of a name has to do, and Health says so.
 */
export const longestHoldMs = 30 * 60_000;

/**
 * What is not shown: everything that tells of people; or wall posts by authors who are known by their id alone, and not
 * on this machine.
 */
export type Held = 'nothing' | 'authors' | 'everything';

/** How far the reading is. */
export interface ReadingState {
  /** Of the list of people: `never` read to its end; read, but `again` by changed rules; `off` = nothing reads it. */
  readonly people: 'off' | 'never' | 'again' | 'read';
  /** Whether anything was answered that could be held back. */
  readonly hasAnswers: boolean;
}

const valueName = 'privacy.hold';
const beganSchema = z.object({ at: z.number(), entries: z.array(z.string()) });

/**
 * Decides what must wait until the people of Motimate have been read: the kiosk's answers name people without their
 * addresses, and the wall gives ids, so that an entry of the hide list may mean anybody there until it is known whom.
 */
export class HoldBack {
  readonly #cache: Pick<Cache, 'readValue' | 'writeValue'>;
  readonly #clock: Clock;
  readonly #hidden: Pick<HiddenPeople, 'unrecognised' | 'unlisted'>;
  /** When holding back began, and for which entries, as hashes. Kept, so that restarts do not add up. */
  #began: z.infer<typeof beganSchema> | null;

  constructor(deps: {
    readonly cache: Pick<Cache, 'readValue' | 'writeValue'>;
    readonly clock: Clock;
    readonly hidden: Pick<HiddenPeople, 'unrecognised' | 'unlisted'>;
  }) {
    this.#cache = deps.cache;
    this.#clock = deps.clock;
    this.#hidden = deps.hidden;
    this.#began = readKept(deps.cache, valueName, beganSchema);
  }

  /** What is held back now. Its time begins with the first answer that is. */
  look({ people, hasAnswers }: ReadingState): Held {
    const unrecognised = people === 'never' ? this.#hidden.unrecognised : [];
    const unlisted = people === 'never' || people === 'again' ? this.#hidden.unlisted : [];
    if (unrecognised.length === 0 && unlisted.length === 0) {
      if (this.#began !== null) this.#begin(null);
      return 'nothing';
    }
    if (hasAnswers && !this.#isInTime([...unrecognised, ...unlisted])) return 'nothing';
    return unrecognised.length > 0 ? 'everything' : 'authors';
  }

  #isInTime(entries: readonly string[]): boolean {
    const now = this.#clock.now();
    const hashes = [...new Set(entries.map((entry) => hashOfKey(`held ${entry}`)))];
    const began = this.#began;
    const isKnown = began !== null && hashes.every((entry) => began.entries.includes(entry));
    // A clock that was set back begins anew.
    if (isKnown && now >= began.at) return now - began.at < longestHoldMs;
    this.#begin({ at: now, entries: hashes });
    return true;
  }

  #begin(began: z.infer<typeof beganSchema> | null): void {
    this.#began = began;
    this.#cache.writeValue(valueName, JSON.stringify(began));
  }
}
