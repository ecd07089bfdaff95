import type { PanelBridge } from '@contract/bridge';
import type { CancelTimer, Clock } from '@contract/clock';
import type { AbsenceReason, ShownItem } from '@contract/panel/on-screen';
import type { SavedFile, SettingsOutcome } from '@contract/panel/settings';
import type { Result } from '@contract/result';
import type { SlideId } from '@contract/slide';
import { ItemList } from './item-list.svelte';

/** How often main is asked while somebody looks and nothing changes: what was shown is counted on, ms. */
const everyMs = 30_000;
/** How long changes are collected before main is asked, ms. */
const restMs = 500;

/** Something that was hidden from here. */
export type Hidden =
  | { readonly what: 'item'; readonly id: string; readonly name: string }
  /** `entry` is what hides the person in the settings. */
  | { readonly what: 'person'; readonly entry: string; readonly name: string };

/** What the board holds, asked for while somebody looks at it, what was hidden just now, and why things are absent. */
export class OnScreenState {
  /** What is asked about, as it is typed. */
  question = $state('');
  /** Which of the things somebody wants to see. */
  readonly list: ItemList;
  readonly #bridge: PanelBridge;
  readonly #clock: Clock;
  #items = $state.raw<readonly ShownItem[] | null>(null);
  #hiddenItems = $state(0);
  #hiddenPeople = $state(0);
  #now = $state(0);
  #failed = $state(false);
  #busy = $state(false);
  #hidden = $state.raw<readonly Hidden[]>([]);
  #answer = $state.raw<readonly AbsenceReason[] | 'no-answer' | null>(null);
  #asked = 0;
  #cancel: CancelTimer | null = null;

  /** @param titleOf what a thing is called for people */
  constructor(bridge: PanelBridge, clock: Clock, titleOf: (item: ShownItem) => string) {
    this.#bridge = bridge;
    this.#clock = clock;
    this.#now = clock.now();
    this.list = new ItemList(() => this.#items ?? [], titleOf);
  }

  /** Everything the board holds, in the order of the slides; null until it is known. */
  get items(): readonly ShownItem[] | null {
    return this.#items;
  }

  /** How many things are hidden by hand. */
  get hiddenItems(): number {
    return this.#hiddenItems;
  }

  /** How many people are hidden. */
  get hiddenPeople(): number {
    return this.#hiddenPeople;
  }

  /** When the list was true, ms since the epoch. */
  get now(): number {
    return this.#now;
  }

  /** Whether main did not answer the last time. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Whether something is being hidden, shown again or written. */
  get busy(): boolean {
    return this.#busy;
  }

  /** What was hidden last in this unlock; null = nothing, or it was shown again. */
  get last(): Hidden | null {
    return this.#hidden.at(-1) ?? null;
  }

  /** Why what was asked about is absent; null = nothing was asked. */
  get answer(): readonly AbsenceReason[] | 'no-answer' | null {
    return this.#answer;
  }

  /** Asks now, with every change of the board, and now and then. Returns how to stop. */
  watch(): () => void {
    const deaf = this.#bridge.on('on-screen:changed', () => this.#again(restMs));
    void this.load();
    return () => {
      deaf();
      this.dispose();
    };
  }

  /** Asks what the board holds. */
  async load(): Promise<void> {
    const turn = (this.#asked += 1);
    const answer = await this.#bridge.call('on-screen:list');
    // A later question has the truer answer.
    if (turn !== this.#asked) return;
    this.#again(everyMs);
    this.#failed = !answer.ok;
    if (!answer.ok) return;
    this.#now = this.#clock.now();
    this.#items = answer.value.items;
    this.#hiddenItems = answer.value.hiddenItems.length;
    this.#hiddenPeople = answer.value.hiddenPeople.length;
  }

  /** Takes one item off the screen. @param name what it is called for people */
  async hideItem(id: string, name: string): Promise<boolean> {
    return await this.#change(this.#bridge.call('on-screen:hide-item', { id }), () => {
      this.#hidden = [...this.#hidden, { what: 'item', id, name }];
    });
  }

  /** Takes a person off the screen. @param id `mv:…` or `mm:…` */
  async hidePerson(id: string, name: string): Promise<boolean> {
    return await this.#change(this.#bridge.call('on-screen:hide-person', { id }), ({ view }) => {
      const entry = view.values.privacy.hidePeople.at(-1);
      if (entry !== undefined) this.#hidden = [...this.#hidden, { what: 'person', entry, name }];
    });
  }

  /** Lets what was hidden last come back. */
  async undo(): Promise<boolean> {
    const last = this.last;
    if (last === null) return true;
    const call =
      last.what === 'item'
        ? this.#bridge.call('on-screen:show-item', { id: last.id })
        : this.#bridge.call('on-screen:show-person', { entry: last.entry });
    return await this.#change(call, () => (this.#hidden = this.#hidden.filter((one) => one !== last)));
  }

  /** Leaves everything hidden as it is and offers no way back here. */
  keep(): void {
    this.#hidden = [];
  }

  /** Lets every single thing that was hidden by hand come back. */
  async showAllItems(): Promise<boolean> {
    const call = this.#bridge.call('settings:save', {
      values: { privacy: { hideItems: [] } },
      secrets: {},
    });
    return await this.#change(call, () => {
      this.#hidden = this.#hidden.filter(({ what }) => what === 'person');
    });
  }

  /** Asks why something is absent. @param kinds the kinds of slides that the question names */
  async ask(kinds: readonly SlideId[]): Promise<void> {
    const text = this.question.trim();
    if (text === '') {
      this.#answer = null;
      return;
    }
    const answer = await this.#bridge.call('on-screen:why', { text, kinds: [...kinds] });
    this.#answer = answer.ok ? answer.value : 'no-answer';
  }

  /** Writes who was shown this month into a file; null = no answer came. @param headings of its columns */
  async report(headings: [string, string, string]): Promise<SavedFile | null> {
    this.#busy = true;
    const answer = await this.#bridge.call('on-screen:report', { headings });
    this.#busy = false;
    return answer.ok ? answer.value : null;
  }

  /** Forgets whom this unlock hid: that is not for who comes next. What was asked stays typed. */
  wipe(): void {
    this.#hidden = [];
    this.#answer = null;
  }

  /** Asks no more. */
  dispose(): void {
    this.#asked += 1;
    this.#cancel?.();
    this.#cancel = null;
  }

  async #change(
    call: Promise<Result<SettingsOutcome>>,
    then: (outcome: SettingsOutcome & { readonly ok: true }) => void,
  ): Promise<boolean> {
    this.#busy = true;
    const answer = await call;
    this.#busy = false;
    const changed = answer.ok && answer.value.ok;
    if (answer.ok && answer.value.ok) then(answer.value);
    await this.load();
    return changed;
  }

  #again(ms: number): void {
    this.#cancel?.();
    this.#cancel = this.#clock.after(ms, () => void this.load());
  }
}
