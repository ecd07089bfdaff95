import { canonicalJson } from '../../store/canonical-json';
import { wholeGroups } from '../../store/state/merge-settings';
import { childOf, isJsonObject } from '../../store/state/secret-paths';
import type { JsonObject } from '../../store/state/settings-versions';

/** Settings one by one: dotted keys such as `display.dwellSeconds` and their values. Lists and whole groups are one. */
export function settingsByKey(settings: JsonObject, path = ''): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [name, value] of Object.entries(settings)) {
    const key = path === '' ? name : `${path}.${name}`;
    if (!isJsonObject(value) || wholeGroups.has(key)) found.set(key, value);
    else for (const [inner, one] of settingsByKey(value, key)) found.set(inner, one);
  }
  return found;
}

/** What stands under a dotted key; undefined = nothing. */
export function valueAt(settings: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>(childOf, settings);
}

/** Whether one of two dotted keys is the other or stands below it. */
export function overlap(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

/** A copy without what stands under a dotted key, and without groups that are empty then. */
export function without(settings: JsonObject, key: string): JsonObject {
  const [name = '', ...rest] = key.split('.');
  const child = childOf(settings, name);
  const others = Object.entries(settings).filter(([one]) => one !== name);
  if (rest.length === 0 || !isJsonObject(child)) {
    return rest.length === 0 ? Object.fromEntries(others) : settings;
  }
  const inner = without(child, rest.join('.'));
  return Object.fromEntries(Object.keys(inner).length === 0 ? others : [...others, [name, inner]]);
}

/** A copy with a value under a dotted key. */
export function withValue(settings: JsonObject, key: string, value: unknown): JsonObject {
  const [name = '', ...rest] = key.split('.');
  if (rest.length === 0) return { ...settings, [name]: value };
  const child = childOf(settings, name);
  return { ...settings, [name]: withValue(isJsonObject(child) ? child : {}, rest.join('.'), value) };
}

/** Whether two values are the same as JSON. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}
