import { z } from 'zod';
import type { Moment } from '../../contract/board';
import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { DisplaySettings } from '../../contract/settings';
import type { SourcedRecognition } from '../../contract/sourced';
import type { Cache } from '../../store/cache';
import { dayOf, shiftDay } from '../day';
import { readKept } from '../kept-value';

/** The numbers of moments. */
export const momentLimits = {
  /** What arrives within this time of a moment waits and becomes one with what else arrives, ms. */
  togetherMs: 60_000,
  /** A moment is on the board for so long: the page shows it at once or not at all, ms. */
  livesMs: 60_000,
  /** Nothing is celebrated that arrived while nobody asked for longer than an interval and this, ms. */
  gapMs: 180_000,
  /** What says itself that it is older than an interval and this is no news, ms. */
  ageMs: 900_000,
  /** How many ids of celebrated recognitions are remembered. */
  remembered: 400,
  /** How many recognitions one moment holds at most. */
  most: 12,
} as const;

const valueName = 'moments';
const bookSchema = z.object({ day: z.string(), count: z.number().int(), ids: z.array(z.string()) });
type Book = z.infer<typeof bookSchema>;

/** What the keeper needs. */
export interface MomentKeeperDeps {
  readonly cache: Pick<Cache, 'readValue' | 'writeValue'>;
  readonly clock: Clock;
  readonly log: Log;
  /** IANA zone of the display: the daily maximum counts its days. */
  readonly timeZone: string;
  /** What is celebrated, now. */
  readonly settings: () => Pick<DisplaySettings, 'celebrations' | 'slides'>;
  /** How often the feed is asked, ms. */
  readonly intervalMs: () => number;
  /** There is another moment, or none any more. */
  readonly onChanged: () => void;
}

/**
 * Decides which recognitions are celebrated as they arrive: those that are new since the last time the feed was
 * asked, a short while ago and with the screen open; several within a minute as one; at most so many a day; each one
 * once, also over restarts. Remembers ids only, nobody's name.
 */
export class MomentKeeper {
  readonly #deps: MomentKeeperDeps;
  #book: Book;
  #moment: Moment | null = null;
  #waiting: string[] = [];
  #askedAt: number | null = null;
  #lastAt: number | null = null;
  #cancelNext: CancelTimer | null = null;
  #cancelEnd: CancelTimer | null = null;

  constructor(deps: MomentKeeperDeps) {
    this.#deps = deps;
    // Where nothing can be read, at worst something is celebrated twice.
    this.#book = readKept(deps.cache, valueName, bookSchema) ?? { day: '', count: 0, ids: [] };
  }

  /** What is celebrated now; null = nothing. */
  get current(): Moment | null {
    return this.#moment;
  }

  /** The feed has answered. @param fresh what it holds that is newer than all that was known, newest first */
  answered(fresh: readonly SourcedRecognition[]): void {
    const { clock, intervalMs } = this.#deps;
    const now = clock.now();
    const since = this.#askedAt === null ? Infinity : now - this.#askedAt;
    this.#askedAt = now;
    if (since < 0 || since > intervalMs() + momentLimits.gapMs) return;
    const known = new Set([...this.#book.ids, ...this.#waiting]);
    const news = fresh.filter((item) => !known.has(item.id) && this.#isNews(item, now));
    if (news.length === 0) return;
    this.#waiting = [...news.map(({ id }) => id), ...this.#waiting].slice(0, momentLimits.most);
    const last = this.#lastAt === null || this.#lastAt > now ? -Infinity : this.#lastAt;
    const wait = last + momentLimits.togetherMs - now;
    if (wait <= 0) this.#celebrate();
    else this.#cancelNext ??= clock.after(wait, this.#celebrate);
  }

  /** Nobody looks any more, or again: what arrived meanwhile is not celebrated. */
  rest(): void {
    this.#cancelNext?.();
    this.#cancelEnd?.();
    this.#cancelNext = null;
    this.#waiting = [];
    this.#askedAt = null;
    this.#end();
  }

  #isNews({ kind, when }: SourcedRecognition, now: number): boolean {
    const { timeZone, intervalMs } = this.#deps;
    const settings = this.#deps.settings();
    if (!settings.celebrations.on || !settings.slides.includes(kind)) return false;
    if (when.instant !== null) return now - when.instant <= intervalMs() + momentLimits.ageMs;
    // Yesterday is let through: the company's zone may be behind the display's.
    return when.date === null || when.date >= shiftDay(dayOf(now, timeZone), -1);
  }

  readonly #celebrate = (): void => {
    const { cache, clock, log, timeZone } = this.#deps;
    const settings = this.#deps.settings();
    const now = clock.now();
    const ids = this.#waiting;
    this.#waiting = [];
    this.#cancelNext = null;
    if (ids.length === 0) return;
    const day = dayOf(now, timeZone);
    const count = this.#book.day === day ? this.#book.count : 0;
    const isTooMany = count >= settings.celebrations.perDay;
    const remembered = [...ids, ...this.#book.ids].slice(0, momentLimits.remembered);
    this.#book = { day, count: isTooMany ? count : count + 1, ids: remembered };
    const kept = cache.writeValue(valueName, JSON.stringify(this.#book));
    if (!kept.ok) log.warn('what was celebrated could not be kept', { code: kept.error.code });
    if (isTooMany) return;
    this.#lastAt = now;
    this.#moment = { id: `${String(now)} ${ids[0] ?? ''}`, recognitions: ids };
    this.#cancelEnd?.();
    this.#cancelEnd = clock.after(momentLimits.livesMs, () => this.#end());
    this.#deps.onChanged();
  };

  #end(): void {
    if (this.#moment === null) return;
    this.#moment = null;
    this.#deps.onChanged();
  }
}
