import type { SourceId, SourceState } from '../contract/source';
import type { Account } from '../contract/sourced';
import type { Poller } from './poller';

/** How one source stands, for people who look after the kiosk. */
export interface SourceHealth extends SourceState {
  /** Words about the last failure; null = the last attempt went well. */
  readonly message: string | null;
  /** Failures in a row. */
  readonly failures: number;
  /** ms since the epoch; null = not yet. */
  readonly lastAttemptAt: number | null;
  /** ms since the epoch; null = off or under way. */
  readonly nextAttemptAt: number | null;
}

/** How the sync stands. */
export interface SyncHealth {
  readonly sources: readonly SourceHealth[];
  /** Who the Motimate token belongs to; null = not known. */
  readonly account: Account | null;
  /**
   * How many entries of the hide list nobody can tell the person of before the list of people has been read, and whether
   * all who could be meant are held back until then.
   */
  readonly hidden: { readonly unrecognised: number; readonly held: boolean };
}

/** Puts together how the sources stand. */
export function healthOf(
  states: readonly SourceState[],
  pollers: ReadonlyMap<SourceId, Pick<Poller, 'status'>>,
  account: Account | null,
): Omit<SyncHealth, 'hidden'> {
  return {
    account,
    sources: states.map((state) => {
      const status = pollers.get(state.id)?.status;
      return {
        ...state,
        message: status?.lastFailure?.message ?? null,
        failures: status?.failures ?? 0,
        lastAttemptAt: status?.lastAttemptAt ?? null,
        nextAttemptAt: status?.nextAttemptAt ?? null,
      };
    }),
  };
}
