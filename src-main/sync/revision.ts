import type { Cache } from '../store/cache';

const name = 'board.revision';
const blockSize = 1000;

/**
 * Numbers that grow with every change of the board, also over restarts. They are reserved on disk in blocks of a
 * thousand, so that a push does not cost a write; a restart skips what is left of its block.
 */
export class Revision {
  #last: number;
  #reserved: number;

  constructor(private readonly cache: Pick<Cache, 'readValue' | 'writeValue'>) {
    const kept = Number(cache.readValue(name) ?? 0);
    this.#last = Number.isSafeInteger(kept) && kept > 0 ? kept : 0;
    this.#reserved = this.#last;
  }

  /** The next number. On a disk that cannot be written it still grows, until the next start. */
  next(): number {
    this.#last += 1;
    if (this.#last > this.#reserved) {
      this.#reserved = this.#last + blockSize - 1;
      this.cache.writeValue(name, String(this.#reserved));
    }
    return this.#last;
  }
}
