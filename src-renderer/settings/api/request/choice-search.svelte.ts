import type { PanelBridge } from '@contract/bridge';
import type { CancelTimer, Clock } from '@contract/clock';
import type { Picker } from '@contract/panel/operation-description';
import type { Choice } from '@contract/panel/operations';

/** How long a pause in typing is until it is searched, ms. */
const pauseMs = 250;

/** Which list is searched. */
export type ChoiceList = Pick<Picker, 'kind'> & { readonly vendor: 'motivosity' | 'motimate' };

/** Searching people, groups and the like by their names, while somebody types. */
export class ChoiceSearch {
  readonly #bridge: PanelBridge;
  readonly #clock: Clock;
  readonly #list: ChoiceList;
  #found = $state.raw<readonly Choice[]>([]);
  #problem = $state<string | null>(null);
  #busy = $state(false);
  #asked = $state('');
  #cancel: CancelTimer | null = null;
  #turn = 0;

  constructor(bridge: PanelBridge, clock: Clock, list: ChoiceList) {
    this.#bridge = bridge;
    this.#clock = clock;
    this.#list = list;
  }

  /** What was found for the last text that was searched. */
  get found(): readonly Choice[] {
    return this.#found;
  }

  /** Why nothing can be found; null = it can. */
  get problem(): string | null {
    return this.#problem;
  }

  /** Whether an answer is on its way, or somebody still types. */
  get busy(): boolean {
    return this.#busy;
  }

  /** The text that `found` belongs to. */
  get asked(): string {
    return this.#asked;
  }

  /** Searches for a text, after a pause in typing. */
  type(text: string): void {
    this.#cancel?.();
    this.#busy = true;
    this.#cancel = this.#clock.after(pauseMs, () => void this.search(text));
  }

  /** Searches for a text now. Only the newest search counts. */
  async search(text: string): Promise<void> {
    this.#cancel?.();
    this.#busy = true;
    const turn = (this.#turn += 1);
    const answer = await this.#bridge.call('operations:choices', { ...this.#list, text: text.slice(0, 200) });
    if (turn !== this.#turn) return;
    this.#busy = false;
    this.#asked = text;
    this.#found = answer.ok ? answer.value.choices : [];
    this.#problem = answer.ok ? answer.value.problem : answer.error.message;
  }

  /** Nobody waits for an answer any more. */
  stop(): void {
    this.#cancel?.();
    this.#turn += 1;
    this.#busy = false;
  }
}
