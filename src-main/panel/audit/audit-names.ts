import { z } from 'zod';
import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { AuditLog, AuditRow } from '../../store/state/audit-log';
import type { ValueStore } from '../../store/state/value-store';
import { pause } from '../../sync/pause';
import { withoutNames, type NameFinder } from '../../sync/privacy/without-names';

/** How much is looked at between two breaths of the main thread, characters: some milliseconds of work. */
const batch = 2_000;
const doneName = 'audit.names';

/** What it needs. */
export interface AuditNamesDeps {
  readonly audit: Pick<AuditLog, 'all' | 'rewrite'>;
  readonly values: Pick<ValueStore, 'read' | 'write'>;
  readonly clock: Clock;
  readonly log: Log;
  /** What finds the names of those who are hidden now. */
  readonly finder: () => NameFinder;
}

/** A request or an answer of an operation, without the names of hidden people. @param operation id, such as `mm.user.update` */
export function auditWithoutNames(text: string, operation: string, finder: NameFinder): string {
  return finder.mark === '' ? text : withoutNames(text, operation.startsWith('mv.') ? 'mv' : 'mm', finder);
}

/**
 * Takes the names of people who are hidden out of the rows of the audit log that are there already. Ids and e-mail
 * addresses stay: it can be told who did what to whom, by whoever may know. Goes on after a restart in the middle.
 */
export class AuditNames {
  readonly #deps: AuditNamesDeps;
  readonly #abort = new AbortController();
  #work: Promise<void> = Promise.resolve();
  /** What is being done, or was. */
  #mark = '';

  constructor(deps: AuditNamesDeps) {
    this.#deps = deps;
  }

  /** The hide list, or what is known of those on it, may have changed. Resolves when the rows are without names. */
  look(): Promise<void> {
    const { mark } = this.#deps.finder();
    if (mark !== this.#mark) {
      this.#mark = mark;
      this.#work = this.#work.then(() => this.#forget());
    }
    return this.#work;
  }

  /** Stops; resolves when nothing is written any more. */
  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#work;
  }

  async #forget(): Promise<void> {
    const { audit, values, clock, log, finder } = this.#deps;
    const found = finder();
    const done = values.read(doneName, z.string());
    if (found.mark === '' || (done.ok && done.value === found.mark)) return;
    let changed: AuditRow[] = [];
    let seen = 0;
    for (const row of audit.all()) {
      if (!row.ok) return;
      const { request, status, operation } = row.value;
      const clean = (text: string): string => auditWithoutNames(text, operation, found);
      const next = { ...row.value, request: clean(request), status: status === null ? null : clean(status) };
      if (next.request !== request || next.status !== status) changed.push(next);
      seen += request.length;
      if (seen < batch) continue;
      seen = 0;
      if (!this.#keep(changed)) return;
      changed = [];
      await pause(clock);
      if (this.#abort.signal.aborted) return;
    }
    if (!this.#keep(changed)) return;
    const kept = values.write(doneName, found.mark);
    if (!kept.ok) log.warn('it could not be noted that the audit log is without hidden names');
  }

  /** @returns false = the disk takes nothing; the next start goes on. */
  #keep(rows: readonly AuditRow[]): boolean {
    if (rows.length === 0) return true;
    const kept = this.#deps.audit.rewrite(rows);
    if (!kept.ok) this.#deps.log.warn('names of hidden people are still in the audit log', kept.error);
    return kept.ok;
  }
}
