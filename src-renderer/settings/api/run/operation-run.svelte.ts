import type { PanelBridge } from '@contract/bridge';
import type { PushOf } from '@contract/ipc';
import type {
  Confirmation,
  DryRun,
  operationPushes,
  OperationRequest,
  RunReport,
} from '@contract/panel/operations';
import type { FileParts } from '../request/file-parts.svelte';
import type { RequestDraft } from '../request/request-draft.svelte';

/** How far the body of a run has come. */
export type RunProgress = PushOf<typeof operationPushes, 'operations:progress'>;

/** What a run is made of. */
export interface OperationRunDeps {
  readonly bridge: PanelBridge;
  readonly draft: RequestDraft;
  readonly files: FileParts;
  /** An id for each run, never the same twice. */
  readonly newId: () => string;
}

/** Sending one operation's request: look first, confirm, send, follow, give up. */
export class OperationRun {
  readonly #deps: OperationRunDeps;
  #busy = $state<'no' | 'checking' | 'sending' | 'cancelling'>('no');
  #run = $state<string | null>(null);
  #progress = $state.raw<RunProgress | null>(null);
  #report = $state.raw<RunReport | null>(null);
  #check = $state.raw<DryRun | null>(null);
  #asking = $state.raw<Confirmation | null>(null);
  #failed = $state(false);

  constructor(deps: OperationRunDeps) {
    this.#deps = deps;
  }

  /** What is under way. */
  get busy(): 'no' | 'checking' | 'sending' | 'cancelling' {
    return this.#busy;
  }

  /** How far the bodies have come; null = not told. */
  get progress(): RunProgress | null {
    return this.#progress;
  }

  /** What came of the last run; null = nothing yet. */
  get report(): RunReport | null {
    return this.#report;
  }

  /** What a run would send; null = nobody looked, or something was sent since. */
  get check(): DryRun | null {
    return this.#check;
  }

  /** What must be confirmed before it is sent; null = nothing is asked. */
  get asking(): Confirmation | null {
    return this.#asking;
  }

  /** Whether main did not answer: nobody knows what came of it. */
  get failed(): boolean {
    return this.#failed;
  }

  /** What is wrong with the request's fields. */
  get problems(): RunReportProblems {
    const told = this.#report ?? this.#check;
    return told?.kind === 'refused' ? told.problems : [];
  }

  /** Looks what would be sent. Sends nothing. */
  async look(): Promise<void> {
    if (this.#busy !== 'no') return;
    const request = await this.#begin();
    if (request === null) return;
    const answer = await this.#deps.bridge.call('operations:dry-run', request);
    this.#busy = 'no';
    this.#failed = !answer.ok;
    if (answer.ok) this.#check = answer.value;
  }

  /** Sends the request, or asks for a confirmation first. */
  async send(): Promise<void> {
    if (this.#busy !== 'no') return;
    const request = await this.#begin();
    if (request === null) return;
    const { effect } = this.#deps.draft.operation;
    if (effect !== 'read' && effect !== 'write') {
      const looked = await this.#deps.bridge.call('operations:dry-run', request);
      if (looked.ok && looked.value.kind === 'request' && looked.value.missing === null) {
        const { confirmation } = looked.value;
        if (confirmation !== null) {
          this.#busy = 'no';
          this.#asking = confirmation;
          return;
        }
      }
    }
    await this.#send(request);
  }

  /** Sends what was asked about. @param typed the word that was typed */
  async confirm(typed: string): Promise<void> {
    if (this.#busy !== 'no' || this.#asking === null) return;
    this.#asking = null;
    const request = await this.#begin();
    if (request !== null) await this.#send(request, typed);
  }

  /** Nothing is sent. */
  decline(): void {
    this.#asking = null;
  }

  /** Gives the run up. */
  async cancel(): Promise<void> {
    if (this.#run === null || this.#busy !== 'sending') return;
    this.#busy = 'cancelling';
    await this.#deps.bridge.call('operations:cancel', this.#run);
  }

  /** Main tells how far a run has come. */
  follow(progress: RunProgress): void {
    if (progress.run === this.#run) this.#progress = progress;
  }

  /** Forgets what came of it. */
  forget(): void {
    this.#report = null;
    this.#check = null;
    this.#asking = null;
    this.#failed = false;
  }

  async #begin(): Promise<OperationRequest | null> {
    const { draft, files } = this.#deps;
    const before = draft.request;
    if (before === null) return null;
    this.#busy = 'checking';
    this.forget();
    await files.ready();
    const { request } = draft;
    if (request === null) {
      this.#busy = 'no';
      return null;
    }
    return { operation: draft.operation.id, input: request, ...(draft.as !== null && { as: draft.as }) };
  }

  async #send(request: OperationRequest, confirmation?: string): Promise<void> {
    const run = this.#deps.newId();
    this.#run = run;
    this.#progress = null;
    this.#busy = 'sending';
    const answer = await this.#deps.bridge.call('operations:run', {
      ...request,
      run,
      ...(confirmation !== undefined && { confirmation }),
    });
    this.#run = null;
    this.#progress = null;
    this.#busy = 'no';
    this.#failed = !answer.ok;
    if (!answer.ok) return;
    const report = answer.value;
    if (report.kind === 'refused' && report.code === 'not-confirmed' && confirmation === undefined) {
      this.#asking = report.confirmation;
      if (report.confirmation !== null) return;
    }
    this.#report = report;
  }
}

type RunReportProblems = Extract<RunReport, { kind: 'refused' }>['problems'];
