import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { Screen } from '../../contract/screen';
import { ClockJudge, type ClockTrust } from './clock-trust';
import { isOn, nextChange, type Schedule } from './is-on';

/** Longest time without a look at the clock, ms: it may have been set. */
const longestLookMs = 60_000;

/** How the hours stand, for the screen and for Health. */
export interface Hours {
  /** `closed` = off on purpose. */
  readonly state: Screen['hours'];
  /** Whether the clock is believed; while it is not, the screen is open whatever the schedule says. */
  readonly clock: ClockTrust;
  /** When the screen opens or closes next, ms since the epoch; null = not within five weeks, or nobody knows. */
  readonly nextChange: number | null;
}

/** What the hours are kept by. */
export interface HoursKeeperDeps {
  readonly schedule: Schedule;
  /** IANA zone of the display. */
  readonly timeZone: string;
  readonly clock: Clock;
  /** When the app was built, ms since the epoch. */
  readonly builtAt: number;
  readonly log: Log;
  /** The clock was looked at: at least once a minute. */
  readonly onLook?: () => void;
}

/** Follows the clock and tells when the screen opens and closes. Open until it is started. */
export class HoursKeeper {
  readonly #deps: HoursKeeperDeps;
  readonly #judge: ClockJudge;
  readonly #listeners = new Set<(hours: Hours) => void>();
  #hours: Hours = { state: 'open', clock: 'trusted', nextChange: null };
  #cancel: CancelTimer | null = null;
  #plan: Pick<HoursKeeperDeps, 'schedule' | 'timeZone'>;
  #lookedAt = 0;

  constructor(deps: HoursKeeperDeps) {
    this.#deps = deps;
    this.#plan = deps;
    this.#judge = new ClockJudge(deps.builtAt);
  }

  /** How the hours stand. */
  current(): Hours {
    return this.#hours;
  }

  /** Hears of every change. Returns how to stop. */
  subscribe(listener: (hours: Hours) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps the hours from now on, by one timer. */
  start(): void {
    if (this.#cancel === null) this.#look(0);
  }

  /** Stops the timer; the hours stay as they are. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  /** Other hours hold from now on. */
  change(plan: Pick<HoursKeeperDeps, 'schedule' | 'timeZone'>): void {
    this.#plan = { schedule: plan.schedule, timeZone: plan.timeZone };
    if (this.#cancel === null) return;
    this.#cancel();
    // A jump of the clock since the last look is not told from time that passed: the next look tells.
    this.#look(Math.max(0, this.#deps.clock.now() - this.#lookedAt));
  }

  /** The machine has woken up: looks at the clock at once, and does not take the time it slept for a jump. */
  woke(): void {
    if (this.#cancel === null) return;
    this.#cancel();
    this.#judge.forget();
    this.#look(0);
  }

  /** The clock may have been set just now: looks at once instead of with the next turn. */
  check(): void {
    if (this.#cancel === null) return;
    this.#cancel();
    // Less time than would be a jump has passed since the last look.
    this.#look(0);
  }

  #look(waited: number): void {
    const { clock } = this.#deps;
    const { schedule, timeZone } = this.#plan;
    const now = clock.now();
    this.#lookedAt = now;
    const trust = this.#judge.judge(now, waited);
    const isKept = trust === 'trusted';
    const next = isKept ? nextChange(schedule, timeZone, now) : null;
    const state = !isKept || isOn(schedule, timeZone, now) ? 'open' : 'closed';
    const wait = Math.min(longestLookMs, (next ?? Infinity) - now, this.#judge.settling || Infinity);
    this.#cancel = clock.after(wait, () => this.#look(wait));
    this.#tell({ state, clock: trust, nextChange: next });
    this.#deps.onLook?.();
  }

  #tell(hours: Hours): void {
    const before = this.#hours;
    this.#hours = hours;
    if (hours.clock !== before.clock) this.#logTrust(hours.clock);
    const changed = hours.state !== before.state;
    if (changed) {
      const next = hours.nextChange === null ? null : new Date(hours.nextChange).toISOString();
      this.#deps.log.info(hours.state === 'open' ? 'the screen opens' : 'the screen closes', { next });
    }
    if (changed || hours.clock !== before.clock || hours.nextChange !== before.nextChange) {
      for (const listener of this.#listeners) listener(hours);
    }
  }

  #logTrust(trust: ClockTrust): void {
    const { log } = this.#deps;
    if (trust === 'trusted') log.info('the clock is believed again');
    else if (trust === 'unset') log.warn('the clock is earlier than this app: opening hours are ignored');
    else log.warn('the clock was set: opening hours are ignored for a few minutes');
  }
}
