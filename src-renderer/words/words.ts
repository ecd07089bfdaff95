import type { en } from './en/index';

/** A translation of a part of the catalogue: the same keys, other words. */
export type Words<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Words<English[Key]>;
};

type PluralEnding = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The keys of an area, as paths such as `mode.dark`; plural forms still apart. */
type Paths<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Paths<Tree[Key]>}`;
}[keyof Tree & string];

type TextAt<Tree, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Tree
    ? TextAt<Tree[Head], Rest>
    : never
  : Path extends keyof Tree
    ? Tree[Path]
    : never;

/** Every text of the catalogue by its full key, such as `panel:mode.dark` or `display:points_one`. */
type Texts = {
  [Area in keyof typeof en as `${Area}:${Paths<(typeof en)[Area]>}`]: never;
};
type FullKey = keyof Texts;
type TextOf<Key extends FullKey> = Key extends `${infer Area extends keyof typeof en}:${infer Path}`
  ? TextAt<(typeof en)[Area], Path>
  : never;

type GapNames<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | GapNames<Rest> : never;

/** The gaps of every text by its key, plural forms together. Worked out once: asked key by key, it would take minutes. */
type GapTable = {
  [Full in FullKey as Full extends `${infer Base}_${PluralEnding}` ? Base : Full]:
    GapNames<TextOf<Full>> | (Full extends `${string}_${PluralEnding}` ? 'count' : never);
};

/** A key to say: `area:path`, plural forms by what they have in common. */
export type WordKey = keyof GapTable;

type GapsOf<Key extends WordKey> = GapTable[Key];

/** What goes into the gaps of a text: strings as they are, numbers in the language's digits; `count` chooses the plural. */
export type Gaps<Key extends WordKey> = {
  readonly [Name in GapsOf<Key>]: Name extends 'count' ? number : string | number;
};

/**
 * Says a text of the catalogue in one language. A key that does not exist, a gap that is left open and a gap that
 * the text does not have do not compile.
 */
export type Say = <Key extends WordKey>(
  key: Key,
  ...gaps: [GapsOf<Key>] extends [never] ? [] : [gaps: Gaps<Key>]
) => string;
