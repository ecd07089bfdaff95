import type { PanelBridge } from '@contract/bridge';
import type { Clock } from '@contract/clock';
import type { SecretName } from '@contract/panel/secret-names';
import type { SecretView, SettingsChange, SettingsOutcome, SettingsView } from '@contract/panel/settings';
import { RevisedValue } from '@ui/revised-value.svelte';
import type { Managed } from '../kit/managed';
import type { Panel } from '../state/panel.svelte';
import { valueAt, type SettingAt, type SettingKey } from './setting-key';

/** The settings as main has them now, for every section. */
export class SettingsStore {
  readonly #bridge: PanelBridge;
  readonly #view: RevisedValue<SettingsView>;

  constructor(bridge: PanelBridge, clock: Clock) {
    this.#bridge = bridge;
    this.#view = new RevisedValue({
      clock,
      pull: () => bridge.call('settings:get'),
      listen: (take) => bridge.on('settings:changed', take),
    });
  }

  /** Everything there is to show; null until it came. */
  get view(): SettingsView | null {
    return this.#view.value;
  }

  /** What applies now. */
  read<Key extends SettingKey>(key: Key): SettingAt<Key> {
    return valueAt(this.view?.values, key) as SettingAt<Key>;
  }

  /** What is known of a secret. */
  secret(name: SecretName): SecretView {
    return this.view?.secrets[name] ?? { set: false, hint: '', kept: null };
  }

  /** Whether the provisioning file fixes a setting, or a secret, and under which name; null = it can be edited. */
  managed(key: SettingKey | SecretName): Managed | null {
    const view = this.view;
    if (view === null || view.file === null) return null;
    const covers = view.managed.some((fixed) => key === fixed || key.startsWith(`${fixed}.`));
    return covers ? { file: view.file } : null;
  }

  /** Makes a change, all of it or nothing; null = no answer came. */
  async save(change: SettingsChange): Promise<SettingsOutcome | null> {
    const answer = await this.#bridge.call('settings:save', change);
    return answer.ok ? answer.value : null;
  }

  /** Holds nothing that was typed. */
  wipe(): void {
    // What applies is not secret.
  }

  /** Stops listening. */
  dispose(): void {
    this.#view.dispose();
  }
}

/** The one store of the panel. */
export function settingsOf(panel: Panel): SettingsStore {
  return panel.keep('settings', () => new SettingsStore(panel.bridge, panel.clock));
}
