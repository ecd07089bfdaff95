import type { PanelBridge } from '@contract/bridge';
import type { OperationDescription } from '@contract/panel/operation-description';
import { SvelteMap } from 'svelte/reactivity';
import type { RequestDraft } from './request-draft.svelte';

/** A part of a request that is a file. */
export type FilePart = OperationDescription['files'][number];

/** Why a file cannot be taken: a reason of the page's own, or main's words after looking into it. */
export type PartProblem =
  | { readonly kind: 'extension' }
  | { readonly kind: 'size'; readonly maxBytes: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'told'; readonly words: string };

/** A file that was chosen for a part. */
export interface ChosenFile {
  readonly file: File;
  /** What main holds it under; null = it does not hold it (yet, or any more). */
  readonly id: string | null;
  readonly busy: boolean;
  readonly problem: PartProblem | null;
}

/** The files of one request. Main holds their content until the panel locks; then they are handed to it again. */
export class FileParts {
  readonly #bridge: PanelBridge;
  readonly #draft: RequestDraft;
  readonly #chosen = new SvelteMap<string, ChosenFile>();

  constructor(bridge: PanelBridge, draft: RequestDraft) {
    this.#bridge = bridge;
    this.#draft = draft;
  }

  /** What was chosen for a part; null = nothing. */
  chosen(part: string): ChosenFile | null {
    return this.#chosen.get(part) ?? null;
  }

  /** Takes a file for a part, or takes it out. */
  async choose(part: FilePart, file: File | null): Promise<void> {
    const before = this.#chosen.get(part.name);
    this.#chosen.delete(part.name);
    this.#draft.setFile(part.name, null);
    if (before?.id) void this.#bridge.call('operations:release-file', before.id);
    if (file === null) return;
    const problem = problemAtSight(part, file);
    this.#chosen.set(part.name, { file, id: null, busy: problem === null, problem });
    if (problem === null) await this.#hold(part.name, file);
  }

  /** Hands main what it does not hold any more. Answers whether every file that was chosen can be sent. */
  async ready(): Promise<boolean> {
    for (const [part, { file, id, problem }] of this.#chosen) {
      if (id === null && problem === null) await this.#hold(part, file);
    }
    return [...this.#chosen.values()].every(({ problem }) => problem === null);
  }

  /** Main has let all files go. */
  forgotten(): void {
    for (const [part, chosen] of this.#chosen) this.#chosen.set(part, { ...chosen, id: null });
  }

  async #hold(part: string, file: File): Promise<void> {
    const settle = (chosen: Omit<ChosenFile, 'file' | 'busy'>): void => {
      // Another one may have been chosen in the meantime.
      if (this.#chosen.get(part)?.file !== file) return;
      this.#chosen.set(part, { file, busy: false, ...chosen });
      this.#draft.setFile(part, chosen.id);
    };
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      settle({ id: null, problem: { kind: 'unreadable' } });
      return;
    }
    const operation = this.#draft.operation.id;
    const answer = await this.#bridge.call('operations:hold-file', {
      operation,
      part,
      name: file.name,
      bytes,
    });
    if (!answer.ok) settle({ id: null, problem: { kind: 'told', words: answer.error.message } });
    else if (answer.value.held !== null) settle({ id: answer.value.held.id, problem: null });
    else settle({ id: null, problem: { kind: 'told', words: answer.value.problem ?? '' } });
  }
}

/** What is wrong with a file as far as its name and size tell; its content is looked into by main. */
function problemAtSight(part: FilePart, file: File): PartProblem | null {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!part.extensions.includes(extension)) return { kind: 'extension' };
  const maxBytes = part.limits[extension] ?? part.maxBytes;
  return file.size > maxBytes ? { kind: 'size', maxBytes } : null;
}
