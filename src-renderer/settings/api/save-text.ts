import type { PanelBridge } from '@contract/bridge';
import { maxSavedLength } from '@contract/panel/files';

/** A text that is to become a file. */
export interface FileToSave {
  /** What the file is called unless somebody chooses otherwise. */
  readonly name: string;
  readonly text: string;
}

/** What came of saving: where it is, or that it did not work. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly message: string | null };

/** Asks where a text is to be kept, and keeps it there. */
export async function saveText(bridge: PanelBridge, { name, text }: FileToSave): Promise<SaveOutcome> {
  if (text.length > maxSavedLength) return { kind: 'failed', message: null };
  const answer = await bridge.call('files:save', { name, text });
  if (!answer.ok) return { kind: 'failed', message: answer.error.message };
  if (answer.value.saved) return { kind: 'saved', file: answer.value.file };
  return { kind: 'failed', message: answer.value.message };
}
