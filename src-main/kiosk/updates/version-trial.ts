import type { Log } from '../../contract/log';
import type { ValueStore } from '../../store/state/value-store';
import { Rotation } from './rotation';
import {
  afterConfirmation,
  afterStart,
  beforeInstall,
  emptyUpdateMemory,
  updateMemorySchema,
  type UpdateMemory,
} from './update-memory';
import type { Replaceable } from './update-source';
import { updateWords } from './update-words';

const valueName = 'updates';

/** What the trial of a version depends on. */
export interface VersionTrialDeps {
  readonly log: Log;
  readonly values: Pick<ValueStore, 'read' | 'write'>;
  /** The version that runs, and which form of the precious database it can read. */
  readonly running: { readonly version: string; readonly format: number };
  /** How this installation can be replaced; null = not by the app itself. */
  readonly replaceable: Replaceable | null;
  /** Ends the app in good order and has it started again. */
  readonly restart: (why: string) => void;
}

/**
 * Whether a version that was installed works: it is kept once the carousel has gone round. One that has three starts without
 * that is given up: the one before it comes back where it was kept, and the version is not installed again.
 */
export class VersionTrial {
  readonly #deps: VersionTrialDeps;
  readonly #rotation = new Rotation();
  #memory: UpdateMemory = emptyUpdateMemory;
  #confirming: string | null = null;

  constructor(deps: VersionTrialDeps) {
    this.#deps = deps;
  }

  /** The version that runs and has not shown yet that it works; null = none. */
  get confirming(): string | null {
    return this.#confirming;
  }

  /** Counts this start. @returns a version that did not work, with words for people; null = none */
  start(): { readonly version: string; readonly words: string } | null {
    const { log, values, running } = this.#deps;
    const kept = values.read(valueName, updateMemorySchema);
    if (!kept.ok) log.warn('what was kept about updates cannot be read', { error: kept.error.code });
    const { memory, meaning } = afterStart(
      (kept.ok ? kept.value : null) ?? emptyUpdateMemory,
      running.version,
    );
    this.#memory = memory;
    if (meaning.kind === 'settled') return null;
    this.#keep(memory);
    const { version } = meaning;
    if (meaning.kind === 'confirming') {
      this.#confirming = version;
      log.info('a new version runs for the first times', { ...meaning, tries: memory.trying?.tries });
      return null;
    }
    log.warn('a new version did not work', { version });
    if (meaning.kind === 'not-installed') return { version, words: updateWords.notInstalled(version) };
    // A database that the old version cannot read is worth more than the old version.
    if (meaning.isRunning && meaning.format === running.format) void this.#goBack();
    return { version, words: updateWords.refused(version) };
  }

  /** Whether a version was given up. */
  isRefused(version: string): boolean {
    return this.#memory.refused.includes(version);
  }

  /** A version is about to be installed. @returns forgets that again; null = it cannot be remembered */
  begin(version: string): (() => void) | null {
    const before = this.#memory;
    if (!this.#keep(beforeInstall(before, version, this.#deps.running))) return null;
    return () => void this.#keep(before);
  }

  /** A slide is shown. @returns whether the version that runs has thereby shown that it works */
  slideShown(slide: string, key: string): boolean {
    const version = this.#confirming;
    if (version === null || !this.#rotation.shown(slide, key)) return false;
    const { log, replaceable } = this.#deps;
    this.#confirming = null;
    this.#keep(afterConfirmation(this.#memory));
    log.info('the new version works and is kept', { version });
    void replaceable
      ?.keep()
      .catch((error: unknown) => log.debug('the old version stays', { error: String(error) }));
    return true;
  }

  async #goBack(): Promise<void> {
    const { log, replaceable, restart } = this.#deps;
    try {
      if (await replaceable?.goBack()) restart('the version before the new one is back');
    } catch (error) {
      log.warn('the version before the new one could not be put back', { error: String(error) });
    }
  }

  #keep(memory: UpdateMemory): boolean {
    this.#memory = memory;
    const kept = this.#deps.values.write(valueName, memory);
    if (!kept.ok) this.#deps.log.warn('updates cannot be remembered', { error: kept.error.message });
    return kept.ok;
  }
}
