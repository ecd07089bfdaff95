import type { DisplayBridge } from '@contract/bridge';
import type { Clock } from '@contract/clock';
import type { Screen } from '@contract/screen';
import { RevisedValue } from '@ui/revised-value.svelte';

/** Looks, order and words of the screen as main last told them. */
export class ScreenState {
  readonly #screen: RevisedValue<Screen>;

  /** Asks for the screen and listens to its changes from now on. */
  constructor(bridge: DisplayBridge, clock: Clock) {
    this.#screen = new RevisedValue({
      clock,
      pull: () => bridge.call('screen:get'),
      listen: (take) => bridge.on('screen:changed', take),
    });
  }

  /** The newest screen; null until main has told one. */
  get screen(): Screen | null {
    return this.#screen.value;
  }

  /** Stops listening. */
  dispose(): void {
    this.#screen.dispose();
  }
}
