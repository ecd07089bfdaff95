import type { PanelBridge } from '@contract/bridge';
import type { OperationDescription } from '@contract/panel/operation-description';
import { FileParts } from './request/file-parts.svelte';
import { RequestDraft } from './request/request-draft.svelte';
import { OperationRun } from './run/operation-run.svelte';

/** What somebody does with one operation: the request that was typed, its files, and its runs. */
export class OperationWork {
  readonly draft: RequestDraft;
  readonly files: FileParts;
  readonly run: OperationRun;

  constructor(bridge: PanelBridge, operation: OperationDescription, newId: () => string) {
    this.draft = new RequestDraft(operation);
    this.files = new FileParts(bridge, this.draft);
    this.run = new OperationRun({ bridge, draft: this.draft, files: this.files, newId });
  }

  /** Begins anew: nothing is typed, nothing was asked. */
  clear(): void {
    for (const part of this.draft.operation.files) void this.files.choose(part, null);
    this.draft.fill(null);
    this.run.forget();
  }

  /** The panel locks: main forgets files, and what is secret is forgotten here. */
  wipe(): void {
    this.draft.forgetSecrets();
    this.files.forgotten();
    this.run.forget();
  }
}
