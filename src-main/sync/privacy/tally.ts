import { z } from 'zod';
import type { HiddenCounts } from '../../contract/panel/settings';
import type { SourceId } from '../../contract/source';
import type { Cache } from '../../store/cache';
import { canonicalJson } from '../../store/canonical-json';
import { readKept } from '../kept-value';
import type { HiddenBy } from './reasons';
import type { PrivacyInput } from './rules';

const valueName = 'privacy.tally';
const countedSchema = z.object({
  people: z.array(z.number()),
  words: z.array(z.number()),
  kinds: z.record(z.string(), z.number()),
  items: z.number(),
  amounts: z.number(),
  audience: z.number(),
});
type Counted = z.infer<typeof countedSchema>;
const keptSchema = z.object({
  /** Of the rules that were counted by. */
  rules: z.string(),
  sources: z.record(z.string(), countedSchema),
});

/** One thing that was kept away, and by what; each thing counts once for each rule. */
export type Kept = readonly HiddenBy[];

/**
 * Counts what the privacy rules kept away of the last answer of each source. Numbers only, by the places of the entries in
 * the settings: names nobody, and is there after a restart.
 */
export class PrivacyTally {
  readonly #cache: Pick<Cache, 'readValue' | 'writeValue'>;
  readonly #rules: string;
  readonly #sources = new Map<string, Counted>();

  /** @param rules the fingerprint of the rules: what was counted by others does not count */
  constructor(cache: Pick<Cache, 'readValue' | 'writeValue'>, rules: string) {
    this.#cache = cache;
    this.#rules = rules;
    // Where nothing can be read, it is counted again with the next answers.
    const kept = readKept(cache, valueName, keptSchema);
    if (kept?.rules !== rules) return;
    for (const [source, counted] of Object.entries(kept.sources)) this.#sources.set(source, counted);
  }

  /** A source has answered. @param kept for each thing of the answer why it was kept away @param amounts not shown */
  note(source: SourceId, kept: readonly Kept[], amounts = 0): void {
    const counted: Counted = { people: [], words: [], kinds: {}, items: 0, amounts, audience: 0 };
    for (const reasons of kept) {
      for (const text of new Set(reasons.map((reason) => JSON.stringify(reason)))) {
        add(counted, JSON.parse(text) as HiddenBy);
      }
    }
    if (canonicalJson(this.#sources.get(source) ?? null) === canonicalJson(counted)) return;
    this.#sources.set(source, counted);
    this.#cache.writeValue(
      valueName,
      JSON.stringify({ rules: this.#rules, sources: Object.fromEntries(this.#sources) }),
    );
  }

  /** All of it by the entries of the settings. @param expected the sources that are asked */
  counts({ privacy }: PrivacyInput, expected: readonly SourceId[]): HiddenCounts {
    const all = [...this.#sources.values()];
    const sum = (of: (counted: Counted) => number): number => all.reduce((so, one) => so + of(one), 0);
    const byEntry = (entries: readonly string[], list: 'people' | 'words') =>
      Object.fromEntries(entries.map((entry, at) => [entry, sum((one) => one[list][at] ?? 0)]));
    return {
      people: byEntry(privacy.hidePeople, 'people'),
      words: byEntry(privacy.hideWords, 'words'),
      kinds: Object.fromEntries(privacy.hideKinds.map((kind) => [kind, sum((one) => one.kinds[kind] ?? 0)])),
      items: sum((one) => one.items),
      amounts: sum((one) => one.amounts),
      audience: sum((one) => one.audience),
      complete: expected.every((source) => this.#sources.has(source)),
    };
  }
}

function add(counted: Counted, reason: HiddenBy): void {
  switch (reason.rule) {
    case 'item':
      counted.items += 1;
      return;
    case 'audience':
      counted.audience += 1;
      return;
    case 'kind':
      counted.kinds[reason.kind] = (counted.kinds[reason.kind] ?? 0) + 1;
      return;
    case 'person':
    case 'word': {
      const list = reason.rule === 'person' ? counted.people : counted.words;
      for (let at = list.length; at <= reason.entry; at += 1) list.push(0);
      list[reason.entry] = (list[reason.entry] ?? 0) + 1;
    }
  }
}
