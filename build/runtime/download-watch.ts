/** How long a download may show nothing before it is given up, in ms. */
export const downloadLimits = { firstByteMs: 20_000, standstillMs: 45_000 };

/** What the watch thinks of a running download. */
export type DownloadVerdict = 'going' | 'no-connection' | 'standstill';

/**
 * Judges whether a download still makes progress, from looks at how much it has written so far.
 * It has no clock of its own: every look brings the time.
 */
export class DownloadWatch {
  #bytes = 0;
  #changedAt: number;

  /** @param startedAt ms on any steady clock */
  constructor(startedAt: number) {
    this.#changedAt = startedAt;
  }

  /**
   * @param bytes what lies on the disk by now
   * @param now ms on the same clock
   */
  look(bytes: number, now: number): DownloadVerdict {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#changedAt = now;
      return 'going';
    }
    const silentMs = now - this.#changedAt;
    if (bytes === 0) return silentMs >= downloadLimits.firstByteMs ? 'no-connection' : 'going';
    return silentMs >= downloadLimits.standstillMs ? 'standstill' : 'going';
  }
}
