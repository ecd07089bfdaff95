import { z } from 'zod';
import type { Board, Person } from '../../contract/board';
import type { CancelTimer, Clock } from '../../contract/clock';
import { slideIdSchema } from '../../contract/slide';
import type { SourcedUser } from '../../contract/sourced';
import type { Cache } from '../../store/cache';
import { dayOf, shiftDay } from '../day';
import { readKept } from '../kept-value';
import { applicationId, itemKey, postKey, type PrivacyRules } from '../privacy/rules';

const valueName = 'shown';
/** What was shown reaches the disk so much later at most, ms: one write instead of hundreds. */
const writeAfterMs = 5 * 60_000;
/** So many things a day and so many people a month are counted; what comes after is not. */
const most = { items: 600, people: 5000 } as const;

const bookSchema = z.object({
  account: z.string(),
  days: z.record(z.string(), z.record(z.string(), z.number())),
  month: z.string(),
  people: z.record(z.string(), z.object({ name: z.string(), times: z.number() })),
});
type Book = z.infer<typeof bookSchema>;

/** How often somebody was shown. */
export interface ShownPersonCount {
  readonly id: string;
  readonly name: string;
  readonly times: number;
}

/** What a book of what was shown needs. */
export interface ShownBookDeps {
  readonly cache: Pick<Cache, 'readValue' | 'writeValue'>;
  readonly clock: Clock;
  /** IANA zone of the display, now. */
  readonly timeZone: () => string;
}

/**
 * Counts how often each thing was shown in the last seven days, and who was shown this month. On the disk, bounded, and
 * without anybody who asked not to be shown.
 */
export class ShownBook {
  readonly #deps: ShownBookDeps;
  #book: Book;
  #last = '';
  #cancel: CancelTimer | null = null;

  constructor(deps: ShownBookDeps) {
    this.#deps = deps;
    // Where nothing can be read, it is counted anew.
    this.#book = readKept(deps.cache, valueName, bookSchema) ?? empty();
  }

  /** A slide is shown, or still is. @param key as the page names it @param board what it is of */
  shown(key: string, board: Board): void {
    const isStill = key === this.#last;
    this.#last = key;
    if (isStill) return;
    const { items, people } = shownBy(key, board);
    if (items.length === 0 && people.length === 0) return;
    const day = this.#today();
    const counts = (this.#book.days[day] ??= {});
    for (const item of items) {
      const before = counts[item];
      if (before !== undefined || Object.keys(counts).length < most.items) counts[item] = (before ?? 0) + 1;
    }
    this.#trim(day);
    for (const { id, name } of people) {
      if (id === applicationId) continue;
      const before = this.#book.people[id];
      if (before === undefined && Object.keys(this.#book.people).length >= most.people) continue;
      this.#book.people[id] = { name, times: (before?.times ?? 0) + 1 };
    }
    this.#cancel ??= this.#deps.clock.after(writeAfterMs, () => this.flush());
  }

  /** How often a thing was shown within the last seven days. @param item such as `feed:1`, `post:2`, `people` */
  thisWeek(item: string): number {
    const first = shiftDay(this.#today(), -6);
    return Object.entries(this.#book.days).reduce(
      (sum, [day, counts]) => (day >= first ? sum + (counts[item] ?? 0) : sum),
      0,
    );
  }

  /** Who was shown this month, the most shown first. */
  thisMonth(): readonly ShownPersonCount[] {
    if (this.#book.month !== this.#today().slice(0, 7)) return [];
    return Object.entries(this.#book.people)
      .map(([id, person]) => ({ id, ...person }))
      .sort((a, b) => b.times - a.times || a.name.localeCompare(b.name));
  }

  /** Goes on for these accounts and by these rules: forgets others' people, and who must not be shown. */
  keepTo(account: string, rules: Pick<PrivacyRules, 'users'>): void {
    if (this.#book.account !== account) {
      this.#book = { ...empty(), account };
      this.flush();
      return;
    }
    const known = Object.entries(this.#book.people).map(([id, { name }]) => asUser(id, name));
    const kept = new Map(rules.users(known, { shortened: true }).map((user) => [user.id, user.name]));
    const people = Object.entries(this.#book.people).flatMap(([id, person]) => {
      const name = kept.get(id);
      return name === undefined ? [] : [[id, { ...person, name }] as const];
    });
    this.#book = { ...this.#book, people: Object.fromEntries(people) };
    this.flush();
  }

  /** Writes down what is only in memory; an equal book writes nothing. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#deps.cache.writeValue(valueName, JSON.stringify(this.#book));
  }

  #trim(today: string): void {
    const first = shiftDay(today, -6);
    const days = Object.entries(this.#book.days).filter(([day]) => day >= first && day <= today);
    const month = today.slice(0, 7);
    const people = this.#book.month === month ? this.#book.people : {};
    this.#book = { ...this.#book, days: Object.fromEntries(days), month, people };
  }

  #today(): string {
    return dayOf(this.#deps.clock.now(), this.#deps.timeZone());
  }
}

/** What a slide shows. A celebration that goes over several slides counts with the first of them. */
function shownBy(key: string, board: Board): { items: string[]; people: Person[] } {
  const [name, ...rest] = key.split(':');
  const id = rest.join(':');
  const slide = slideIdSchema.safeParse(name).data;
  // The slides that stand in for content show nobody.
  if (slide === undefined) return { items: [], people: [] };
  switch (slide) {
    case 'leaderboard': {
      const ranked = id === 'year' ? board.leaderboard.year : board.leaderboard.month;
      return { items: [key], people: ranked.map(({ person }) => person) };
    }
    case 'appreciation':
    case 'award': {
      const told = board.recognitions.find((item) => item.id === id);
      return { items: [itemKey(id)], people: told ? [...told.to, ...(told.from ? [told.from] : [])] : [] };
    }
    case 'birthday':
    case 'anniversary': {
      if (!key.endsWith(':1')) return { items: [], people: [] };
      const all = board.celebrations.filter(({ kind }) => kind === slide);
      return { items: all.map((one) => itemKey(one.id)), people: all.flatMap(({ people }) => people) };
    }
    case 'announcement':
    case 'highlight':
    case 'news':
      return { items: [itemKey(id)], people: board.stories.find((item) => item.id === id)?.people ?? [] };
    case 'wall-post': {
      const author = board.wallPosts.find((post) => post.id === id)?.author ?? null;
      return { items: [postKey(id)], people: author === null ? [] : [author] };
    }
    case 'people':
      return { items: [key], people: board.people.newest };
    case 'stats':
    case 'message':
      return { items: [key], people: [] };
  }
}

function asUser(id: string, name: string): SourcedUser {
  return {
    ...{ id, name, shortName: name, title: null, team: null, picture: null },
    ...{ email: null, employeeNumber: null, createdAt: null, updatedAt: null },
  };
}

function empty(): Book {
  return { account: '', days: {}, month: '', people: {} };
}
