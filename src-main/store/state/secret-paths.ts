import type { JsonObject } from './settings-versions';

/** Where a secret stands among the settings. */
export interface SecretPath {
  /** Its name in the vault: its path, such as `motivosity.kioskId`. */
  readonly name: string;
  /** What the group must say for the secret to belong there; null = it always does. */
  readonly needs: { readonly key: string; readonly value: string } | null;
  /** Whether the group must be there without it: half a group is worse than none. */
  readonly inGroup: boolean;
  /** Whether the group means nothing without it. */
  readonly isNeeded: boolean;
}

/** Every setting that is a secret: kept in the vault, never among the settings. */
export const secretPaths: readonly SecretPath[] = [
  { name: 'motivosity.kioskId', needs: null, inGroup: false, isNeeded: false },
  { name: 'motivosity.service.secureToken', needs: null, inGroup: true, isNeeded: true },
  { name: 'motivosity.service.appSecret', needs: null, inGroup: true, isNeeded: false },
  { name: 'motivosity.oauth.appSecret', needs: null, inGroup: true, isNeeded: true },
  {
    name: 'motimate.auth.password',
    needs: { key: 'grant', value: 'password' },
    inGroup: true,
    isNeeded: true,
  },
  {
    name: 'motimate.auth.clientSecret',
    needs: { key: 'grant', value: 'client_credentials' },
    inGroup: true,
    isNeeded: true,
  },
  { name: 'panel.pin', needs: null, inGroup: false, isNeeded: false },
  { name: 'health.token', needs: null, inGroup: true, isNeeded: false },
];

/** The names of the secrets that stand among settings. */
export function secretsIn(settings: JsonObject): string[] {
  return secretPaths
    .map(({ name }) => name)
    .filter((name) => name.split('.').reduce<unknown>(childOf, settings) !== undefined);
}

/** What stands under a key of a JSON object; undefined = nothing, or it is no object. */
export function childOf(value: unknown, key: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Whether a value is an object with keys. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
