import type { PanelBridge } from '@contract/bridge';
import type { Clock } from '@contract/clock';
import type { SectionId } from '../sections';
import { Appearance, type Memory } from './appearance.svelte';
import { LockState } from './lock-state.svelte';
import { KeptStates, type Kept } from './kept-states';
import { Toasts } from './toasts.svelte';

/** Everything a section works with. Handed to it as its one prop. */
export class Panel {
  readonly bridge: PanelBridge;
  readonly clock: Clock;
  readonly appearance: Appearance;
  readonly lock: LockState;
  readonly toasts: Toasts;
  /** Where is remembered on this machine what is about the panel itself. */
  readonly memory: Memory;
  readonly #kept = new KeptStates();
  #section = $state<SectionId | null>(null);

  constructor(deps: { readonly bridge: PanelBridge; readonly clock: Clock; readonly memory: Memory }) {
    this.bridge = deps.bridge;
    this.clock = deps.clock;
    this.memory = deps.memory;
    this.appearance = new Appearance(deps.bridge, deps.clock, deps.memory);
    this.lock = new LockState(deps.bridge, deps.clock);
    this.toasts = new Toasts(deps.clock);
  }

  /** The section that is open; null = the first one. */
  get section(): SectionId | null {
    return this.#section;
  }

  /** Opens a section. */
  go(section: SectionId): void {
    this.#section = section;
  }

  /**
   * The one state of a section for as long as the panel's page lives, made when it is first asked for. So a half filled
   * form is there again after another section was looked at, and after the panel locked itself.
   */
  keep<T extends Kept>(name: string, make: () => T): T {
    return this.#kept.keep(name, make);
  }

  /** Whether something is typed, in any section, that is not saved. */
  get unsaved(): boolean {
    return this.#kept.unsaved;
  }

  /** Forgets what is for one unlock only, in every section. */
  wipe(): void {
    this.#kept.wipe();
  }

  /** Ends everything. */
  dispose(): void {
    this.#kept.dispose();
    this.appearance.dispose();
    this.lock.dispose();
  }
}
