import type { PanelBridge } from '@contract/bridge';
import type { CancelTimer, Clock } from '@contract/clock';
import type { Audience, MachineDisplay } from '@contract/panel/looks';
import type { SettingsChange } from '@contract/panel/settings';
import type { DisplaySettings } from '@contract/settings';
import type { GoodPreview } from '../looks/looks-state.svelte';
import { wallSizeOf, type WallSize } from '../looks/wall-size';

/** How long nothing changes before the preview is asked for, ms. */
const restMs = 120;

/** What a preview is to show: what is typed and not saved, as these people would see it. */
export interface Wanted {
  readonly change: SettingsChange;
  readonly audience: Audience;
}

/** The screen as it would be, with what came from the company's own accounts. */
export class NowState {
  readonly #bridge: PanelBridge;
  readonly #clock: Clock;
  readonly #stop: () => void;
  #count = $state(0);
  #preview = $state.raw<GoodPreview | null>(null);
  #displays = $state.raw<readonly MachineDisplay[]>([]);
  #wanted: Wanted | null = null;
  #cancel: CancelTimer | null = null;
  #asked = 0;

  /** Follows every new board. */
  constructor(bridge: PanelBridge, clock: Clock) {
    this.#bridge = bridge;
    this.#clock = clock;
    this.#stop = bridge.on('on-screen:changed', () => this.#soon());
    this.#soon();
  }

  /** How many things of a vendor's take turns on the screen; 0 until the first answer has come. */
  get count(): number {
    return this.#count;
  }

  /** The screen as it would be; null until something of the company's own is on it. */
  get preview(): GoodPreview | null {
    return this.#count === 0 ? null : this.#preview;
  }

  /** The proportions of the display that it hangs on. @param chosen which one */
  size(chosen: DisplaySettings['display']): WallSize {
    return wallSizeOf(this.#displays, chosen);
  }

  /** Shows it with what is typed. */
  follow(wanted: Wanted): void {
    this.#wanted = wanted;
    this.#soon();
  }

  /** Nothing is typed here. */
  wipe(): void {
    // What is on the screen is no secret.
  }

  /** Stops listening. */
  dispose(): void {
    this.#cancel?.();
    this.#stop();
  }

  #soon(): void {
    this.#cancel?.();
    this.#cancel = this.#clock.after(restMs, () => void this.#pull());
  }

  async #pull(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const wanted = this.#wanted;
    const [list, preview, displays] = await Promise.all([
      this.#bridge.call('on-screen:list'),
      wanted === null ? null : this.#bridge.call('looks:preview', wanted),
      // They can be turned or plugged in while somebody is at it.
      this.#bridge.call('looks:displays'),
    ]);
    if (asked !== this.#asked) return;
    // What cannot be saved as it is typed leaves the preview as it was.
    if (preview?.ok === true && preview.value.ok) this.#preview = preview.value;
    if (displays.ok) this.#displays = displays.value;
    if (list.ok)
      this.#count = list.value.items.filter(({ source, plays }) => source !== null && plays).length;
  }
}
