import type { Clock } from '../../contract/clock';
import type {
  AutostartFacts,
  BudgetFacts,
  DrillId,
  HealthFacts,
  MachineFacts,
  RecoveryFacts,
  ScreenFacts,
  SourceFacts,
  UpdateFacts,
} from '../../contract/panel/health';
import type { Screen } from '../../contract/screen';
import type { SourceId } from '../../contract/source';
import type { VaultKey } from '../../store/key';
import type { SourceHealth, SyncHealth } from '../../sync/health';
import type { Hours } from '../hours/hours-keeper';
import type { RecoveryHealth } from '../recovery/recovery-health';
import type { StoreHealth } from '../store-health';
import { recoveryWords } from './recovery-words';
import { problemsOf } from './problems';

/** What never changes while the app runs. */
export type AppFacts = Omit<HealthFacts['app'], 'uptimeMs'>;

/** Where the facts come from. Everything is asked anew each time, so that a change of settings needs no word here. */
export interface FactsDeps {
  readonly clock: Clock;
  readonly app: AppFacts;
  readonly mode: () => Screen['mode'];
  readonly sync: () => SyncHealth;
  /** Requests made for a source within the last hour. */
  readonly requests: (source: SourceId) => number;
  /** Null = Motimate is not connected. */
  readonly budget: () => BudgetFacts | null;
  readonly boardRevision: () => number;
  readonly screen: () => ScreenFacts;
  readonly hours: () => Hours;
  readonly recovery: () => RecoveryHealth;
  readonly machine: () => Promise<MachineFacts>;
  readonly vault: () => VaultKey['kind'];
  readonly store: () => StoreHealth;
  readonly autostart: () => Promise<AutostartFacts>;
  readonly updates: () => UpdateFacts;
  readonly drills: () => readonly { readonly id: DrillId; readonly endsAt: number }[];
}

/** Gathers everything there is to know about this kiosk's health: for the panel's page and for monitoring alike. */
export async function gatherFacts(deps: FactsDeps): Promise<HealthFacts> {
  const [machine, autostart] = await Promise.all([deps.machine(), deps.autostart()]);
  const now = deps.clock.now();
  const store = deps.store();
  const sync = deps.sync();
  const facts: HealthFacts = {
    at: now,
    status: 'good',
    problems: [],
    // A clock that was set back must not make the app younger than nothing.
    app: { ...deps.app, uptimeMs: Math.max(0, now - deps.app.startedAt) },
    mode: deps.mode(),
    sources: sync.sources.map((source) => sourceFacts(source, deps.requests(source.id))),
    hidden: sync.hidden,
    budget: deps.budget(),
    boardRevision: deps.boardRevision(),
    screen: deps.screen(),
    hours: hoursFacts(deps.hours()),
    recovery: recoveryFacts(deps.recovery()),
    machine,
    storage: { vault: deps.vault(), lost: store.lost, parts: [...store.parts] },
    autostart,
    updates: deps.updates(),
    drills: [...deps.drills()],
  };
  const problems = problemsOf(facts);
  return { ...facts, problems, status: problems.length === 0 ? 'good' : 'attention' };
}

/** How one source stands. @param requests within the last hour */
export function sourceFacts(source: SourceHealth, requests: number): SourceFacts {
  return {
    id: source.id,
    state: source.state,
    lastSuccessAt: source.fetchedAt,
    errorCode: source.error,
    error: source.message,
    failures: source.failures,
    lastAttemptAt: source.lastAttemptAt,
    nextAttemptAt: source.nextAttemptAt,
    requestsLastHour: requests,
  };
}

function hoursFacts({ state, clock, nextChange }: Hours): HealthFacts['hours'] {
  return { state, clock, nextChange };
}

function recoveryFacts(health: RecoveryHealth): RecoveryFacts {
  const { recoveries, last, software } = health;
  return {
    lastDay: recoveries,
    last: last && { at: last.at, words: recoveryWords(last.kind, last.step) },
    software: software && {
      until: software.until,
      words: `Pictures are drawn without the graphics card: ${software.reason}.`,
    },
  };
}
