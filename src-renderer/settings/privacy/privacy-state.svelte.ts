import type { PanelBridge } from '@contract/bridge';
import type { CancelTimer, Clock } from '@contract/clock';
import type { FoundPerson, KeptAway } from '@contract/panel/settings';
import { SettingsDraft } from '../form/settings-draft.svelte';
import type { SettingsStore } from '../form/settings-store.svelte';

/** How long nothing is typed before people are looked for, ms. */
const restMs = 250;

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

  /** Asks what each rule keeps away, and who the hidden people are. */
  async refresh(): Promise<void> {
    const counts = await this.#bridge.call('settings:kept-away');
    if (counts.ok) this.#counts = counts.value;
  }

  /** Whether something is changed that is not saved. */
  get unsaved(): boolean {
    return this.draft.dirty;
  }

  /** Nothing secret is typed here. */
  wipe(): void {
    this.draft.wipe();
  }

  /** Stops looking. */
  dispose(): void {
    this.#cancel?.();
    this.draft.dispose();
  }

  async #find(text: string, search: number): Promise<void> {
    const answer = await this.#bridge.call('settings:find-people', { text });
    if (search === this.#search) this.#found = answer.ok ? answer.value : [];
  }
}
