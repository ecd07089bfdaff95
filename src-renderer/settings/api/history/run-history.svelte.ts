import type { PanelBridge } from '@contract/bridge';
import type { HistoryEntry } from '@contract/panel/operations';

/** The runs of this unlock, newest first, as main tells them. */
export class RunHistory {
  readonly #bridge: PanelBridge;
  readonly #stop: () => void;
  #entries = $state.raw<readonly HistoryEntry[]>([]);
  #told = false;

  constructor(bridge: PanelBridge) {
    this.#bridge = bridge;
    this.#stop = bridge.on('operations:history-changed', (entries) => {
      this.#told = true;
      this.#entries = entries;
    });
  }

  /** The runs, newest first. */
  get entries(): readonly HistoryEntry[] {
    return this.#entries;
  }

  /** Asks once; what main tells by itself meanwhile is newer. */
  async load(): Promise<void> {
    this.#told = false;
    const answer = await this.#bridge.call('operations:history');
    if (answer.ok && !this.#isTold()) this.#entries = answer.value;
  }

  #isTold(): boolean {
    return this.#told;
  }

  /** Stops listening. */
  dispose(): void {
    this.#stop();
  }
}
