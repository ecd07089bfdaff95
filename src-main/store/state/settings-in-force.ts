import type { Log } from '../contract/log';
import { mergeSettings } from '../store/state/merge-settings';
import { secretPaths } from '../store/state/secret-paths';
import type { State } from '../store/state/state';
import type { LoadedConfig } from './config-file';
import { parseSettings, type TolerantSettings } from './tolerant-settings';

/** The settings that apply. */
export interface SettingsInForce extends Pick<TolerantSettings, 'settings' | 'problems'> {
  /** Keys that the provisioning file fixes, such as `display.dwellSeconds`. */
  readonly managed: readonly string[];
}

/**
 * Lays the provisioning file over the settings made on this machine, and both over the defaults. Never fails: what cannot
 * be read or used is named and left out.
 */
export function settingsInForce(
  config: Pick<LoadedConfig, 'given' | 'problems'>,
  state: Pick<State, 'settings' | 'secrets'>,
  log: Log,
): SettingsInForce {
  const kept = state.settings.read();
  if (!kept.ok) log.error('the settings made on this machine cannot be read', { code: kept.error.code });
  const secrets = new Map<string, string>();
  for (const { name } of secretPaths) {
    const secret = state.secrets.read(name);
    if (!secret.ok) log.error('a secret cannot be read', { name, code: secret.error.code });
    else if (secret.value !== null) secrets.set(name, secret.value);
  }
  const merged = mergeSettings({
    kept: kept.ok ? kept.value.settings : {},
    secrets,
    provisioned: config.given,
  });
  const { settings, problems } = parseSettings(merged.settings);
  return { settings, problems: [...config.problems, ...problems], managed: merged.managed };
}
