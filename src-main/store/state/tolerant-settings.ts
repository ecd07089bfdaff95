import { parseSeldom } from '../../contract/parse-seldom';
import { settingsSchema, type ConfigProblem, type Settings } from '../../contract/settings';
import type { z } from 'zod';

/** How the types of values are called, by zod's name of the type: what follows "must be". */
export type TypeWords = Readonly<Record<string, string>>;

const fileWords: TypeWords = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group in { }',
};

/** How types are called for people who fill in a form. */
export const formWords: TypeWords = {
  string: 'filled in',
  number: 'a number',
  int: 'a whole number',
  boolean: 'on or off',
  array: 'a list',
  object: 'filled in',
};

/** Settings with everything usable applied, and a word on each key that was not. */
export interface TolerantSettings {
  readonly settings: Settings;
  readonly problems: readonly ConfigProblem[];
  /** What was said and could be used, before defaults are filled in. */
  readonly given: Readonly<Record<string, unknown>>;
}

/**
 * Reads settings of any quality: a bad key is left at its default and named, the rest applies. Messages say
 * where, what is wrong and what would be right, and never repeat a value, which might be a secret.
 * @param typeWords how types are called; default as whoever writes a file knows them
 */
export function parseSettings(input: unknown, typeWords: TypeWords = fileWords): TolerantSettings {
  const problems: ConfigProblem[] = [];
  let candidate: unknown = isRecord(input) ? structuredClone(input) : {};
  if (!isRecord(input))
    problems.push({ key: '', message: 'the file must hold a JSON object: { "version": 1, … }' });
  // Each round removes at least one key or gives up, so the number of keys bounds the rounds.
  for (let round = 0; round < 200; round += 1) {
    const parsed = settingsSchema.safeParse(candidate, parseSeldom);
    if (parsed.success)
      return { settings: parsed.data, problems, given: isRecord(candidate) ? candidate : {} };
    for (const issue of parsed.error.issues) {
      for (const path of pathsOf(issue)) {
        const key = path.join('.');
        if (!problems.some((problem) => problem.key === key))
          problems.push({ key, message: wordsFor(issue, typeWords) });
      }
    }
    candidate = prune(candidate, parsed.error.issues.flatMap(pathsOf));
    if (candidate === gone) break;
  }
  return { settings: settingsSchema.parse({}, parseSeldom), problems, given: {} };
}

function pathsOf(issue: z.core.$ZodIssue): PropertyKey[][] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key]);
  return [[...issue.path]];
}

function wordsFor(issue: z.core.$ZodIssue, typeWords: TypeWords): string {
  if (issue.code === 'unrecognized_keys') return 'is not a setting; check the spelling';
  if (issue.code === 'invalid_type') return `must be ${typeWords[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code !== 'invalid_union') return issue.message;
  return issue.discriminator === undefined
    ? 'is not one of the forms that are allowed here'
    : `needs "${issue.discriminator}" to be one of the values that are allowed here`;
}

const gone = Symbol('gone');

/**
 * A copy without what stands at the paths. Of a list the whole element goes: half a message is not a message.
 * A group that lacks a key it needs goes as a whole.
 */
function prune(value: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  if (paths.length === 0) return value;
  if (paths.some((path) => path.length === 0)) return gone;
  const inner = (name: PropertyKey): PropertyKey[][] =>
    paths.filter((path) => path[0] === name).map((path) => path.slice(1));
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.filter((_, index) => inner(index).length === 0);
  }
  if (!isRecord(value) || paths.some((path) => !(String(path[0]) in value))) return gone;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, child]) => [name, prune(child, inner(name))])
      .filter(([, child]) => child !== gone),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
