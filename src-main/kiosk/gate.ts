/** Lets everybody through who waits, once it is opened. */
export class Gate {
  /** Opens it; harmless when it is open. */
  open: () => void = () => undefined;
  /** Resolves when it is open. */
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}
