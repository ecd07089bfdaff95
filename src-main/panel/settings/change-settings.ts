import { parseSeldom } from '../../contract/parse-seldom';
import { settingsSchema } from '../../contract/settings';
import { mergeSettings } from '../../store/state/merge-settings';
import type { JsonObject } from '../../store/state/settings-versions';
import { sameJson, settingsByKey, valueAt, without, withValue } from './setting-keys';

/**
 * Settings made on this machine with a change laid over them: only what differs from the defaults is left, so that
 * better defaults of a later release reach whoever never chose. Pure.
 * @param kept what is kept now @param change shaped alike; null = back to the default
 */
export function withChange(kept: JsonObject, change: JsonObject): JsonObject {
  const defaults: JsonObject = settingsSchema.parse({}, parseSeldom);
  const leaves = [...settingsByKey(change)];
  const set = leaves.reduce<JsonObject>(
    (so, [key, value]) => (value === null ? so : withValue(so, key, value)),
    {},
  );
  const { settings } = mergeSettings({ kept, secrets: new Map(), provisioned: set });
  const cleared = leaves.filter(([, value]) => value === null).map(([key]) => key);
  const atDefault = [...settingsByKey(settings)]
    .filter(([key, value]) => sameJson(value, valueAt(defaults, key)))
    .map(([key]) => key);
  return [...cleared, ...atDefault].reduce(without, settings);
}
