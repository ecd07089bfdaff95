import { childOf, isJsonObject, secretPaths } from './secret-paths';
import type { JsonObject } from './settings-versions';

/** Groups of which a part alone means nothing: whoever sets one sets all of it. */
export const wholeGroups: ReadonlySet<string> = new Set([
  'motivosity.service',
  'motivosity.oauth',
  'motimate.auth',
]);
/** Keys that say the same in two ways: whoever sets one does away with the other. */
const alternatives: ReadonlyMap<string, string> = new Map([
  ['motimate.origin', 'subdomain'],
  ['motimate.subdomain', 'origin'],
]);

/** What is to be put together. Each is shaped like the provisioning file and needs to hold no key. */
export interface SettingsLayers {
  /** Settings made on this machine. */
  readonly kept: JsonObject;
  /** Secrets made on this machine, by name; see `secretPaths`. Others are left out. */
  readonly secrets: ReadonlyMap<string, string>;
  /** What the provisioning file says, without what could not be used. */
  readonly provisioned: JsonObject;
}

/** Settings in force, before defaults are filled in. */
export interface MergedSettings {
  readonly settings: JsonObject;
  /** What the provisioning file fixes, as dotted keys such as `display.dwellSeconds`; a list or a whole group is one key. */
  readonly managed: readonly string[];
}

/**
 * Lays the provisioning file over the settings made on this machine: it is policy and wins, key by key. Lists are taken
 * whole, and so are groups that make no sense in part. Pure. Defaults are the schema's business.
 */
export function mergeSettings({ kept, secrets, provisioned }: SettingsLayers): MergedSettings {
  const managed: string[] = [];
  const settings = merged(withSecrets(kept, secrets), provisioned, '', managed);
  return { settings, managed: managed.filter((key) => key !== 'version') };
}

function merged(below: JsonObject, above: JsonObject, path: string, managed: string[]): JsonObject {
  const result = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) {
    const at = path === '' ? key : `${path}.${key}`;
    const group = isJsonObject(value) && !wholeGroups.has(at) ? value : null;
    if (group === null) managed.push(at);
    const before = childOf(below, key);
    result.set(key, group ? merged(isJsonObject(before) ? before : {}, group, at, managed) : value);
    const other = alternatives.get(at);
    if (other !== undefined && !Object.hasOwn(above, other)) result.delete(other);
  }
  return Object.fromEntries(result);
}

/** Puts secrets where they belong, by name. One whose group is not there, or is of another kind, is left out. Pure. */
export function withSecrets(settings: JsonObject, secrets: ReadonlyMap<string, string>): JsonObject {
  return secretPaths.reduce((so, { name, needs, inGroup }) => {
    const secret = secrets.get(name);
    const groups = name.split('.').slice(0, -1);
    const group = groups.reduce<unknown>(childOf, so);
    if (secret === undefined || (inGroup && !isJsonObject(group))) return so;
    if (needs && childOf(group, needs.key) !== needs.value) return so;
    return put(so, name.split('.'), secret);
  }, settings);
}

function put(into: JsonObject, [key = '', ...rest]: readonly string[], value: string): JsonObject {
  const child = childOf(into, key);
  return { ...into, [key]: rest.length === 0 ? value : put(isJsonObject(child) ? child : {}, rest, value) };
}
