/** What a carousel shows while it has nothing to show. */
const pauses = new Set(['closed', 'waiting']);
/** A slide that is alone has gone round when it was said to be there so often. */
const timesAlone = 5;

/** Tells when the carousel has gone round once: a slide came back after others were shown. */
export class Rotation {
  readonly #seen = new Set<string>();
  #last: string | null = null;
  #alone = 0;
  #isFull = false;

  /**
   * A slide is shown. Returns whether the carousel has gone round once by now.
   * @param slide its id, as in `data-slide` @param key what tells it from other slides of its kind
   */
  shown(slide: string, key: string): boolean {
    if (this.#isFull || pauses.has(slide)) return this.#isFull;
    this.#alone = key === this.#last ? this.#alone + 1 : 1;
    this.#isFull = (key !== this.#last && this.#seen.has(key)) || this.#alone >= timesAlone;
    this.#seen.add(key);
    this.#last = key;
    return this.#isFull;
  }
}
