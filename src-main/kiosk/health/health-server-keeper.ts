import type { CancelTimer, Clock } from '../../contract/clock';
import type { HealthSettings } from '../../contract/service-settings';
import type { HealthServer, HealthServerDeps } from './health-server';

/** An address that is in use is tried again after this, ms. */
const againAfterMs = 30_000;

/** What the keeper needs. */
export interface HealthServerKeeperDeps extends Omit<HealthServerDeps, 'settings'> {
  readonly clock: Clock;
}

/** Has the health server run as the settings say, also when they change. One that cannot listen is tried again. */
export class HealthServerKeeper {
  readonly #deps: HealthServerKeeperDeps;
  #wanted: HealthSettings | null = null;
  #server: HealthServer | null = null;
  #again: CancelTimer | null = null;
  #turn: Promise<void> = Promise.resolve();

  constructor(deps: HealthServerKeeperDeps) {
    this.#deps = deps;
  }

  /** Applies the settings; undefined = off. Resolves when it runs, cannot run, or is off. */
  use(settings: HealthSettings | undefined): Promise<void> {
    const wanted = settings ?? null;
    if (JSON.stringify(wanted) === JSON.stringify(this.#wanted)) return this.#turn;
    this.#wanted = wanted;
    return this.#inTurn();
  }

  /** Stops it for good. */
  stop(): Promise<void> {
    return this.use(undefined);
  }

  #inTurn(): Promise<void> {
    this.#again?.();
    this.#again = null;
    this.#turn = this.#turn.then(() => this.#apply());
    return this.#turn;
  }

  async #apply(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
    const settings = this.#wanted;
    if (settings === null) return;
    try {
      // Most kiosks serve nobody, and its libraries are a fifth of what a start would have to read.
      const { startHealthServer } = await import('./health-server');
      this.#server = await startHealthServer({ ...this.#deps, settings });
    } catch (error) {
      const { log, clock } = this.#deps;
      log.warn('health cannot be asked for; it is tried again in half a minute', {
        host: settings.host,
        port: settings.port,
        error: error instanceof Error ? error.message : String(error),
      });
      if (this.#wanted === settings) this.#again = clock.after(againAfterMs, () => void this.#inTurn());
    }
  }
}
