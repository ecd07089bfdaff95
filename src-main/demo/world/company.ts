import { Calendar } from '../calendar';
import { COMPANY, VALUES } from '../company/identity';
import { Roster, type Newcomer, type Person } from '../company/roster';
import { hashText, mix } from '../random';
import { Directory } from './directory';
import { feedId, serialOf, type FeedItem } from './feed-item';
import { Leaderboard, worth } from './leaderboard';
import { Reactions } from './reactions';
import { Stream } from './stream';
import { Upcoming } from './upcoming';
import { Wall } from './wall';

/** How the company is made; see the server's options for what each means. */
export interface CompanySettings {
  readonly seed: string;
  readonly people: number;
  readonly activityIntervalSeconds: number;
  readonly timeZone: string;
  /** Time in ms since 1970. */
  readonly now: () => number;
}

/** A person with their points, as the leaderboard ranks them. */
export interface Ranked {
  readonly person: Person;
  readonly month: number;
  readonly year: number;
}

/** What `recognise` takes; ids are Motivosity ids. */
export interface NewRecognition {
  readonly fromId?: string;
  readonly toIds?: readonly string[];
  readonly note: string;
  readonly value?: string;
  readonly points?: number;
}

/** Serials of items added by hand start here, far above any slot of time. */
const ADDED_FROM = 2 ** 44;
/** Items added by hand that are kept; the oldest go first. */
const ADDED_LIMIT = 10_000;

/** The demo company's state: the computed stream of what happens by itself, and what was added or deleted since. */
export class Company {
  readonly calendar: Calendar;
  readonly roster: Roster;
  readonly wall: Wall;
  readonly directory: Directory;
  readonly reactions: Reactions;
  readonly upcoming: Upcoming;
  readonly seed: number;
  /** When this company was made, ms since 1970: its birthdays are laid out around that day. */
  readonly foundedAt: number;
  private readonly stream: Stream;
  private readonly board: Leaderboard;
  private added: FeedItem[] = [];
  private readonly deleted = new Set<string>();
  private serial = ADDED_FROM;

  constructor(private readonly settings: CompanySettings) {
    this.seed = hashText(settings.seed);
    this.calendar = new Calendar(settings.timeZone);
    this.foundedAt = settings.now();
    const today = this.calendar.dateAt(this.foundedAt);
    this.roster = new Roster(this.seed, settings.people, today);
    this.stream = new Stream(
      this.seed,
      this.roster,
      this.calendar,
      settings.activityIntervalSeconds * 1000,
      this.foundedAt,
    );
    this.board = new Leaderboard(this.stream, this.calendar);
    this.wall = new Wall(this.seed, this.roster);
    this.directory = new Directory(this.roster, this.seed);
    this.reactions = new Reactions(this.roster, settings.now);
    this.upcoming = new Upcoming(this.seed, this.roster, this.calendar);
  }

  /** The company's time, ms since 1970. */
  now(): number {
    return this.settings.now();
  }

  /** The newest items that everybody may see, newest first. */
  newest(count: number): FeedItem[] {
    const found: FeedItem[] = [];
    for (const item of this.history(this.now())) {
      if (found.length >= count) break;
      if (!item.hidden) found.push(item);
    }
    return found;
  }

  /** What was published at or before an instant (ms), newest first, without end. */
  *history(until: number): Generator<FeedItem> {
    // Of two that were added at the same instant the later one is the newer.
    const added = this.added
      .filter((item) => item.at <= until)
      .reverse()
      .sort((a, b) => b.at - a.at);
    for (const item of this.stream.newestFirst(until)) {
      while (added[0] && added[0].at >= item.at) {
        const [next] = added.splice(0, 1);
        if (next && !this.deleted.has(next.id)) yield next;
      }
      if (!this.deleted.has(item.id)) yield item;
    }
  }

  /** Whether an item was taken down. */
  isDeleted(id: string): boolean {
    return this.deleted.has(id);
  }

  /** One item by id, if it exists now. */
  item(id: string): FeedItem | undefined {
    if (this.deleted.has(id)) return undefined;
    const added = this.added.find((item) => item.id === id);
    if (added) return added;
    const serial = serialOf(id);
    const item =
      serial === undefined || serial >= ADDED_FROM ? undefined : this.stream.item(serial, this.now());
    return item?.id === id ? item : this.upcoming.item(id, this.now());
  }

  /** Takes an item down; its points are taken back. Says whether it was there. */
  delete(id: string): boolean {
    if (!this.item(id)) return false;
    this.deleted.add(id);
    return true;
  }

  /** Adds a recognition now. Unknown people are an error in words. */
  recognise(wanted: NewRecognition): FeedItem | { readonly error: string } {
    const now = this.now();
    const key = mix(this.seed, this.serial - ADDED_FROM);
    const to: Person[] = [];
    for (const id of wanted.toIds ?? [this.roster.person(key % Math.min(40, this.roster.size)).id]) {
      const person = this.roster.find(id);
      if (!person) return { error: `nobody has the id ${id}` };
      to.push(person);
    }
    if (to.length === 0) return { error: 'toIds is empty' };
    const from = wanted.fromId === undefined ? this.someoneBut(to, key) : this.roster.find(wanted.fromId);
    if (!from) return { error: `nobody has the id ${String(wanted.fromId)}` };
    const title = wanted.value ?? VALUES[0]?.name ?? COMPANY.name;
    return this.add({
      kind: 'APPR',
      at: now,
      from,
      to,
      title,
      note: wanted.note,
      points: wanted.points ?? 0,
    });
  }

  /** Adds an item of any kind. */
  add(item: Omit<FeedItem, 'id'>): FeedItem {
    const serial = this.serial;
    this.serial += 1;
    const made = { id: feedId(serial, mix(this.seed, serial - ADDED_FROM)), ...item };
    this.added = [...this.added.slice(-ADDED_LIMIT + 1), made];
    return made;
  }

  /** A new colleague from today on, with the bot's welcome in the feed. */
  join(newcomer: Newcomer): Person {
    const now = this.now();
    const person = this.roster.join(newcomer, this.calendar.dateAt(now), now);
    const note = `${person.fullName} joined as ${person.title} in ${person.location}. Say hello!`;
    this.add({
      kind: 'GNRL',
      at: now,
      from: undefined,
      to: [person],
      title: `New at ${COMPANY.name}`,
      note,
      points: 0,
    });
    return person;
  }

  /** The first `count` of the month; those without any point this year are left out. */
  async leaders(count: number): Promise<Ranked[]> {
    return (await this.ranking('month')).slice(0, count);
  }

  /** Everybody who is here and has a point this year, by the points of the month or of the year. */
  async ranking(by: 'month' | 'year'): Promise<Ranked[]> {
    const now = this.now();
    const { month, year } = await this.board.at(now);
    const ranked = new Map<number, { month: number; year: number }>();
    for (const [place, points] of year) ranked.set(place, { month: month.get(place) ?? 0, year: points });
    for (const item of this.added)
      if (item.at <= now && !this.deleted.has(item.id)) this.correct(ranked, item, 1);
    for (const id of this.deleted) {
      const serial = serialOf(id);
      const item = serial === undefined || serial >= ADDED_FROM ? undefined : this.stream.item(serial, now);
      if (item) this.correct(ranked, item, -1);
    }
    return [...ranked]
      .filter(([place, points]) => points.year > 0 && !this.directory.hasLeft(this.roster.person(place)))
      .sort(([a, x], [b, y]) => y[by] - x[by] || y.year - x.year || a - b)
      .map(([place, points]) => ({ person: this.roster.person(place), ...points }));
  }

  /** Forgets what was added, deleted and joined. */
  reset(): void {
    this.added = [];
    this.deleted.clear();
    this.serial = ADDED_FROM;
    this.roster.reset();
    this.wall.reset();
    this.directory.reset();
    this.reactions.reset();
  }

  private correct(ranked: Map<number, { month: number; year: number }>, item: FeedItem, sign: 1 | -1): void {
    const today = this.calendar.dateAt(this.now());
    const date = this.calendar.dateAt(item.at);
    if (date.year !== today.year) return;
    for (const person of item.to) {
      const points = ranked.get(person.index) ?? { month: 0, year: 0 };
      points.year += sign * worth(item);
      if (date.month === today.month) points.month += sign * worth(item);
      ranked.set(person.index, points);
    }
  }

  private someoneBut(people: readonly Person[], key: number): Person | undefined {
    const count = Math.min(40, this.roster.size);
    for (let i = 0; i < count; i += 1) {
      const person = this.roster.person((key + 1 + i) % count);
      if (!people.includes(person)) return person;
    }
    return undefined;
  }
}
