import { settableSecretNames, type SecretName } from '../../contract/panel/secret-names';
import type { ImportChange, SettingsChange } from '../../contract/panel/settings';
import type { ConfigProblem } from '../../contract/settings';
import { secretPaths } from '../../store/state/secret-paths';
import type { SettingsInForce } from '../../store/state/settings-in-force';
import type { JsonObject } from '../../store/state/settings-versions';
import { parseSettings } from '../../store/state/tolerant-settings';
import { hintOf } from './secret-views';
import { overlap, sameJson, settingsByKey, valueAt, without } from './setting-keys';
import { withoutSecrets } from './visible-settings';

/** Keys that mean something on this machine only. */
const machineKeys: readonly { readonly key: string; readonly message: string }[] = [
  { key: 'panel.pin', message: 'is not taken over; the PIN is chosen in the panel' },
  { key: 'display.theme.logo', message: 'is not taken over; choose the logo under Display' },
];

/**
 * What applies now as a provisioning file: everything that somebody set, without what means something on this machine
 * only. Without secrets, connections that are none without theirs are left out as a whole.
 * @returns JSON
 */
export function settingsFile({ given }: Pick<SettingsInForce, 'given'>, secrets: boolean): string {
  let settings: JsonObject = machineKeys.reduce<JsonObject>((so, { key }) => without(so, key), given);
  if (!secrets) {
    for (const { name, isNeeded } of secretPaths) {
      const group = name.split('.').slice(0, -1).join('.');
      const isThere = valueAt(settings, name) !== undefined;
      if (isThere) settings = without(settings, isNeeded ? group : name);
    }
  }
  return `${JSON.stringify({ version: 1, ...settings }, null, 2)}\n`;
}

/** What a file would change. */
export interface ReadImport {
  /** Every line that differs from what applies now. */
  readonly changes: readonly ImportChange[];
  /** What of the file cannot be used or is left out, in words. */
  readonly problems: readonly ConfigProblem[];
  /** The change that does it, without what is managed. */
  readonly change: SettingsChange;
}

/** Reads a provisioning file that is to be imported. Pure. @param text the file's text */
export function readImport(text: string, { given, settings, managed }: SettingsInForce): ReadImport {
  const empty = { changes: [], change: { values: {}, secrets: {} } };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return {
      ...empty,
      problems: [{ key: '', message: 'This file is not a settings file: it is not valid JSON.' }],
    };
  }
  const file = parseSettings(json);
  const problems = [...file.problems];
  let values: JsonObject = without(file.given, 'version');
  for (const { key, message } of machineKeys) {
    if (valueAt(values, key) === undefined) continue;
    problems.push({ key, message });
    values = without(values, key);
  }
  const isManaged = (key: string): boolean => managed.some((fixed) => overlap(fixed, key));

  const changes: ImportChange[] = [];
  const secrets: SettingsChange['secrets'] = {};
  for (const name of settableSecretNames) {
    const secret = valueAt(values, name);
    const now = valueAt(given, name);
    if (typeof secret !== 'string' || secret === now) continue;
    const before = typeof now === 'string' ? markOf(now) : null;
    changes.push({ key: name, secret: true, before, after: markOf(secret), managed: isManaged(name) });
    if (!isManaged(name)) secrets[name satisfies SecretName] = { do: 'set', secret, keep: 'machine' };
  }
  let change: JsonObject = withoutSecrets(values);
  const present = withoutSecrets(settings);
  for (const [key, value] of settingsByKey(change)) {
    const now = valueAt(present, key);
    if (!sameJson(value, now)) {
      changes.push({
        key,
        secret: false,
        before: textOf(now),
        after: textOf(value),
        managed: isManaged(key),
      });
    }
    if (isManaged(key)) change = without(change, key);
  }
  // Plain JSON by now: it was parsed from a text.
  return { changes, problems, change: { values: change as SettingsChange['values'], secrets } };
}

/** A secret as it may be told. */
function markOf(secret: string): string {
  return `…${hintOf(secret)}`;
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
