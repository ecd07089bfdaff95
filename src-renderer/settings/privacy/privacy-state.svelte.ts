import type { PanelBridge } from '@contract/bridge';
import type { CancelTimer, Clock } from '@contract/clock';
import type { FoundPerson, KeptAway } from '@contract/panel/settings';
import { SettingsDraft } from '../form/settings-draft.svelte';
import type { SettingsStore } from '../form/settings-store.svelte';

/** How long nothing is typed before people are looked for, and changes are collected before it is counted, ms. */
const restMs = 250;
/** How often it is counted while somebody looks and the screen does not change: what is kept away changes nothing there, ms. */
const everyMs = 30_000;

/** Who and what is not shown: what is typed, whom a search finds, and what each rule keeps away. */
export class PrivacyState {
  readonly draft: SettingsDraft;
  readonly #bridge: PanelBridge;
  readonly #clock: Clock;
  #query = $state('');
  #found = $state.raw<readonly FoundPerson[] | null>(null);
  #names = $state.raw<readonly FoundPerson[]>([]);
  #counts = $state.raw<KeptAway | null>(null);
  #cancel: CancelTimer | null = null;
  #search = 0;
  #cancelCount: CancelTimer | null = null;
  #asked = 0;

  constructor(bridge: PanelBridge, store: SettingsStore, clock: Clock) {
    this.#bridge = bridge;
    this.#clock = clock;
    this.draft = new SettingsDraft(store);
  }

  /** What is looked for. */
  get query(): string {
    return this.#query;
  }

  set query(text: string) {
    this.#query = text;
    this.#search += 1;
    this.#cancel?.();
    this.#cancel = null;
    if (text.trim() === '') this.#found = null;
    else this.#cancel = this.#clock.after(restMs, () => void this.#find(text, this.#search));
  }

  /** Whom the search found; null = nothing is looked for, or no answer yet. */
  get found(): readonly FoundPerson[] | null {
    return this.#found;
  }

  /** What each rule keeps away now; null until it is known. */
  get counts(): KeptAway | null {
    return this.#counts;
  }

  /** The people who are hidden, as they are set. */
  get hidden(): readonly string[] {
    return this.draft.read('privacy.hidePeople') ?? [];
  }

  /** A person that a search found, by the entry that hides them. */
  known(entry: string): FoundPerson | null {
    return this.#names.find((person) => person.entry === entry) ?? null;
  }

  /** What the products called whoever an entry hides since the app was started; null = nothing yet. */
  nameOf(entry: string): string | null {
    return this.#counts?.names[entry] ?? null;
  }

  /** Whether it cannot be told yet whom an entry means. */
  isUnrecognised(entry: string): boolean {
    return this.#counts?.unrecognised.includes(entry) === true;
  }

  /** Hides a person. */
  hide(person: FoundPerson): void {
    this.#names = [...this.#names, person];
    if (!this.hidden.includes(person.entry)) {
      this.draft.edit('privacy.hidePeople', [...this.hidden, person.entry]);
    }
    this.query = '';
  }

  /** Shows a person again. */
  show(entry: string): void {
    this.draft.edit(
      'privacy.hidePeople',
      this.hidden.filter((one) => one !== entry),
    );
  }

  /** Counts what each rule keeps away: now, with every change of the board, and now and then. Returns how to stop. */
  watch(): () => void {
    const deaf = this.#bridge.on('on-screen:changed', () => this.#countAgain(restMs));
    void this.#count();
    return () => {
      deaf();
      this.#asked += 1;
      this.#cancelCount?.();
      this.#cancelCount = null;
    };
  }

  /** Whether something is changed that is not saved. */
  get unsaved(): boolean {
    return this.draft.dirty;
  }

  /** Nothing secret is typed here. */
  wipe(): void {
    this.draft.wipe();
  }

  /** Stops looking for people. */
  dispose(): void {
    this.#cancel?.();
    this.draft.dispose();
  }

  async #count(): Promise<void> {
    const turn = (this.#asked += 1);
    const counts = await this.#bridge.call('settings:kept-away');
    // A later question has the truer answer.
    if (turn !== this.#asked) return;
    this.#countAgain(everyMs);
    if (counts.ok) this.#counts = counts.value;
  }

  #countAgain(ms: number): void {
    this.#cancelCount?.();
    this.#cancelCount = this.#clock.after(ms, () => void this.#count());
  }

  async #find(text: string, search: number): Promise<void> {
    const answer = await this.#bridge.call('settings:find-people', { text });
    if (search === this.#search) this.#found = answer.ok ? answer.value : [];
  }
}
