/** Something that is made when it is first wanted, and once. */
export class Later<T> {
  readonly #make: () => Promise<T>;
  #made: Promise<T> | null = null;

  /** @param make may fail: then the next who wants it has it tried again */
  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  /** It; rejects with what went wrong. */
  get(): Promise<T> {
    this.#made ??= this.#make().catch((error: unknown) => {
      this.#made = null;
      throw error;
    });
    return this.#made;
  }

  /** It, where somebody has wanted it; null = nobody has, or it could not be made. */
  async made(): Promise<T | null> {
    return (await this.#made?.catch(() => null)) ?? null;
  }
}
