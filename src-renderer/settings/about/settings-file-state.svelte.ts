import type { PanelBridge } from '@contract/bridge';
import type { ImportChange, SavedFile } from '@contract/panel/settings';
import type { Result } from '@contract/result';
import type { ConfigProblem } from '@contract/settings';

/** What a file would change, and what of it cannot be used. */
export interface ImportPreview {
  readonly changes: readonly ImportChange[];
  readonly problems: readonly ConfigProblem[];
}

/** Why there is no preview of a file. */
export type ImportFault = 'too-large' | 'unreadable' | 'no-answer';

/** What came of saving the settings as a file. */
export type ExportOutcome =
  | { readonly kind: 'saved'; readonly file: string; readonly secrets: boolean }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'no-answer' };

/** A settings file is a few kilobytes; main takes 5 million characters. */
const maxBytes = 5_000_000;

/** The settings on their way out into a file and in from one. */
export class SettingsFileState {
  readonly #bridge: PanelBridge;
  #exported = $state.raw<ExportOutcome | null>(null);
  #busy = $state(false);
  #file = $state.raw<File | null>(null);
  /** Of the file that was chosen; may hold secrets. */
  #text: string | null = null;
  #preview = $state.raw<ImportPreview | null>(null);
  #fault = $state<ImportFault | null>(null);

  constructor(bridge: PanelBridge) {
    this.#bridge = bridge;
  }

  /** What came of the last saving; null = nothing was saved. */
  get exported(): ExportOutcome | null {
    return this.#exported;
  }

  /** Whether a file is being written, or taken over. */
  get busy(): boolean {
    return this.#busy;
  }

  /** The file that was chosen; null = none. */
  get file(): File | null {
    return this.#file;
  }

  /** What the chosen file would change; null = it is not known. */
  get preview(): ImportPreview | null {
    return this.#preview;
  }

  /** Why it is not known. */
  get fault(): ImportFault | null {
    return this.#fault;
  }

  /** Whether taking the file over would change anything. */
  get applies(): boolean {
    return this.#preview?.changes.some(({ managed }) => !managed) ?? false;
  }

  /** Saves the settings as a file. @param pin null = without secrets @returns whether there is a file now */
  async save(pin: string | null): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    const answer = await this.#bridge.call(
      'settings:export',
      pin === null ? { secrets: false } : { secrets: true, pin },
    );
    this.#busy = false;
    this.#exported = outcomeOf(answer, pin !== null);
    return this.#exported.kind === 'saved';
  }

  /** Forgets why the last saving failed. */
  forget(): void {
    if (this.#exported?.kind !== 'saved') this.#exported = null;
  }

  /** Looks at a file, or puts it away. Changes nothing. */
  async choose(file: File | null): Promise<void> {
    this.#drop();
    this.#file = file;
    if (file === null) return;
    if (file.size > maxBytes) {
      this.#fault = 'too-large';
      return;
    }
    const text = await file.text().catch(() => null);
    if (this.#file !== file) return;
    if (text === null) {
      this.#fault = 'unreadable';
      return;
    }
    const answer = await this.#bridge.call('settings:import-preview', { text });
    if (this.#file !== file) return;
    this.#text = text;
    this.#fault = answer.ok ? null : 'no-answer';
    this.#preview = answer.ok ? answer.value : null;
  }

  /** Takes the chosen file over. @returns whether it applies now; if not, the preview or the fault says why */
  async apply(): Promise<boolean> {
    const text = this.#text;
    if (text === null || this.#busy) return false;
    this.#busy = true;
    const answer = await this.#bridge.call('settings:import-apply', { text });
    this.#busy = false;
    if (answer.ok && answer.value.ok) {
      this.#drop();
      return true;
    }
    if (!answer.ok) this.#fault = 'no-answer';
    else if (!answer.value.ok) {
      this.#preview = { changes: this.#preview?.changes ?? [], problems: answer.value.problems };
    }
    return false;
  }

  /** Forgets the chosen file: there may be secrets in it. */
  wipe(): void {
    this.#drop();
    this.#exported = null;
  }

  /** Listens to nothing. */
  dispose(): void {
    this.wipe();
  }

  #drop(): void {
    this.#file = null;
    this.#text = null;
    this.#preview = null;
    this.#fault = null;
  }
}

function outcomeOf(answer: Result<SavedFile>, secrets: boolean): ExportOutcome {
  if (!answer.ok) return { kind: 'no-answer' };
  const { value } = answer;
  return value.saved
    ? { kind: 'saved', file: value.file, secrets }
    : { kind: 'failed', message: value.message };
}
