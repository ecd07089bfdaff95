/** Lets everybody through who waits, with what there is to know then, once it is opened. */
export class Gate<T = void> {
  /** Opens it; harmless when it is open. */
  open: (value: T) => void = () => undefined;
  /** Resolves when it is open. */
  readonly opened = new Promise<T>((resolve) => {
    this.open = resolve;
  });
}
