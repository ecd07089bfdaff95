import type { PanelBridge } from '@contract/bridge';
import type { About, Licence } from '@contract/panel/about';

/** What "About" shows. Asked for once. */
export class AboutState {
  readonly #bridge: PanelBridge;
  #about = $state.raw<About | null>(null);
  #licences = $state.raw<readonly Licence[]>([]);
  #failed = $state(false);
  /** What is looked for among the packages. */
  query = $state('');

  constructor(bridge: PanelBridge) {
    this.#bridge = bridge;
    void this.load();
  }

  /** What is known about the app; null until it is. */
  get about(): About | null {
    return this.#about;
  }

  /** Whether it could not be read. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The packages whose name or licence has what is looked for. */
  get found(): readonly Licence[] {
    const wanted = this.query.trim().toLowerCase();
    return this.#licences.filter((one) => `${one.name} ${one.licence}`.toLowerCase().includes(wanted));
  }

  /** Asks main. */
  async load(): Promise<void> {
    const [about, licences] = await Promise.all([
      this.#bridge.call('about:get'),
      this.#bridge.call('about:licences'),
    ]);
    this.#failed = !about.ok || !licences.ok;
    if (about.ok) this.#about = about.value;
    if (licences.ok) this.#licences = licences.value;
  }

  /** Nothing that is typed here is secret. */
  wipe(): void {
    // What is looked for may stay.
  }

  /** Listens to nothing. */
  dispose(): void {
    this.#licences = [];
  }

  /** Puts a text on the clipboard. Answers whether it is there. */
  async copy(text: string): Promise<boolean> {
    return (await this.#bridge.call('about:copy', text)).ok;
  }
}
