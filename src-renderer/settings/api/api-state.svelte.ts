import type { PanelBridge } from '@contract/bridge';
import type { Clock } from '@contract/clock';
import { AuditList } from './audit/audit-list.svelte';
import { BulkJobs } from './bulk/bulk-jobs.svelte';
import { RunHistory } from './history/run-history.svelte';
import { OperationList } from './operations/operation-list.svelte';
import { noWorks } from './no-works';
import { OperationWork } from './operation-work.svelte';
import type { Identity } from './request/identity';
import { KnownChoices } from './request/known-choices.svelte';

/** The pages of "API". */
export const apiPages = ['operations', 'bulk', 'history', 'audit'] as const;
/** A page of "API". */
export type ApiPage = (typeof apiPages)[number];

/** Everything that "API" knows; it outlives its component and the lock. */
export class ApiState {
  readonly bridge: PanelBridge;
  readonly clock: Clock;
  readonly operations: OperationList;
  readonly history: RunHistory;
  readonly audit: AuditList;
  readonly bulk: BulkJobs;
  readonly choices = new KnownChoices();
  readonly #newId: () => string;
  readonly #works = noWorks();
  readonly #stop: () => void;
  #chosen = $state<string | null>(null);
  /** The page that is seen. */
  page = $state<ApiPage>('operations');
  /** Whether ids and addresses of operations are shown: somebody asked for them, until the panel locks. */
  details = $state(false);

  /** @param deps `newId` makes an id for a run, never the same twice */
  constructor(deps: { readonly bridge: PanelBridge; readonly clock: Clock; readonly newId: () => string }) {
    this.bridge = deps.bridge;
    this.clock = deps.clock;
    this.#newId = deps.newId;
    this.operations = new OperationList(deps.bridge);
    this.history = new RunHistory(deps.bridge);
    this.audit = new AuditList(deps.bridge);
    this.bulk = new BulkJobs(deps.bridge, deps.clock);
    this.#stop = deps.bridge.on('operations:progress', (progress) => {
      for (const { run } of this.#works.values()) run.follow(progress);
    });
  }

  /** The id of the operation that is open; null = none. */
  get chosen(): string | null {
    return this.#chosen;
  }

  /** Opens an operation, or none. */
  choose(id: string | null): void {
    this.#chosen = id;
    if (id !== null) this.page = 'operations';
  }

  /** What is done with an operation: the same for as long as the page lives. Null = there is no such operation. */
  work(id: string | null): OperationWork | null {
    const known = this.#works.get(id ?? '');
    if (known) return known;
    const operation = this.operations.find(id);
    if (operation === undefined) return null;
    const work = new OperationWork(this.bridge, operation, this.#newId);
    this.#works.set(operation.id, work);
    return work;
  }

  /** Opens an operation with a request filled in; a read is sent at once. */
  open(id: string, input: unknown, as: Identity | null = null): void {
    const work = this.work(id);
    if (work === null) return;
    work.draft.fill(input, as);
    work.run.forget();
    this.choose(id);
    if (work.draft.operation.effect === 'read') void work.run.send();
  }

  /** Prepares a job over the rows of a table; what was filled in for the operation holds for every row. */
  prepareBulk(id: string): void {
    const draft = this.work(id)?.draft;
    const request = draft?.touched === true ? draft.request : null;
    // Files are not for tables.
    const shared = request === null ? undefined : { ...request, files: undefined };
    this.bulk.draft.choose(id, shared, draft?.as ?? null);
    this.page = 'bulk';
  }

  /** Asks for what is shown: connections can have changed, and locking forgot the history. */
  async load(): Promise<void> {
    await Promise.all([this.operations.load(), this.history.load(), this.bulk.load()]);
  }

  /** The panel locks: secrets that were typed and answers are forgotten, the rest of what was typed stays. */
  wipe(): void {
    this.details = false;
    for (const work of this.#works.values()) work.wipe();
    this.choices.clear();
    this.audit.wipe();
    this.bulk.wipe();
  }

  /** Stops listening. */
  dispose(): void {
    this.#stop();
    this.history.dispose();
    this.bulk.dispose();
  }
}
