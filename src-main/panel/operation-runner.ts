import { withAccount } from '../api/account-input';
import type { Accounts } from '../api/accounts';
import type { ApiResult, CallOptions, Progress } from '../api/answer';
import { findOperation, operationsOf } from '../api/catalogue';
import { checkInput } from '../api/check-input';
import { missingIdentity, usableIdentities } from '../api/missing-identity';
import type { Identity, Operation, OperationInput } from '../api/operation';
import type { Redactor } from '../api/redact';
import { tableOf } from '../api/table';
import type { Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import type { Answered, Confirmation, Refusal, RunReport, ShownRequest } from '../contract/panel/operations';
import { fail, ok, type Result } from '../contract/result';
import type { Settings } from '../contract/settings';
import type { AuditLog } from '../store/state/audit-log';
import type { NameFinder } from '../sync/privacy/without-names';
import { auditWithoutNames } from './audit/audit-names';
import { confirmationFor } from './operations/confirmation';
import { LevelCheck } from './operations/level-check';
import { outcomeOf, statusWords } from './operations/outcome';
import { refusal } from './operations/refusal';
import { auditText, shownRequest } from './operations/shown-request';
import { verifyRead } from './operations/verify';
import { withoutTokens } from './operations/without-tokens';

/** What the runner is made of. */
export interface OperationRunnerDeps {
  /** The accounts as they are now; the very ones that poll, so that there is one budget. VENDORS.md T-28. */
  readonly accounts: () => Accounts;
  readonly settings: () => Pick<Settings, 'motivosity' | 'motimate'>;
  readonly audit: Pick<AuditLog, 'open' | 'complete'>;
  /** What finds the names of hidden people, which the audit log does not keep. */
  readonly finder: () => NameFinder;
  readonly redactor: Redactor;
  readonly clock: Clock;
  readonly log: Log;
}

/** What is asked of the runner. */
export interface RunnerRequest {
  readonly operation: string;
  /** `{ path, query, body, files }`, files as `Upload`s. */
  readonly input: unknown;
  readonly as?: Identity | undefined;
}

/** A request that was checked and can be sent. */
export interface Prepared {
  readonly operation: Operation<unknown>;
  readonly input: OperationInput;
  readonly as: Identity | undefined;
  /** Exactly what will be sent, without secrets. */
  readonly shown: ShownRequest;
  readonly confirmation: Confirmation | null;
  /** Why it cannot be sent now and where to connect what is missing; null = it can. */
  readonly missing: string | null;
}

/** How a prepared request is sent. */
export interface SendOptions {
  /** Who had unlocked: a label. */
  readonly who: string;
  /** The word that was typed. */
  readonly confirmation?: string | undefined;
  /** The word was typed for many requests at once, as for a bulk job. */
  readonly isConfirmed?: boolean;
  readonly priority?: CallOptions['priority'];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Runs operations for people. Everything is checked before anything is sent; a write is in the audit log before its
 * request leaves, is sent once, and where nobody can tell whether it was done, that is what is said. VENDORS.md T-04.
 */
export class OperationRunner {
  readonly #deps: OperationRunnerDeps;
  readonly #levels: LevelCheck;

  constructor(deps: OperationRunnerDeps) {
    this.#deps = deps;
    this.#levels = new LevelCheck(deps);
  }

  /** The operation with this id, as the accounts take it. */
  find(id: string): Operation<unknown> | undefined {
    return findOperation(id, operationsOf(this.#deps.accounts()));
  }

  /** Checks a request field by field. Sends nothing, but reads where a rule cannot be checked without. */
  async prepare(request: RunnerRequest): Promise<Result<Prepared, Refusal>> {
    const operation = this.find(request.operation);
    if (operation === undefined) {
      return fail(refusal('unknown-operation', `There is no operation "${request.operation}".`));
    }
    const { as } = request;
    if (as !== undefined && !operation.identity.includes(as)) {
      const problem = { path: ['as'], message: 'cannot call this operation' };
      return fail(
        refusal('bad-request', 'Nothing was sent: choose another identity.', { problems: [problem] }),
      );
    }
    const checked = await checkInput(operation, withAccount(operation, request.input, this.#deps.settings()));
    if (!checked.ok) {
      const problems = checked.error.problems.map(({ path, message }) => ({ path: [...path], message }));
      return fail(refusal('bad-request', checked.error.message, { problems }));
    }
    const input = checked.value;
    const accounts = this.#deps.accounts();
    const allowed = as === undefined ? operation : { ...operation, identity: [as] };
    const chosen = usableIdentities(allowed, accounts.present())[0] ?? allowed.identity[0] ?? 'none';
    const shown = shownRequest(operation, input, {
      origin: accounts.origin(operation.vendor),
      signedIn: chosen !== 'none' && chosen !== 'kiosk',
      redactor: this.#deps.redactor,
    });
    if (!shown.ok) return fail(refusal('bad-request', shown.error.message));
    const missing = missingIdentity(allowed, accounts.present())?.message ?? null;
    const level = missing === null ? await this.#levels.problem(operation, input) : null;
    if (level !== null) {
      return fail(refusal('bad-request', `Nothing was sent: ${level.message}.`, { problems: [level] }));
    }
    const confirmation = confirmationFor(operation, input);
    return ok({ operation, input, as, shown: shown.value, confirmation, missing });
  }

  /** Checks and sends. Never rejects. */
  async run(request: RunnerRequest, options: SendOptions): Promise<RunReport> {
    const prepared = await this.prepare(request);
    return prepared.ok ? this.send(prepared.value, options) : prepared.error;
  }

  /** Sends a prepared request, once. Never rejects. */
  async send(prepared: Prepared, options: SendOptions): Promise<RunReport> {
    const { operation, confirmation, missing } = prepared;
    if (missing !== null) return refusal('missing-identity', missing);
    if (confirmation !== null && options.isConfirmed !== true && !fits(confirmation, options.confirmation)) {
      return refusal('not-confirmed', `Nothing was sent: type "${confirmation.word}" to confirm.`, {
        confirmation,
      });
    }
    const { audit, clock, log } = this.#deps;
    const startedAt = clock.now();
    const row =
      operation.effect === 'read'
        ? null
        : audit.open({
            who: options.who,
            operation: operation.id,
            effect: operation.effect,
            request: this.#kept(operation, auditText(prepared.shown, prepared.as)),
          });
    if (row !== null && !row.ok) {
      log.error('a write was not sent: the audit log takes nothing', { operation: operation.id });
      return refusal(
        'storage',
        'Nothing was sent: it cannot be written down in the audit log. Look at Health.',
      );
    }
    const answered = await this.#call(prepared, options, startedAt);
    if (row !== null) {
      // A read's `cancelled` has no place in the log: a cancelled write was not sent or is unknown.
      const outcome = answered.outcome === 'cancelled' ? 'failed' : answered.outcome;
      const ended = audit.complete(row.value, {
        outcome,
        status: this.#kept(operation, answered.statusWords),
        durationMs: answered.durationMs,
      });
      if (!ended.ok) log.error('an audit row could not be completed', { code: ended.error.code });
    }
    return answered;
  }

  #kept({ id }: Operation<unknown>, text: string): string {
    return auditWithoutNames(text, id, this.#deps.finder());
  }

  async #call(prepared: Prepared, options: SendOptions, startedAt: number): Promise<Answered> {
    const { operation, input, as, shown } = prepared;
    const { clock, redactor } = this.#deps;
    const accounts = this.#deps.accounts();
    let bytes = 0;
    const result = await accounts.call(operation, input, {
      keepRaw: true,
      priority: options.priority ?? 'person',
      onProgress: (progress) => {
        if (progress.direction === 'down') bytes = progress.bytes;
        options.onProgress?.(progress);
      },
      ...(as !== undefined && { as }),
      ...(options.signal && { signal: options.signal }),
    });
    const cancelled = options.signal?.aborted === true && !result.ok;
    const outcome = outcomeOf(operation, result, cancelled);
    const status = statusOf(result);
    const error = result.ok ? null : result.error;
    const value = result.ok && result.value.kind === 'value' ? result.value : null;
    const clean = (told: unknown): unknown => (hidesTokens(operation) ? withoutTokens(told, redactor) : told);
    const table = value === null ? null : tableOf(operation, clean(value.value));
    return {
      kind: 'answered',
      outcome,
      sent: error?.unsent !== true,
      status,
      statusWords: statusWords(operation, { outcome, status, cancelled, error }),
      durationMs: Math.max(0, clock.now() - startedAt),
      bytes,
      request: shown,
      value: clean(value?.value) ?? null,
      table: table && { columns: [...table.columns], rows: table.rows.map((cells) => [...cells]) },
      raw: clean(value?.raw) ?? null,
      error: error && {
        code: error.code,
        message: error.message,
        said: (error.said ?? []).map((one) => ({ ...one })),
      },
      verify:
        operation.effect === 'read' ? null : verifyRead(operation, operationsOf(accounts), input, startedAt),
    };
  }
}

function statusOf(result: ApiResult<unknown>): number | null {
  if (!result.ok) return result.error.status;
  return result.value.kind === 'value' ? result.value.status : 304;
}

function fits({ word }: Confirmation, typed: string | undefined): boolean {
  return typed?.trim().toLowerCase() === word;
}

/** Answers of signing in are tokens, which nobody has to see; a gift code is for its buyer. */
function hidesTokens(operation: Operation<unknown>): boolean {
  return operation.secretAnswer === true && operation.identity.includes('none');
}
