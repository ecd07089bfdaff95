import type { PanelBridge } from '@contract/bridge';
import type { OperationDescription } from '@contract/panel/operation-description';

/** Every operation there is, as main describes it for the accounts of this moment. */
export class OperationList {
  readonly #bridge: PanelBridge;
  #all = $state.raw<readonly OperationDescription[]>([]);
  #failed = $state(false);
  /** What is looked for. */
  query = $state('');

  constructor(bridge: PanelBridge) {
    this.#bridge = bridge;
  }

  /** All of them, in the order they are listed in; empty until they came. */
  get all(): readonly OperationDescription[] {
    return this.#all;
  }

  /** Whether they could not be read. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The operation with this id, if there is one. */
  find(id: string | null): OperationDescription | undefined {
    return this.#all.find((operation) => operation.id === id);
  }

  /** Asks main: what is connected can have changed. */
  async load(): Promise<void> {
    const answer = await this.#bridge.call('operations:list');
    this.#failed = !answer.ok;
    if (answer.ok) this.#all = answer.value;
  }
}
