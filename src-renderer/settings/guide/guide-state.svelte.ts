import type { ConnectionsState } from '../connections/connections-state.svelte';
import { SettingsDraft } from '../form/settings-draft.svelte';
import type { SettingsStore } from '../form/settings-store.svelte';
import type { Memory } from '../state/appearance.svelte';

/** The steps that are left once there is a PIN, in their order. */
export const guideSteps = ['motivosity', 'motimate', 'look'] as const;
/** A step of the guide. */
export type GuideStep = (typeof guideSteps)[number];
/** A product that a step connects. */
export type Product = Exclude<GuideStep, 'look'>;

const memoryKey = 'guide';

/** What the first steps work with. */
export interface GuideDeps {
  readonly store: SettingsStore;
  /** Shared with the section of that name, so that what is typed here is there as well. */
  readonly connections: ConnectionsState;
  /** Where is remembered how far somebody came: `motimate`, `left motimate` or `done`. */
  readonly memory: Memory;
}

/** The first steps: which one it is at, whether somebody left them, and what each of them does. */
export class GuideState {
  readonly #deps: GuideDeps;
  /** What is typed in the step about the look. */
  readonly look: SettingsDraft;
  /** Null = nobody has begun; derived from what is connected then. */
  #step = $state<GuideStep | null>(null);
  #left = $state(false);
  #done = $state(false);
  #busy = $state(false);

  constructor(deps: GuideDeps) {
    this.#deps = deps;
    this.look = new SettingsDraft(deps.store);
    const kept = deps.memory.getItem(memoryKey)?.split(' ') ?? [];
    this.#done = kept.includes('done');
    this.#left = kept.includes('left');
    this.#step = guideSteps.find((step) => kept.includes(step)) ?? null;
  }

  /** The step it is at. */
  get step(): GuideStep {
    if (this.#step !== null) return this.#step;
    return guideSteps.find((step) => step === 'look' || !this.connected(step)) ?? 'look';
  }

  /** Whether there is something to go on with: begun and not finished, or nothing connected yet. */
  get offered(): boolean {
    return !this.#done && this.#deps.store.view !== null && (this.#step !== null || this.#nothingConnected);
  }

  /** Whether the panel begins with it: it is offered, and nobody has left it. */
  get beginsNow(): boolean {
    return this.offered && !this.#left;
  }

  /** Whether a product is being tested and saved, or the look is being saved. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Whether a product is connected, as far as the settings go. */
  connected(product: Product): boolean {
    return this.#deps.store.view?.connected[product] ?? false;
  }

  /** Takes it up again, where it was left. */
  begin(): void {
    this.#left = false;
    this.#done = false;
    this.go(this.step);
  }

  /** Goes to a step. */
  go(step: GuideStep): void {
    this.#step = step;
    this.#remember();
  }

  /** Goes on to the next step. */
  next(): void {
    this.go(this.step === 'motivosity' ? 'motimate' : 'look');
  }

  /** Goes back to the step before. */
  back(): void {
    this.go(this.step === 'look' ? 'motimate' : 'motivosity');
  }

  /** Tests what is typed, and if it works, saves it and goes on. What failed stands in the test. */
  async connect(product: Product): Promise<void> {
    if (this.#busy) return;
    const draft = this.#deps.connections[product];
    if (!draft.dirty && this.connected(product)) {
      this.next();
      return;
    }
    this.#busy = true;
    await this.#deps.connections.try(product);
    if (this.#deps.connections.test(product)?.result === 'works') await this.#save(product);
    this.#busy = false;
  }

  /** Saves what is typed though it could not be reached, and goes on. */
  async saveAnyway(product: Product): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await this.#save(product);
    this.#busy = false;
  }

  /** Saves the look, and is done with everything. Answers whether it was saved; if not, the draft says why. */
  async finish(): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    const saved = !this.look.dirty || (await this.look.save()) === 'saved';
    this.#busy = false;
    if (!saved) return false;
    this.#done = true;
    this.#remember();
    return true;
  }

  /** Leaves it for now; the menu offers to go on. */
  leave(): void {
    this.#left = true;
    this.go(this.step);
  }

  /** Whether something is typed that is not saved. */
  get unsaved(): boolean {
    return this.look.dirty;
  }

  /** Nothing that is typed here is secret. */
  wipe(): void {
    this.look.wipe();
  }

  /** Listens to nothing. */
  dispose(): void {
    this.look.dispose();
  }

  get #nothingConnected(): boolean {
    return !this.connected('motivosity') && !this.connected('motimate');
  }

  async #save(product: Product): Promise<void> {
    const saved = await this.#deps.connections[product].save();
    if (saved === 'saved') this.go(product === 'motivosity' ? 'motimate' : 'look');
  }

  #remember(): void {
    const kept = this.#done ? 'done' : `${this.#left ? 'left ' : ''}${this.step}`;
    this.#deps.memory.setItem(memoryKey, kept);
  }
}
