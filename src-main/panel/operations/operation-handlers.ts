import type { Accounts } from '../../api/accounts';
import { operationsOf } from '../../api/catalogue';
import { fileProblem } from '../../api/files';
import type { Clock } from '../../contract/clock';
import type { Handlers, Push } from '../../contract/ipc';
import type { operationCalls, operationPushes, RunReport } from '../../contract/panel/operations';
import type { Settings } from '../../contract/settings';
import type { OperationRunner } from '../operation-runner';
import type { Choices } from './choices';
import { describeOperation } from './describe-operation';
import { HeldFiles } from './held-files';
import { refusal } from './refusal';
import { RunHistory } from './run-history';
import { withoutSecrets } from './without-secrets';

/** What the panel's calls about operations are answered from. */
export interface OperationHandlersDeps {
  readonly runner: OperationRunner;
  readonly choices: Choices;
  readonly accounts: () => Accounts;
  readonly settings: () => Pick<Settings, 'motivosity' | 'motimate'>;
  /** Who has unlocked: a label for the audit log. */
  readonly who: () => string;
  readonly push: Push<typeof operationPushes>;
  readonly clock: Clock;
  /** An id that nobody guesses. */
  readonly random: () => string;
}

/** Answers for the panel's pages about operations, and what to do when it locks. */
export interface OperationHandlers {
  readonly handlers: Handlers<typeof operationCalls>;
  /**
   * The panel locks: files, history and choices are forgotten. A read that runs is given up; a write goes on, since
   * giving it up would only make its outcome unknown.
   */
  lock(): void;
}

/** How often a page is told how far a body has come, ms. */
const PROGRESS_EVERY_MS = 100;

/** Makes the handlers. */
export function createOperationHandlers(deps: OperationHandlersDeps): OperationHandlers {
  const { runner, choices, push, clock } = deps;
  const files = new HeldFiles({ random: deps.random });
  const history = new RunHistory((entries) => push('operations:history-changed', entries));
  const running = new Map<string, { readonly abort: AbortController; readonly isRead: boolean }>();

  const progress = (run: string) => {
    let toldAt = -PROGRESS_EVERY_MS;
    return (told: { direction: 'up' | 'down'; bytes: number; total: number | null }) => {
      const now = clock.now();
      const isLast = told.total !== null && told.bytes >= told.total;
      if (!isLast && Math.abs(now - toldAt) < PROGRESS_EVERY_MS) return;
      toldAt = now;
      push('operations:progress', { run, ...told });
    };
  };

  const handlers: Handlers<typeof operationCalls> = {
    'operations:list': () => {
      const accounts = deps.accounts();
      const [present, settings] = [accounts.present(), deps.settings()];
      return operationsOf(accounts).map((operation) => describeOperation(operation, present, settings));
    },
    'operations:hold-file': async ({ operation, part, name, bytes }) => {
      const known = runner.find(operation)?.files?.find((file) => file.name === part);
      if (known === undefined) return { held: null, problem: 'This operation takes no such file.' };
      const file = { name: name.split(/[/\\]/).at(-1) ?? name, content: new Blob([new Uint8Array(bytes)]) };
      const problem = await fileProblem(known, file);
      if (problem !== null) return { held: null, problem };
      return { held: { id: files.hold(file), name: file.name, bytes: bytes.byteLength }, problem: null };
    },
    'operations:release-file': (id) => {
      files.release(id);
      return null;
    },
    'operations:dry-run': async ({ operation, input, as }) => {
      const prepared = await runner.prepare({ operation, input: files.resolve(input), as });
      if (!prepared.ok) return prepared.error;
      const { shown, missing, confirmation } = prepared.value;
      return { kind: 'request', request: shown, missing, confirmation };
    },
    'operations:run': async ({ run, operation: id, input, as, confirmation }) => {
      const operation = runner.find(id);
      if (operation === undefined) return refusal('unknown-operation', `There is no operation "${id}".`);
      // A second click, or a page that was loaded anew, must not send it twice.
      if (running.has(run) || history.has(run))
        return refusal('already-run', 'This was sent already; start a new run to send it again.');
      const abort = new AbortController();
      running.set(run, { abort, isRead: operation.effect === 'read' });
      history.begin({
        run,
        at: clock.now(),
        operation: id,
        title: operation.title,
        effect: operation.effect,
        outcome: 'running',
        statusWords: 'Running',
        durationMs: null,
        input: withoutSecrets(operation, input),
        ...(as !== undefined && { as }),
      });
      let report: RunReport | null = null;
      try {
        report = await runner.run(
          { operation: id, input: files.resolve(input), as },
          { who: deps.who(), confirmation, signal: abort.signal, onProgress: progress(run) },
        );
        return report;
      } finally {
        running.delete(run);
        history.end(run, endOf(report));
      }
    },
    'operations:cancel': (run) => {
      running.get(run)?.abort.abort();
      return null;
    },
    'operations:history': () => history.all(),
    'operations:choices': async ({ vendor, kind, text }) => {
      const found = await choices.find(vendor, kind, text);
      return found.ok
        ? { choices: found.value, problem: null }
        : { choices: [], problem: found.error.message };
    },
  };

  return {
    handlers,
    lock: () => {
      for (const { abort, isRead } of running.values()) if (isRead) abort.abort();
      files.clear();
      history.clear();
      choices.clear();
    },
  };
}

function endOf(report: RunReport | null) {
  if (report === null)
    return { outcome: 'failed', statusWords: 'It did not work.', durationMs: null } as const;
  if (report.kind === 'refused') {
    return { outcome: 'failed', statusWords: `Not sent. ${report.message}`, durationMs: null } as const;
  }
  const { outcome, statusWords, durationMs } = report;
  return { outcome, statusWords, durationMs };
}
