import { visibleSettingsSchema, type VisibleSettings } from '../../contract/panel/visible-settings';
import { settingsSchema, type Settings } from '../../contract/settings';
import { childOf, isJsonObject, secretPaths } from '../../store/state/secret-paths';
import { wholeGroups } from '../../store/state/merge-settings';
import type { JsonObject } from '../../store/state/settings-versions';
import { valueAt, without, withValue } from './setting-keys';

/** Settings without a single secret. */
export function withoutSecrets(settings: JsonObject): JsonObject {
  return secretPaths.reduce((so, { name }) => without(so, name), settings);
}

/**
 * Settings as a page may see them. What was typed into a connection that is no connection for want of its secret is
 * there too, so that nobody types it twice.
 * @param settings in force @param kept as made on this machine
 */
export function visibleSettings(settings: Settings, kept: JsonObject): VisibleSettings {
  let visible = withoutSecrets(settings);
  for (const group of wholeGroups) {
    const typed = valueAt(kept, group);
    if (valueAt(visible, group) !== undefined || !isJsonObject(typed)) continue;
    const more = withValue(visible, group, typed);
    if (visibleSettingsSchema.safeParse(more).success) visible = more;
  }
  // The schema's own output is what it is given, but for addresses, which are in their final form already.
  const parsed = visibleSettingsSchema.safeParse(visible);
  return parsed.success ? parsed.data : visibleDefaults();
}

let defaults: VisibleSettings | null = null;

/** What would apply if nobody had set anything. */
export function visibleDefaults(): VisibleSettings {
  defaults ??= visibleSettingsSchema.parse(withoutSecrets(settingsSchema.parse({})));
  return defaults;
}

/** Whether a connection's group is there; undefined key = it has none. */
export function hasGroup(settings: JsonObject, secret: string): boolean {
  const groups = secret.split('.').slice(0, -1);
  return isJsonObject(groups.reduce<unknown>(childOf, settings));
}
