import { z } from 'zod';
import { servicePages, type ApiClient } from '../../api/client';
import type { DatedPerson } from '../../api/motivosity/normalize-dated';
import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { SourcedCelebration, SourcedPerson } from '../../contract/sourced';
import type { Cache } from '../../store/cache';
import { canonicalJson } from '../../store/canonical-json';
import { dayOf, shiftDay } from '../day';
import { isCelebration } from '../feed-kinds';
import { readKept } from '../kept-value';
import { RepeatedReading } from '../repeated-reading';
import { readServiceList } from '../service-list';
import type { Privacy } from '../sources/source';
import { yearlyDays } from './celebration-days';

/** The numbers of the almanac. */
export const almanacLimits = {
  /** Known so many days ahead: longer than a network is away. */
  daysAhead: 14,
  /** Known so many days back, for those of a weekend. */
  daysBack: 3,
  /** Asked so often, ms; after a failure sooner. */
  everyMs: 6 * 3_600_000,
  retryMs: 15 * 60_000,
  /** First asked so long after the start, ms: what is on the screen now goes first. */
  firstMs: 2_000,
  /** Most pages of one list. */
  pages: 120,
  /** Most celebrations kept. */
  kept: 4_000,
} as const;

const withdrawnName = 'almanac.withdrawn';
const withdrawnSchema = z.array(z.string());

/** What the almanac needs. */
export interface AlmanacDeps {
  readonly api: Pick<ApiClient, 'celebrations' | 'datedPeople'>;
  readonly cache: Pick<Cache, 'readAhead' | 'writeAhead' | 'readValue' | 'writeValue'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly privacy: Privacy;
  /** IANA zone of the display. */
  readonly timeZone: string;
  readonly onChanged: () => void;
}

/** One person's celebration on one day: `birthday mv:user-7 2026-03-12`. */
function keyOf({ kind, date }: SourcedCelebration, person: SourcedPerson): string {
  return `${kind} ${person.id} ${date ?? ''}`;
}

/** Whose celebration a key names. */
function personIn(key: string): string {
  return key.slice(key.indexOf(' ') + 1, -11);
}

function celebrationsOf(
  { person, birthday, hired }: DatedPerson,
  first: string,
  last: string,
): SourcedCelebration[] {
  const made = (kind: SourcedCelebration['kind'], date: string): SourcedCelebration => {
    const item = { id: '', kind, people: [person], date, years: null, note: null };
    return { ...item, id: `ahead:${keyOf(item, person)}` };
  };
  const born = birthday === null ? [] : yearlyDays(birthday, first, last);
  const joined = hired === null ? [] : yearlyDays(hired.slice(5), first, last);
  return [
    ...born.map((date) => made('birthday', date)),
    // Nobody has an anniversary in the year in which they come.
    ...joined
      .filter((date) => date.slice(0, 4) > (hired ?? '').slice(0, 4))
      .map((date) => made('anniversary', date)),
  ];
}

/**
 * Birthdays and anniversaries of the next days, from the whole feed and from the list of people, where a service account
 * is connected; on disk, so that they are there on their day with the network down. Privacy rules apply before the
 * disk, no year of birth is kept, and what the feed withdraws is not brought back by this.
 */
export class Almanac {
  readonly #deps: AlmanacDeps;
  readonly #reading: RepeatedReading;
  #items: readonly SourcedCelebration[];
  #withdrawn: readonly string[];

  constructor(deps: AlmanacDeps) {
    this.#deps = deps;
    this.#items = deps.cache.readAhead();
    // Where nothing can be read, the feed withdraws again what it lists no more.
    this.#withdrawn = readKept(deps.cache, withdrawnName, withdrawnSchema) ?? [];
    this.#noteWithdrawn(this.#withdrawn);
    this.#reading = new RepeatedReading({
      ...{ clock: deps.clock, log: deps.log, times: almanacLimits },
      read: (signal) => this.#ask(signal),
      fault: 'the birthdays to come could not be dealt with',
    });
  }

  /** What is known, privacy rules applied. */
  get items(): readonly SourcedCelebration[] {
    return this.#items;
  }

  /** Asks soon, and again and again. */
  start(): void {
    this.#reading.start();
  }

  /** Nobody looks from now on, or somebody does again. */
  rest(resting: boolean): void {
    this.#reading.rest(resting);
  }

  /** Stops asking; resolves when nothing is written any more. */
  async stop(): Promise<void> {
    await this.#reading.stop();
  }

  /** The feed has withdrawn these: they are not shown from here either. */
  withdraw(items: readonly SourcedCelebration[]): void {
    const keys = items.flatMap((item) => item.people.map((person) => keyOf(item, person)));
    if (keys.length === 0) return;
    this.#noteWithdrawn([...this.#withdrawn, ...keys]);
    this.#keep(this.#items);
  }

  /** Applies the privacy rules again to what is kept. */
  reapply(): void {
    this.#noteWithdrawn(this.#withdrawn);
    this.#keep(this.#ruled(this.#items, true));
  }

  #today(): string {
    return dayOf(this.#deps.clock.now(), this.#deps.timeZone);
  }

  /** Of the last days, and of nobody who is hidden: the rules keep those away, and an id can tell a name. */
  #noteWithdrawn(keys: readonly string[]): void {
    const { cache, privacy } = this.#deps;
    const oldest = shiftDay(this.#today(), -almanacLimits.daysBack);
    const next = [...new Set(keys)].filter(
      (key) => key.slice(-10) >= oldest && !privacy.rules.isHiddenId(personIn(key)),
    );
    if (canonicalJson(next) === canonicalJson(this.#withdrawn)) return;
    this.#withdrawn = next;
    cache.writeValue(withdrawnName, JSON.stringify(next));
  }

  /** Whether both lists were read; what one of them told is kept in any case. */
  async #ask(signal: AbortSignal): Promise<boolean> {
    const { api, privacy, log } = this.#deps;
    const first = shiftDay(this.#today(), -almanacLimits.daysBack);
    const last = shiftDay(this.#today(), almanacLimits.daysAhead);
    const options = { priority: 'polling', signal } as const;
    const found = new Map<string, SourcedCelebration>();
    const note = (items: readonly SourcedCelebration[]): void => {
      for (const item of items) {
        for (const person of item.people) {
          const key = keyOf(item, person);
          const id = `ahead:${key}`;
          if (!found.has(key)) found.set(key, { ...item, id, people: [person], note: null });
        }
      }
    };
    const told = await readServiceList(
      { size: servicePages.feed, most: almanacLimits.pages },
      async (page) => {
        const result = await api.celebrations({ from: first, until: last, page }, options);
        if (!result.ok || result.value.kind === 'unchanged') return null;
        const { items, received } = result.value.value;
        privacy.learn(items.filter(isCelebration).flatMap(({ people }) => people));
        note(
          items.filter(isCelebration).filter(({ date }) => date !== null && date >= first && date <= last),
        );
        return received;
      },
    );
    const listed = await readServiceList(
      { size: servicePages.people, most: almanacLimits.pages },
      async (page) => {
        const result = await api.datedPeople({ page }, options);
        if (!result.ok || result.value.kind === 'unchanged') return null;
        const { people, received } = result.value.value;
        privacy.learn(people.map(({ person }) => person));
        for (const person of people) note(celebrationsOf(person, first, last));
        return received;
      },
    );
    if (signal.aborted) return false;
    const isWell = told === 'whole' && listed === 'whole';
    if (!isWell) log.info('the birthdays to come could not all be read', { told, listed });
    // Half an answer adds to what is known; only a whole one takes away.
    const known = isWell ? [] : this.#items.filter(({ date }) => (date ?? '') >= first);
    const ruled = this.#ruled([...found.values()].slice(0, almanacLimits.kept), false);
    this.#keep([...new Map([...known, ...ruled].map((item) => [item.id, item])).values()]);
    return isWell;
  }

  #ruled(items: readonly SourcedCelebration[], shortened: boolean): SourcedCelebration[] {
    return this.#deps.privacy.rules
      .feed(items, { shortened })
      .filter((item) => item !== null)
      .filter(isCelebration);
  }

  #keep(items: readonly SourcedCelebration[]): void {
    const withdrawn = new Set(this.#withdrawn);
    const next = items
      .filter((item) => !item.people.some((person) => withdrawn.has(keyOf(item, person))))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    if (canonicalJson(next) === canonicalJson(this.#items)) return;
    this.#items = next;
    const written = this.#deps.cache.writeAhead(next);
    if (!written.ok)
      this.#deps.log.warn('the birthdays to come could not be kept', { code: written.error.code });
    this.#deps.onChanged();
  }
}
