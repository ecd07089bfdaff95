import type { PanelBridge } from '@contract/bridge';
import type { ShownItem } from '@contract/panel/on-screen';

/** What came from the company's own accounts and is on the screen now. */
export class NowState {
  readonly #bridge: PanelBridge;
  readonly #stop: () => void;
  #items = $state.raw<readonly ShownItem[]>([]);

  /** Asks for it and follows every new board. */
  constructor(bridge: PanelBridge) {
    this.#bridge = bridge;
    this.#stop = bridge.on('on-screen:changed', () => void this.#pull());
    void this.#pull();
  }

  /** What a vendor told, newest first; empty until the first answer has come. */
  get items(): readonly ShownItem[] {
    return this.#items;
  }

  /** Nothing is typed here. */
  wipe(): void {
    // What is on the screen is no secret.
  }

  /** Stops listening. */
  dispose(): void {
    this.#stop();
  }

  async #pull(): Promise<void> {
    const answer = await this.#bridge.call('on-screen:list');
    if (!answer.ok) return;
    this.#items = answer.value.items.filter(({ source, plays }) => source !== null && plays);
  }
}
