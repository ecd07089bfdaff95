import { settableSecretNames, type SecretName } from '../../contract/panel/secret-names';
import type { SecretView } from '../../contract/panel/settings';
import type { SecretStore } from '../../store/state/secret-store';
import type { JsonObject } from '../../store/state/settings-versions';
import { overlap, valueAt } from './setting-keys';

/** A secret shorter than this gets no hint: it would give away too much of it. */
const shortestHinted = 8;

/** What secrets are told by. */
export interface SecretSources {
  readonly secrets: Pick<SecretStore, 'hint'>;
  /** Those that hold until the panel locks. */
  readonly passing: ReadonlyMap<string, string>;
  /** What the provisioning file says. */
  readonly provisioned: JsonObject;
  readonly managed: readonly string[];
}

/** The last two characters of a secret; empty = it is too short for that. */
export function hintOf(secret: string): string {
  return secret.length < shortestHinted ? '' : Array.from(secret).slice(-2).join('');
}

/** What a page may know of every secret. */
export function secretViews(sources: SecretSources): Record<SecretName, SecretView> {
  const views = settableSecretNames.map((name) => [name, viewOf(name, sources)] as const);
  return Object.fromEntries(views) as Record<SecretName, SecretView>;
}

function viewOf(name: SecretName, { secrets, passing, provisioned, managed }: SecretSources): SecretView {
  const fixed = valueAt(provisioned, name);
  if (typeof fixed === 'string') return { set: true, hint: hintOf(fixed), kept: 'file' };
  // The file fixes the whole group: what this machine has for it is not used.
  if (managed.some((key) => overlap(key, name))) return { set: false, hint: '', kept: null };
  const now = passing.get(name);
  if (now !== undefined) return { set: true, hint: hintOf(now), kept: 'unlock' };
  const hint = secrets.hint(name);
  return hint === null ? { set: false, hint: '', kept: null } : { set: true, hint, kept: 'machine' };
}
