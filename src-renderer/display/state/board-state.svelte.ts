import type { Board } from '@contract/board';
import type { DisplayBridge } from '@contract/bridge';
import type { Clock } from '@contract/clock';
import { RevisedValue } from '@ui/revised-value.svelte';

/** The board as main last told it. */
export class BoardState {
  readonly #board: RevisedValue<Board>;

  /** Asks for the board and listens to its changes from now on. */
  constructor(bridge: DisplayBridge, clock: Clock) {
    this.#board = new RevisedValue({
      clock,
      pull: () => bridge.call('board:get'),
      listen: (take) => bridge.on('board:changed', take),
    });
  }

  /** The newest board; null until main has told one. */
  get board(): Board | null {
    return this.#board.value;
  }

  /** Stops listening. */
  dispose(): void {
    this.#board.dispose();
  }
}
