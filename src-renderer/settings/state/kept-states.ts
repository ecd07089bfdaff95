/** The state of a section, which outlives its component and the lock. */
export interface Kept {
  /** Whether something is typed that is not saved and would be lost with the page. */
  readonly unsaved?: boolean;
  /** Forgets what is for one unlock only, such as passwords of the moment: called with every locking. */
  wipe(): void;
  /** Stops what it listens to. */
  dispose(): void;
}

/** The states of the sections that were seen, by name. */
export class KeptStates {
  readonly #kept = new Map<string, Kept>();

  /** The one state of this name, made when it is first asked for. */
  keep<T extends Kept>(name: string, make: () => T): T {
    const known = this.#kept.get(name);
    if (known !== undefined) return known as T;
    const made = make();
    this.#kept.set(name, made);
    return made;
  }

  /** Whether something is typed in any of them that is not saved. */
  get unsaved(): boolean {
    return [...this.#kept.values()].some((state) => state.unsaved === true);
  }

  /** Forgets what is for one unlock only, in all of them. */
  wipe(): void {
    for (const state of this.#kept.values()) state.wipe();
  }

  /** Ends all of them. */
  dispose(): void {
    for (const state of this.#kept.values()) state.dispose();
    this.#kept.clear();
  }
}
