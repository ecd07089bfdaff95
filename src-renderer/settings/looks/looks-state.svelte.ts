import type { PanelBridge } from '@contract/bridge';
import type { CancelTimer, Clock } from '@contract/clock';
import type { Audience, LookPreview, MachineDisplay } from '@contract/panel/looks';
import type { SlideId } from '@contract/slide';
import { SettingsDraft } from '../form/settings-draft.svelte';
import type { SettingsStore } from '../form/settings-store.svelte';
import { listOrder, withMoved } from './slide-order';
import { wallSizeOf } from './wall-size';

/** How long nothing changes before the preview is asked for, ms. */
const restMs = 120;

/** What the preview shows: the whole rotation, or one kind of slide only. */
export type PreviewKind = 'all' | SlideId;
/** Whether a screen lies on its long side or stands on its short one. */
export type Shape = 'lying' | 'standing';
/** A preview that could be made. */
export type GoodPreview = Extract<LookPreview, { ok: true }>;

/** How the screen looks: what is typed and not saved, and the screen as it would be with it. */
export class LooksState {
  readonly draft: SettingsDraft;
  readonly #bridge: PanelBridge;
  readonly #clock: Clock;
  readonly #leave: () => void;
  #order = $state.raw<readonly SlideId[]>([]);
  #preview = $state.raw<GoodPreview | null>(null);
  #isBehind = $state(false);
  #displays = $state.raw<readonly MachineDisplay[]>([]);
  #logoProblem = $state<string | null>(null);
  #isUploading = $state(false);
  #cancel: CancelTimer | null = null;
  #asked = 0;
  /** What the preview shows. */
  kind = $state<PreviewKind>('all');
  #shape = $state<Shape | null>(null);
  /** As whom one looks at it; null = as the screen is set. */
  seenBy = $state<Audience | null>(null);

  constructor(bridge: PanelBridge, store: SettingsStore, clock: Clock) {
    this.#bridge = bridge;
    this.#clock = clock;
    this.draft = new SettingsDraft(store);
    this.#leave = bridge.on('on-screen:changed', () => this.refresh());
    void bridge.call('looks:displays').then((answer) => {
      if (answer.ok) this.#displays = answer.value;
    });
  }

  /** Every kind in the order of the list. */
  get order(): readonly SlideId[] {
    return listOrder(this.draft.read('display.slides') ?? [], this.#order);
  }

  /** Whether a kind is in the rotation. */
  isOn(kind: SlideId): boolean {
    return (this.draft.read('display.slides') ?? []).includes(kind);
  }

  /** Puts a kind into the rotation, or takes it out. */
  turn(kind: SlideId, on: boolean): void {
    // What is off stays where it is in the list.
    this.#order = this.order;
    this.#editSlides(this.#order.filter((one) => (one === kind ? on : this.isOn(one))));
  }

  /** Moves a kind to another place of the list, 0 = first. */
  move(from: number, to: number): void {
    if (to < 0 || to >= this.order.length || from === to) return;
    const moved = withMoved(this.order, from, to);
    this.#order = moved;
    this.#editSlides(moved.filter((kind) => this.isOn(kind)));
  }

  /** The screen as it would be; null until it is known. */
  get preview(): GoodPreview | null {
    return this.#preview;
  }

  /** Whether something that was typed is not in the preview, because it could not be saved like this. */
  get behind(): boolean {
    return this.#isBehind;
  }

  /** How the preview hangs: as the display does that is chosen, until somebody wants to see the other. */
  get shape(): Shape {
    if (this.#shape !== null) return this.#shape;
    const { width, height } = wallSizeOf(this.#displays, this.draft.read('display.display') ?? 'primary');
    return height > width ? 'standing' : 'lying';
  }

  set shape(shape: Shape) {
    this.#shape = shape;
  }

  /** As whom the preview is looked at. */
  get audience(): Audience {
    return this.seenBy ?? this.draft.read('display.audience') ?? 'staff';
  }

  /** The displays of this machine. */
  get displays(): readonly MachineDisplay[] {
    return this.#displays;
  }

  /** What was wrong with the last logo; null = nothing. */
  get logoProblem(): string | null {
    return this.#logoProblem;
  }

  /** Whether a logo is on its way. */
  get uploading(): boolean {
    return this.#isUploading;
  }

  /** Asks for the screen as it would be, soon: several changes at once are one. */
  refresh(): void {
    this.#cancel?.();
    this.#cancel = this.#clock.after(restMs, () => void this.#ask());
  }

  /** Keeps a logo, at once. Answers whether it is in use. */
  async setLogo(file: File): Promise<boolean> {
    this.#isUploading = true;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const answer = await this.#bridge.call('settings:set-logo', { name: file.name.slice(0, 300), bytes });
    return this.#logoTaken(answer.ok ? answer.value : null);
  }

  /** Takes the logo away, at once. */
  async removeLogo(): Promise<boolean> {
    const answer = await this.#bridge.call('settings:remove-logo');
    return this.#logoTaken(answer.ok ? answer.value : null);
  }

  /** Nothing secret is typed here. */
  wipe(): void {
    this.draft.wipe();
  }

  /** Stops listening. */
  dispose(): void {
    this.#cancel?.();
    this.#leave();
    this.draft.dispose();
  }

  #editSlides(slides: SlideId[]): void {
    this.draft.edit('display.slides', slides);
  }

  #logoTaken(
    outcome: { ok: true } | { ok: false; problems: readonly { message: string }[] } | null,
  ): boolean {
    this.#isUploading = false;
    this.#logoProblem = outcome === null ? '' : outcome.ok ? null : (outcome.problems[0]?.message ?? '');
    return outcome?.ok === true;
  }

  async #ask(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const { change, audience } = { change: this.draft.change(), audience: this.audience };
    const answer = await this.#bridge.call('looks:preview', { change, audience });
    if (asked !== this.#asked || !answer.ok) return;
    this.#isBehind = !answer.value.ok;
    if (answer.value.ok) this.#preview = answer.value;
  }
}
