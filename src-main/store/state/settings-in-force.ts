import type { Log } from '../../contract/log';
import type { ConfigProblem } from '../../contract/settings';
import { mergeSettings } from './merge-settings';
import { childOf, isJsonObject, secretPaths } from './secret-paths';
import type { JsonObject } from './settings-versions';
import type { State } from './state';
import { parseSettings, type TolerantSettings } from './tolerant-settings';

/** What the provisioning file says. */
export interface Provisioned {
  /** What can be used of it. */
  readonly given: JsonObject;
  /** What could not be used, in words. */
  readonly problems: readonly ConfigProblem[];
}

/** The settings that apply. */
export interface SettingsInForce extends Pick<TolerantSettings, 'settings' | 'problems' | 'given'> {
  /** Keys that the provisioning file fixes, such as `display.dwellSeconds`. */
  readonly managed: readonly string[];
}

/**
 * Lays the provisioning file over the settings made on this machine, and both over the defaults. Never fails: what cannot
 * be read or used is named and left out. A connection made on this machine whose secret was removed is no connection.
 * @param passing secrets that hold for now only, by name; they go before those that are kept
 */
export function settingsInForce(
  config: Provisioned,
  state: Pick<State, 'settings' | 'secrets'>,
  log: Log,
  passing: ReadonlyMap<string, string> = new Map(),
): SettingsInForce {
  const kept = state.settings.read();
  if (!kept.ok) log.error('the settings made on this machine cannot be read', { code: kept.error.code });
  const secrets = new Map<string, string>();
  const missing = new Set<string>();
  for (const { name } of secretPaths) {
    const secret = passing.has(name) ? null : state.secrets.read(name);
    if (secret?.ok === false) log.error('a secret cannot be read', { name, code: secret.error.code });
    const value = passing.get(name) ?? (secret?.ok ? secret.value : undefined);
    if (value === null) missing.add(name);
    else if (value !== undefined) secrets.set(name, value);
  }
  const merged = mergeSettings({
    kept: withoutHalves(kept.ok ? kept.value.settings : {}, missing),
    secrets,
    provisioned: config.given,
  });
  const { settings, problems, given } = parseSettings(merged.settings);
  return { settings, given, problems: [...config.problems, ...problems], managed: merged.managed };
}

/** Without groups that need a secret which is not there. */
function withoutHalves(settings: JsonObject, missing: ReadonlySet<string>): JsonObject {
  return secretPaths.reduce((so, { name, needs, isNeeded }) => {
    const [section = '', key = ''] = name.split('.');
    const parent = childOf(so, section);
    const group = childOf(parent, key);
    if (!isNeeded || !missing.has(name) || !isJsonObject(parent) || !isJsonObject(group)) return so;
    if (needs && childOf(group, needs.key) !== needs.value) return so;
    const rest = Object.fromEntries(Object.entries(parent).filter(([one]) => one !== key));
    return { ...so, [section]: rest };
  }, settings);
}
