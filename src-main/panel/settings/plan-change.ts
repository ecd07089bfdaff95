import { passingSecretNames, type SecretName } from '../../contract/panel/secret-names';
import type { SettingsChange } from '../../contract/panel/settings';
import type { ConfigProblem, Settings } from '../../contract/settings';
import { mergeSettings } from '../../store/state/merge-settings';
import { childOf, secretPaths } from '../../store/state/secret-paths';
import type { SettingsInForce } from '../../store/state/settings-in-force';
import type { JsonObject } from '../../store/state/settings-versions';
import { formWords, parseSettings } from '../../store/state/tolerant-settings';
import { withChange } from './change-settings';
import { overlap, sameJson, settingsByKey, valueAt, withValue } from './setting-keys';
import { hasGroup, withoutSecrets } from './visible-settings';

/** What there is before a change. */
export interface BeforeChange {
  /** Settings made on this machine. */
  readonly kept: JsonObject;
  /** Secrets of this machine, those for this unlock included, by name. */
  readonly secrets: ReadonlyMap<string, string>;
  /** What the provisioning file says. */
  readonly provisioned: JsonObject;
  /** The provisioning file; null = there is none. */
  readonly file: string | null;
  readonly inForce: Pick<SettingsInForce, 'settings' | 'managed'>;
}

/** What a change comes to. */
export interface PlannedChange {
  /** What would apply. */
  readonly settings: Settings;
  /** What is to be kept, all of it. */
  readonly kept: JsonObject;
  /** Secrets to be kept. */
  readonly keep: ReadonlyMap<SecretName, string>;
  /** Secrets to be held until the panel locks. */
  readonly pass: ReadonlyMap<SecretName, string>;
  /** Secrets to be forgotten: removed, or of a connection that is gone. */
  readonly forget: readonly string[];
}

/** A plan, or what is wrong with the change, by field. */
export type Plan =
  | { readonly ok: true; readonly value: PlannedChange }
  | { readonly ok: false; readonly problems: ConfigProblem[] };

/**
 * Checks a change against everything there is. Pure. Only what the change brings about counts: old trouble elsewhere, or a
 * bad key of the provisioning file, does not stand in anybody's way.
 */
export function planChange(change: SettingsChange, before: BeforeChange): Plan {
  const secretProblems: ConfigProblem[] = [];
  const keep = new Map<SecretName, string>();
  const pass = new Map<SecretName, string>();
  const removed: string[] = [];
  for (const { name } of secretPaths) {
    const wanted = isSettable(change, name) ? change.secrets[name] : undefined;
    if (wanted === undefined || !isSettable(change, name)) continue;
    const secret = wanted.do === 'set' ? wanted.secret.trim() : null;
    if (before.inForce.managed.some((key) => overlap(key, name)))
      secretProblems.push(managed(name, before.file));
    else if (secret === null) removed.push(name);
    else if (secret === '') secretProblems.push({ key: name, message: 'must not be empty' });
    else if (wanted.do === 'set' && wanted.keep === 'machine') keep.set(name, secret);
    else if (passingSecretNames.includes(name)) pass.set(name, secret);
    else
      secretProblems.push({
        key: name,
        message: 'must be kept on this machine: it is needed while the panel is locked, too',
      });
  }

  const allowed = withoutManaged(withoutSecrets(change.values), before);
  const kept = withoutSecrets(withChange(before.kept, allowed.values));
  const secrets = new Map<string, string>([...before.secrets, ...keep, ...pass]);
  for (const name of removed) secrets.delete(name);
  const homeless = secretPaths
    .filter(({ name, inGroup, needs }) => {
      const group = valueAt(kept, name.split('.').slice(0, -1).join('.'));
      return (
        inGroup && (!hasGroup(kept, name) || (needs !== null && childOf(group, needs.key) !== needs.value))
      );
    })
    .map(({ name }) => name);
  for (const name of homeless) {
    const group = name.split('.').slice(0, -1).join('.');
    if (keep.has(name as SecretName) || pass.has(name as SecretName)) {
      secretProblems.push({ key: group, message: 'must be filled in before its secret can be kept' });
    }
  }

  const changedKeys = [...settingsByKey(allowed.values).keys(), ...Object.keys(change.secrets)];
  const after = compose(kept, secrets, before.provisioned);
  const old = compose(before.kept, before.secrets, before.provisioned).problems;
  const sections = new Set(changedKeys.map((key) => key.split('.')[0]));
  const brought = after.problems.filter(({ key, message }) => {
    if (removed.includes(key)) return false;
    if (changedKeys.some((changed) => overlap(changed, key))) return true;
    const wasThere = old.some((problem) => problem.key === key && problem.message === message);
    return sections.has(key.split('.')[0]) && !wasThere;
  });
  const problems = [...secretProblems, ...allowed.problems, ...brought];
  if (problems.length > 0) return { ok: false, problems };
  const forget = [...removed, ...homeless.filter((name) => before.secrets.has(name))];
  return { ok: true, value: { settings: after.settings, kept, keep, pass, forget } };
}

function compose(kept: JsonObject, secrets: ReadonlyMap<string, string>, provisioned: JsonObject) {
  return parseSettings(mergeSettings({ kept, secrets, provisioned }).settings, formWords);
}

function isSettable(change: SettingsChange, name: string): name is SecretName {
  return Object.hasOwn(change.secrets, name);
}

/** The change without what the provisioning file fixes; what would differ from it is a problem. */
function withoutManaged(
  values: JsonObject,
  { inForce, file }: BeforeChange,
): { values: JsonObject; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  let allowed: JsonObject = {};
  const visible = withoutSecrets(inForce.settings);
  for (const [key, value] of settingsByKey(values)) {
    const fixed = inForce.managed.find((one) => overlap(one, key));
    if (fixed === undefined) allowed = withValue(allowed, key, value);
    else if (!sameJson(value, valueAt(visible, key))) problems.push(managed(key, file));
  }
  return { values: allowed, problems };
}

function managed(key: string, file: string | null): ConfigProblem {
  const where = file === null ? 'the provisioning file' : `the file ${file}`;
  return { key, message: `is fixed by ${where} and can only be changed there` };
}
