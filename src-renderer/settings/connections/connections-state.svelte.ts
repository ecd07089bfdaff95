import type { PanelBridge } from '@contract/bridge';
import type { ConnectionId, ConnectionTest } from '@contract/panel/connections';
import { SettingsDraft } from '../form/settings-draft.svelte';
import type { SettingsStore } from '../form/settings-store.svelte';

/** How a test of a connection stands. */
export type TestState = ConnectionTest | { readonly result: 'running' } | { readonly result: 'no-answer' };

/** What is typed into one product's card, and how its connections were found to be. */
export class ConnectionsState {
  readonly #bridge: PanelBridge;
  /** Motivosity and Motimate are saved each by itself. */
  readonly motivosity: SettingsDraft;
  readonly motimate: SettingsDraft;
  #tests = $state.raw<Readonly<Partial<Record<ConnectionId, TestState>>>>({});

  constructor(bridge: PanelBridge, store: SettingsStore) {
    this.#bridge = bridge;
    this.motivosity = new SettingsDraft(store);
    this.motimate = new SettingsDraft(store);
  }

  /** The last test of a connection; null = it was not tried. */
  test(connection: ConnectionId): TestState | null {
    return this.#tests[connection] ?? null;
  }

  /** Tries a connection with what is typed, and with what applies where nothing is. Saves nothing. */
  async try(connection: ConnectionId): Promise<void> {
    const draft = connection === 'motimate' ? this.motimate : this.motivosity;
    this.#note(connection, { result: 'running' });
    const answer = await this.#bridge.call('connections:test', { connection, change: draft.change() });
    this.#note(connection, answer.ok ? answer.value : { result: 'no-answer' });
    draft.show(answer.ok && answer.value.result === 'incomplete' ? answer.value.problems : []);
  }

  /** Whether something is typed that is not saved. */
  get unsaved(): boolean {
    return this.motivosity.dirty || this.motimate.dirty;
  }

  /** Forgets secrets that were typed for this unlock only. */
  wipe(): void {
    this.motivosity.wipe();
    this.motimate.wipe();
  }

  /** Listens to nothing. */
  dispose(): void {
    this.motivosity.dispose();
    this.motimate.dispose();
  }

  #note(connection: ConnectionId, test: TestState): void {
    this.#tests = { ...this.#tests, [connection]: test };
  }
}
