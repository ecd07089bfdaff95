import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { DrillId } from '../../contract/panel/health';
import { fail } from '../../contract/result';
import type { Media } from '../../store/media';

/** A drill undoes itself after this, ms. */
export const drillMs = 60_000;
/** How far the clock is set back, ms. */
const clockJumpMs = -2 * 3_600_000;

/** What drills need. */
export interface FaultDrillsDeps {
  /** The true clock. */
  readonly clock: Clock;
  readonly log: Log;
}

/** What the app does when a drill begins and ends, beyond what passes through here. */
export interface DrillEffects {
  /** Kills the page's process. */
  readonly crashPage: () => void;
  /** The network is back: asks what could not be asked. */
  readonly catchUp: () => void;
  /** The clock was set: whoever judges it looks at once, since a drill is short. */
  readonly clockSet: () => void;
  /** The clock is as before: it is believed again. */
  readonly clockRight: () => void;
}

type Fetch = typeof globalThis.fetch;

/**
 * Plays faults on purpose, each for a minute at most, so that people can see that the screen gets over them. Nothing
 * is broken: the app's own view of network, clock and disk is changed on its way through here.
 */
export class FaultDrills {
  readonly #deps: FaultDrillsDeps;
  readonly #running = new Map<DrillId, { readonly endsAt: number; readonly cancel: CancelTimer }>();
  /** Tokens that have been refused once in the present drill. */
  readonly #refused = new Set<string>();
  #effects: DrillEffects | null = null;

  constructor(deps: FaultDrillsDeps) {
    this.#deps = deps;
  }

  /** Says what drills act on; until then only those run that need nothing else. */
  actOn(effects: DrillEffects): void {
    this.#effects = effects;
  }

  /** The clock as the app is to see it. */
  clock(): Clock {
    const { clock } = this.#deps;
    return {
      now: () => clock.now() + (this.#running.has('clock') ? clockJumpMs : 0),
      after: (delayMs, task) => clock.after(delayMs, task),
    };
  }

  /** The network as the app is to see it. */
  network(fetch: Fetch): Fetch {
    return async (input, init) => {
      if (this.#running.has('offline')) throw new TypeError('net::ERR_INTERNET_DISCONNECTED');
      if (this.#running.has('tokens') && this.#refuses(new Headers(init?.headers)))
        return new Response(null, { status: 401 });
      return await fetch(input, init);
    };
  }

  /** The pictures' disk as the app is to see it. */
  media(media: Media): Media {
    return {
      lookup: (address) => media.lookup(address),
      put: async (address, picture) =>
        this.#running.has('cache')
          ? fail({ code: 'storage', message: 'The disk is full (a drill).' })
          : await media.put(address, picture),
      retain: (addresses) => media.retain(addresses),
      read: (hash) => media.read(hash),
      get size() {
        return media.size;
      },
    };
  }

  /** What runs now, and when each ends, ms since the epoch by the true clock. */
  running(): readonly { readonly id: DrillId; readonly endsAt: number }[] {
    return [...this.#running].map(([id, { endsAt }]) => ({ id, endsAt }));
  }

  /** Begins a drill; one that runs goes on. Returns when it ends, ms since the epoch. */
  start(id: DrillId): number {
    const before = this.#running.get(id);
    if (before) return before.endsAt;
    const { clock, log } = this.#deps;
    const endsAt = clock.now() + drillMs;
    this.#running.set(id, { endsAt, cancel: clock.after(drillMs, () => this.stop(id)) });
    log.warn('a fault drill begins; it undoes itself after a minute', { drill: id });
    if (id === 'crash') this.#effects?.crashPage();
    if (id === 'clock') this.#effects?.clockSet();
    if (id === 'offline' || id === 'tokens') this.#effects?.catchUp();
    return endsAt;
  }

  /** Ends a drill; nothing happens when it does not run. */
  stop(id: DrillId): void {
    const running = this.#running.get(id);
    if (!running) return;
    running.cancel();
    this.#running.delete(id);
    this.#deps.log.info('the fault drill is over', { drill: id });
    if (id === 'tokens') this.#refused.clear();
    if (id === 'clock') this.#effects?.clockRight();
    else if (id !== 'crash') this.#effects?.catchUp();
  }

  /** Ends all drills: the app ends. */
  stopAll(): void {
    for (const { cancel } of this.#running.values()) cancel();
    this.#running.clear();
  }

  #refuses(headers: Headers): boolean {
    const token = headers.get('authorization');
    if (token === null || this.#refused.has(token)) return false;
    this.#refused.add(token);
    return true;
  }
}
