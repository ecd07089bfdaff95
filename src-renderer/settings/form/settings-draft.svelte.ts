import type { ConfigProblem } from '@contract/settings';
import type { SecretName } from '@contract/panel/secret-names';
import type { SecretChange, SettingsChange } from '@contract/panel/settings';
import { treeOf, valueAt, type SettingAt, type SettingKey } from './setting-key';
import type { SettingsStore } from './settings-store.svelte';

/** A value as it is saved. */
export type Json = SettingsChange['values'][string];

/** What a save came to. `problems`: see the fields. `no-answer`: nothing is known; try again. */
export type Saved = 'saved' | 'problems' | 'no-answer';

/**
 * What was typed into a section and is not saved yet, laid over what applies. Outlives the section's page and the lock;
 * secrets that are meant for one unlock do not outlive the lock.
 */
export class SettingsDraft {
  readonly #store: SettingsStore;
  #edits = $state.raw<Readonly<Record<string, Json>>>({});
  #secrets = $state.raw<Readonly<Partial<Record<SecretName, SecretChange>>>>({});
  #problems = $state.raw<readonly ConfigProblem[]>([]);
  #saving = $state(false);

  constructor(store: SettingsStore) {
    this.#store = store;
  }

  /** The settings as they are. */
  get store(): SettingsStore {
    return this.#store;
  }

  /** Whether there is something to save. */
  get dirty(): boolean {
    return Object.keys(this.#edits).length + Object.keys(this.#secrets).length > 0;
  }

  /** The same, for whoever closes the panel. */
  get unsaved(): boolean {
    return this.dirty;
  }

  /** Whether it is being saved now. */
  get saving(): boolean {
    return this.#saving;
  }

  /** What was wrong with the last save, by field. */
  get problems(): readonly ConfigProblem[] {
    return this.#problems;
  }

  /** What is typed, or what applies where nothing is. */
  read<Key extends SettingKey>(key: Key): SettingAt<Key> {
    for (const [edited, value] of Object.entries(this.#edits)) {
      if (edited === key) return (value ?? undefined) as SettingAt<Key>;
      if (key.startsWith(`${edited}.`)) {
        return valueAt(value, key.slice(edited.length + 1)) as SettingAt<Key>;
      }
    }
    return this.#store.read(key);
  }

  /** Notes what was typed; null = back to the default. What is the same as before is nothing to save. */
  edit(key: SettingKey, value: Json): void {
    const others = without(this.#edits, key);
    const same = JSON.stringify(this.#store.read(key) ?? null) === JSON.stringify(value);
    this.#edits = same ? others : { ...others, [key]: value };
    this.#forget(key);
  }

  /** The secret that was typed; empty = none. */
  typed(name: SecretName): string {
    const change = this.#secrets[name];
    return change?.do === 'set' ? change.secret : '';
  }

  /** What is to become of a secret when this is saved; undefined = it stays. */
  secretChange(name: SecretName): SecretChange | undefined {
    return this.#secrets[name];
  }

  /** Notes what is to become of a secret; undefined or an empty one = it stays. */
  changeSecret(name: SecretName, change: SecretChange | undefined): void {
    const others = without(this.#secrets, name);
    const stays = change === undefined || (change.do === 'set' && change.secret === '');
    this.#secrets = stays ? others : { ...others, [name]: change };
    this.#forget(name);
  }

  /** What is wrong with a field, or with something in it; null = nothing that is known. */
  problem(key: string): string | null {
    const found = this.#problems.find((problem) => problem.key === key || problem.key.startsWith(`${key}.`));
    return found?.message ?? null;
  }

  /** What is wrong that none of these fields shows. */
  problemsBeside(keys: readonly string[]): readonly ConfigProblem[] {
    return this.#problems.filter(
      (problem) => !keys.some((key) => problem.key === key || problem.key.startsWith(`${key}.`)),
    );
  }

  /** Shows what was found wrong elsewhere, such as by a test of the connection. */
  show(problems: readonly ConfigProblem[]): void {
    this.#problems = problems;
  }

  /** The change as main takes it. */
  change(): SettingsChange {
    return {
      values: treeOf(this.#edits) as SettingsChange['values'],
      secrets: { ...this.#secrets },
    };
  }

  /** Saves all of it, or nothing. What could not be saved stays typed. */
  async save(): Promise<Saved> {
    if (this.#saving) return 'no-answer';
    this.#saving = true;
    const [edits, secrets] = [this.#edits, this.#secrets];
    const outcome = await this.#store.save(this.change());
    this.#saving = false;
    if (outcome === null) return 'no-answer';
    this.#problems = outcome.ok ? [] : outcome.problems;
    if (!outcome.ok) return 'problems';
    // What was typed while it was being saved is still to be saved.
    if (this.#edits === edits) this.#edits = {};
    if (this.#secrets === secrets) this.#secrets = {};
    return 'saved';
  }

  /** Forgets what was typed. */
  discard(): void {
    this.#edits = {};
    this.#secrets = {};
    this.#problems = [];
  }

  /** Forgets secrets that were typed for this unlock only. */
  wipe(): void {
    const lasting = Object.entries(this.#secrets).filter(
      ([, change]) => !(change.do === 'set' && change.keep === 'unlock'),
    );
    this.#secrets = Object.fromEntries(lasting);
  }

  /** Listens to nothing; forgets the secrets that were typed. */
  dispose(): void {
    this.#secrets = {};
  }

  #forget(key: string): void {
    this.#problems = this.#problems.filter(
      (problem) => problem.key !== key && !problem.key.startsWith(`${key}.`),
    );
  }
}

function without<Value>(all: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));
}
