import type { VisibleSettings } from '@contract/panel/visible-settings';

type Keys<T> = T extends readonly unknown[]
  ? never
  : T extends object
    ? { [K in keyof T & string]: K | `${K}.${Keys<NonNullable<T[K]>>}` }[keyof T & string]
    : never;
type At<T, Key extends string> = Key extends `${infer Head}.${infer Rest}`
  ? T extends unknown
    ? Head extends keyof T
      ? At<NonNullable<T[Head]>, Rest>
      : never
    : never
  : T extends unknown
    ? Key extends keyof T
      ? T[Key]
      : never
    : never;

/** Where a setting stands, such as `display.dwellSeconds`. */
export type SettingKey = Keys<VisibleSettings>;
/** What stands there; undefined = not set, or what is above it is not set. */
export type SettingAt<Key extends SettingKey> = At<VisibleSettings, Key> | undefined;

/** What stands at a key of a tree; undefined where there is nothing. */
export function valueAt(tree: unknown, key: string): unknown {
  let value = tree;
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, part)?.value as unknown;
  }
  return value;
}

/** A tree that has these values at these keys and nothing else. A key below another one goes into its value. */
export function treeOf<Value>(entries: Readonly<Record<string, Value>>): Record<string, unknown> {
  const tree: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entries).sort(([a], [b]) => a.length - b.length)) {
    const parts = key.split('.');
    const last = parts.pop() ?? key;
    let place = tree;
    for (const part of parts) {
      const below = place[part];
      const next: Record<string, unknown> = typeof below === 'object' && below !== null ? { ...below } : {};
      place[part] = next;
      place = next;
    }
    place[last] = value;
  }
  return tree;
}
