import type { Accounts } from '../api/accounts';
import type { LoopbackReceiver } from '../api/motivosity/loopback-receiver';
import type { LoopbackRequest, LoopbackResponse } from '../api/motivosity/sign-in-attempt';
import type { Redactor } from '../api/redact';
import type { Clock } from '../contract/clock';
import type { Handlers, Push } from '../contract/ipc';
import type { CreateLog } from '../contract/log';
import type { auditCalls } from '../contract/panel/audit';
import type { bulkCalls, bulkPushes } from '../contract/panel/bulk';
import type { operationCalls, operationPushes } from '../contract/panel/operations';
import type { signInCalls } from '../contract/panel/sign-in';
import type { Settings } from '../contract/settings';
import type { State } from '../store/state/state';
import type { NameFinder } from '../sync/privacy/without-names';
import { createAuditHandlers } from './audit/audit-handlers';
import { createBulkHandlers } from './bulk/bulk-handlers';
import { BulkJobs } from './bulk/bulk-jobs';
import { BulkPreviews } from './bulk/bulk-previews';
import { jobAccount } from './bulk/job-account';
import { OperationRunner } from './operation-runner';
import { Choices, type ChoicesDeps } from './operations/choices';
import { createOperationHandlers } from './operations/operation-handlers';
import { PersonSignIn, type SignInBrowser } from './sign-in/person-sign-in';
import { createSignInHandlers } from './sign-in/sign-in-handlers';

/** What runs operations for the panel is made of. */
export interface OperationsPanelDeps {
  /** The accounts as they are now; the very ones that poll. */
  readonly accounts: () => Accounts;
  /** Whether they are the demo company's, which begins anew with each start. */
  readonly isDemo: () => boolean;
  readonly settings: () => Pick<Settings, 'motivosity' | 'motimate'>;
  readonly state: Pick<State, 'audit' | 'bulk' | 'secrets'>;
  readonly users: ChoicesDeps['users'];
  readonly picture: ChoicesDeps['picture'];
  /** Who has unlocked; empty = they did not say. */
  readonly who: () => string;
  readonly browser: SignInBrowser;
  readonly listen: (respond: (request: LoopbackRequest) => LoopbackResponse) => Promise<LoopbackReceiver>;
  readonly push: Push<typeof operationPushes & typeof bulkPushes>;
  readonly redactor: Redactor;
  /** What finds the names of hidden people, which the audit log does not keep. */
  readonly finder: () => NameFinder;
  readonly clock: Clock;
  readonly createLog: CreateLog;
  /** At least 32 random bytes each time, as text that needs no encoding. */
  readonly random: () => string;
}

/** What the panel's calls about operations, audit log, bulk jobs and signing in are answered by. */
export type OperationsHandlers = Handlers<typeof operationCalls> &
  Handlers<typeof auditCalls> &
  Handlers<typeof bulkCalls> &
  Handlers<typeof signInCalls>;

/** Everything about operations in the panel, put together. */
export interface OperationsPanel {
  readonly handlers: OperationsHandlers;
  /** The panel was unlocked: a sign-in that was kept is there again. */
  unlocked(): void;
  /** The panel locks: what was for this unlock only is forgotten. Bulk jobs go on as far as their sign-in lasts. */
  lock(): void;
  /** The app ends: no further row of a bulk job is sent; the one under way gets 5 s. */
  stop(): Promise<void>;
}

/** Puts together what runs operations for the panel. */
export function createOperationsPanel(deps: OperationsPanelDeps): OperationsPanel {
  const { accounts, settings, state, clock, createLog, random, push } = deps;
  const who = () => (deps.who() === '' ? 'Did not say' : deps.who());
  const runner = new OperationRunner({
    ...{ accounts, settings, clock },
    audit: state.audit,
    redactor: deps.redactor,
    finder: deps.finder,
    log: createLog('operations'),
  });
  const choices = new Choices({ accounts, clock, users: deps.users, picture: deps.picture });
  const operations = createOperationHandlers({
    ...{ runner, choices, accounts, settings, who, clock, random },
    push: (channel, payload) => push(channel, payload),
  });
  const thisStart = random();
  const jobs = new BulkJobs({
    ...{ runner, clock },
    account: (vendor) => jobAccount(accounts().fingerprint(vendor), deps.isDemo() ? thisStart : null),
    store: state.bulk,
    log: createLog('bulk'),
    changed: (job) => push('bulk:changed', job),
  });
  const previews = new BulkPreviews({ runner, accounts, random });
  const signIn = new PersonSignIn({
    ...{ accounts, settings, clock, random },
    browser: deps.browser,
    listen: deps.listen,
    secrets: state.secrets,
    log: createLog('sign-in'),
  });
  return {
    handlers: {
      ...operations.handlers,
      ...createAuditHandlers({ audit: state.audit, clock }),
      ...createBulkHandlers({ jobs, previews, store: state.bulk, runner, who }),
      ...createSignInHandlers(signIn),
    },
    unlocked: () => signIn.resume(),
    lock: () => {
      operations.lock();
      previews.clear();
      signIn.lock();
    },
    stop: () => jobs.stop(),
  };
}
