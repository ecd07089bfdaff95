import { servicePages, type ApiClient } from '../../api/client';
import { boardLimits } from '../../contract/board';
import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { FeedItem } from '../../contract/sourced';
import { dayOf, shiftDay } from '../day';
import { peopleOf } from '../privacy/rules';
import { RepeatedReading } from '../repeated-reading';
import { readServiceList } from '../service-list';
import type { Privacy } from '../sources/source';
import { mostThanks, type ThanksHistory } from './thanks-history';

/** The numbers of reading the past. */
export const pastLimits = {
  /** First asked so long after the start, ms: what is on the screen now goes first. */
  firstMs: 1_500,
  /** Asked again so often, ms; after a failure sooner. */
  everyMs: 12 * 3_600_000,
  retryMs: 30 * 60_000,
} as const;

/** What reading the past needs. */
export interface ThanksPastDeps {
  readonly api: Pick<ApiClient, 'thanks'>;
  readonly history: Pick<ThanksHistory, 'restate'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly privacy: Privacy;
  /** IANA zone of the display. */
  readonly timeZone: string;
  readonly onChanged: () => void;
}

/**
 * Tells the history what the kiosk's feed of twenty has long forgotten, where a service account is connected: a new
 * screen can picture the month at once, and what was taken down since leaves the history. Nothing but the history learns
 * of it; privacy rules apply before.
 */
export class ThanksPast {
  readonly #deps: ThanksPastDeps;
  readonly #reading: RepeatedReading;
  #isDue = false;

  constructor(deps: ThanksPastDeps) {
    this.#deps = deps;
    this.#reading = new RepeatedReading({
      ...{ clock: deps.clock, log: deps.log, times: pastLimits },
      read: async (signal) => await this.#ask(signal).finally(() => (this.#isDue = false)),
      fault: 'the thanks of the last weeks could not be dealt with',
    });
  }

  /** Whether the first reading is still to come or under way. */
  get pending(): boolean {
    return this.#isDue;
  }

  /** Asks soon, and again and again. */
  start(): void {
    this.#isDue = true;
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

  async #ask(signal: AbortSignal): Promise<boolean> {
    const { api, clock, history, log, privacy, timeZone } = this.#deps;
    const today = dayOf(clock.now(), timeZone);
    const from = shiftDay(today, 1 - boardLimits.statsDays);
    const found = new Map<string, FeedItem>();
    const most = Math.ceil(mostThanks / servicePages.feed);
    const read = await readServiceList({ size: servicePages.feed, most }, async (page) => {
      const result = await api.thanks({ from, until: today, page }, { priority: 'polling', signal });
      if (!result.ok || result.value.kind === 'unchanged') return null;
      const { items, received } = result.value.value;
      const known = found.size;
      for (const item of items) found.set(item.id, item);
      // A vendor that gives the same page for ever has been read.
      return page > 0 && found.size === known ? 0 : received;
    });
    if (signal.aborted) return false;
    if (read === 'failed')
      log.info('the thanks of the last weeks could not all be read', { found: found.size });
    const told = [...found.values()];
    privacy.learn(told.flatMap(peopleOf));
    const kept = privacy.rules.feed(told).filter((item) => item !== null);
    // Today belongs to the poll: what has come while this was read is not taken for taken down.
    const isChanged = history.restate(kept, read === 'whole' ? { from, before: today } : null);
    if (isChanged) this.#deps.onChanged();
    return read !== 'failed';
  }
}
