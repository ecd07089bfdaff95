import type { Upload } from '../../api/files';
import { asFields } from '../../api/values/fields';
import { maxHeldBytes } from '../../contract/panel/operations';

/**
 * Files that people chose, held in memory for the requests of this unlock. Above the bound the oldest go; a request
 * that still names one is told that it has to be chosen again.
 */
export class HeldFiles {
  readonly #random: () => string;
  readonly #maxBytes: number;
  readonly #files = new Map<string, Upload>();

  /** @param deps `random` an id that nobody guesses; `maxBytes` of all together, default 250 MB */
  constructor(deps: { readonly random: () => string; readonly maxBytes?: number }) {
    this.#random = deps.random;
    this.#maxBytes = deps.maxBytes ?? maxHeldBytes;
  }

  /** Holds a file. @returns what requests name it by */
  hold(file: Upload): string {
    const id = this.#random();
    this.#files.set(id, file);
    for (const [oldest] of this.#files) {
      if (oldest === id || this.#bytes() <= this.#maxBytes) break;
      this.#files.delete(oldest);
    }
    return id;
  }

  /** Lets a file go. */
  release(id: string): void {
    this.#files.delete(id);
  }

  /** Lets all go, as when the panel locks. */
  clear(): void {
    this.#files.clear();
  }

  /** An input with the files themselves in the place of their ids; an id that is not held stays and is refused. */
  resolve(input: unknown): unknown {
    const given = asFields(input);
    const files = asFields(given?.['files']);
    if (given === null || files === null) return input;
    const resolved = Object.entries(files).map(([part, value]) => {
      const id = asFields(value)?.['file'];
      const file = typeof id === 'string' ? this.#files.get(id) : undefined;
      return [part, file ?? value] as const;
    });
    return { ...given, files: Object.fromEntries(resolved) };
  }

  #bytes(): number {
    return [...this.#files.values()].reduce((sum, { content }) => sum + content.size, 0);
  }
}
