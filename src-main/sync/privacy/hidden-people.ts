import type { SourcedPerson } from '../../contract/sourced';
import { fingerprint } from '../fingerprint';
import { shapeOfShortName, shapesOfAddress, shapesOfName } from './address-fit';
import { fold, runsOf, runsWithGenitives, turnedNames, wordsOf } from './fold';
import { addressKeys, bareIdKey, hashOfKey as hash, identityKeys, nameInAddress } from './identity-keys';
import type { NameFinder } from './without-names';
import { lobbyName, shortNamesIn } from './lobby-name';

/**
 * Something a hidden person was found to be known by, as a hash, so that it can be kept on disk without naming
 * anybody. `words` is 0 for an id, an e-mail address or an employee number, -1 for a name that was shortened, else the
 * number of words of a name.
 */
export interface HiddenAlias {
  /** Hash of the entry of the hide list it belongs to. */
  readonly entry: string;
  readonly key: string;
  readonly words: number;
}

/** The words of a vague alias: it is a name that was shortened for the lobby, of which the whole is not known. */
const vague = -1;
const wholeKey = hash('whole');
/** An entry that bears this was found among the people of Motimate, whose ids the wall names its authors by. */
const listedKey = hash('listed');

/** How a person is looked up. `shortened` also matches names that were shortened for the lobby, on disk. */
export interface HideOptions {
  readonly shortened?: boolean;
}

/** Whether an entry is what somebody is called, and neither an address nor an id. */
function isCalled(entry: string): boolean {
  return !/[@:_\d]/.test(entry) && wordsOf(entry).length >= 2;
}

interface Entry {
  /** As it stands in the settings. */
  readonly text: string;
  readonly hash: string;
  readonly keys: ReadonlySet<string>;
  /** The entry as a name. */
  readonly name: string;
}

/**
 * Who asked not to be shown. An entry of the hide list is an e-mail address, an id or a full name; what else such a
 * person is known by (the feed has no addresses, the wall has only ids) is learned from the answers that tell.
 */
export class HiddenPeople {
  readonly #entries: readonly Entry[];
  /** Names to look for, by number of words. */
  readonly #names = new Map<number, Set<string>>();
  readonly #shortNames = new Set<string>();
  readonly #aliases: HiddenAlias[] = [];
  readonly #entriesByKey = new Map<string, Set<string>>();
  readonly #aliasWords = new Set<number>();
  /** Entries that a shortened name was learned of. */
  readonly #vagueEntries = new Set<string>();
  /** Entries of which something was learned. */
  readonly #known = new Set<string>();
  /** Addresses by the shapes of names that fit them: what there is to go by until more is known. */
  readonly #shapes = new Map<string, string[]>();
  /** Names as the answers told them, by the entry's hash. In memory only. */
  readonly #told = new Map<string, string>();

  /**
   * @param entries the hide list
   * @param aliases what was learned before; aliases of entries that are gone are forgotten
   */
  constructor(entries: readonly string[], aliases: readonly HiddenAlias[] = []) {
    this.#entries = entries.map((text) => {
      const entry = fold(text);
      const name = wordsOf(text);
      const entryHash = hash(`entry ${entry}`);
      this.#addName(name);
      if (entry.includes('@')) {
        this.#addName(nameInAddress(entry));
        for (const shape of shapesOfAddress(entry))
          this.#shapes.set(shape, [...(this.#shapes.get(shape) ?? []), entryHash]);
      } else this.#shortNames.add(wordsOf(lobbyName(text)).join(' '));
      return {
        text,
        hash: entryHash,
        keys: new Set([`id ${entry}`, ...addressKeys(entry)]),
        name: name.join(' '),
      };
    });
    const current = new Set(this.#entries.map((entry) => entry.hash));
    for (const alias of aliases) if (current.has(alias.entry)) this.#addAlias(alias);
  }

  /** Whether the hide list is empty: then nobody is looked at. */
  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** What was learned, to be kept on disk. Names nobody. */
  get aliases(): HiddenAlias[] {
    return [...this.#aliases];
  }

  /**
   * Who is behind each entry, as far as an answer has told since these rules are in use. For the panel alone, and never
   * to be kept: names of hidden people do not reach the disk.
   */
  get names(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.#entries.flatMap(({ text, hash: key }) => {
        const name = this.#told.get(key);
        return name === undefined ? [] : [[text, name]];
      }),
    );
  }

  /**
   * Entries, as in the settings, by which the answers of the kiosk cannot tell whom they mean: addresses and ids that
   * nothing has been learned of. Whoever is told of there may be one of them.
   */
  get unrecognised(): readonly string[] {
    return this.#entries
      .filter(({ text, hash: key }) => !this.#known.has(key) && !/^mv:/i.test(text) && !isCalled(text))
      .map(({ text }) => text);
  }

  /** Entries, as in the settings, that say nothing of an id of Motimate's: the wall names its authors by that alone. */
  get unlisted(): readonly string[] {
    const listed = this.#entriesByKey.get(listedKey);
    return this.#entries
      .filter(({ text, hash: key }) => listed?.has(key) !== true && !/^(mm:.+|\d+)$/i.test(text))
      .map(({ text }) => text);
  }

  /** Whether this person must not be shown. */
  isHidden(person: SourcedPerson, options: HideOptions = {}): boolean {
    if (this.isEmpty) return false;
    if (this.#matches(person).size > 0) return true;
    if (this.#isNamedIn(person.name, options, 2)) return true;
    const name = wordsOf(person.name);
    // Whoever has an address of their own is told by that.
    const isFitting = person.email === null && !person.id.startsWith('mm:') && this.#fits(name, options);
    return (
      isFitting ||
      this.#isName(name) ||
      this.#isVague(name) ||
      (options.shortened === true && this.#isShortened(person.name, name))
    );
  }

  /** What finds their names in a text that is kept elsewhere. */
  get finder(): NameFinder {
    const entryKeys = new Set(this.#entries.flatMap(({ keys }) => [...keys]));
    const mark = [this.#entries.map(({ hash: key }) => key), this.#aliases.map(({ key }) => key)];
    return {
      mark: this.isEmpty ? '' : fingerprint(mark),
      lengths: [...new Set([...this.#names.keys(), ...this.#aliasWords])].sort((a, b) => b - a),
      isName: (words) => words.length > 0 && this.#isName(words),
      isIdentity: (value) => {
        const others = () => [`id ${fold(value)}`, bareIdKey(value), `number ${fold(value)}`];
        const keys = value.includes('@') ? addressKeys(value) : others();
        return keys.some((key) => entryKeys.has(key) || this.#isLearned(key));
      },
    };
  }

  /** Whether this id (`mv:…`, `mm:…`) belongs to somebody who must not be shown. */
  isHiddenId(id: string): boolean {
    const key = `id ${fold(id)}`;
    const bare = bareIdKey(id);
    const isEntry = this.#entries.some(({ keys }) => keys.has(key) || keys.has(bare));
    // Many ids are made of the name: "user-ron-swanson".
    return isEntry || this.#isLearned(key) || this.#isNamedIn(id, {}, 2);
  }

  /**
   * Whether a text mentions somebody who must not be shown by their full name, in any order, by their first name and
   * initial, or by a name that fits their address. A first name alone could be anybody's.
   */
  mentions(text: string | null, options: HideOptions = {}): boolean {
    if (this.isEmpty || text === null) return false;
    if (this.#isNamedIn(text, options, 1)) return true;
    if (shortNamesIn(text).some((name) => this.#isShortRun(wordsOf(name).join(' ')))) return true;
    if (this.#shapes.size === 0) return false;
    const words = wordsOf(text);
    return [2, 3].some((length) => runsOf(words, length).some((run) => this.#fits(run.split(' '), options)));
  }

  /** @param leastWords only names of at least so many words */
  #isNamedIn(text: string, options: HideOptions, leastWords: number): boolean {
    const words = wordsOf(text);
    // Names and ids are no sentences: nothing in them is in the genitive.
    const runs = leastWords === 1 ? runsWithGenitives : runsOf;
    const has = (length: number, isIt: (run: string) => boolean) =>
      length >= leastWords && runs(words, length).some(isIt);
    for (const [length, names] of this.#names) if (has(length, (run) => names.has(run))) return true;
    for (const length of this.#aliasWords) {
      if (has(length, (run) => this.#isLearned(`name ${run}`))) return true;
    }
    if (this.#hasVague && [2, 3].some((length) => has(length, (run) => this.#isVague(run.split(' '))))) {
      return true;
    }
    return options.shortened === true && [2, 3].some((length) => has(length, (run) => this.#isShortRun(run)));
  }

  /**
   * Learns from an answer what else the hidden people in it are known by.
   * @returns whether something new was learned
   */
  learn(people: readonly SourcedPerson[]): boolean {
    if (this.isEmpty) return false;
    const before = this.#aliases.length;
    // One more round as long as it helps: an e-mail address may lead to an id, and that to a name.
    for (let known = -1; known !== this.#aliases.length;) {
      known = this.#aliases.length;
      for (const person of people) {
        for (const entry of this.#matches(person)) this.#learnPerson(person, entry);
      }
    }
    return this.#aliases.length > before;
  }

  #learnPerson(person: SourcedPerson, entry: string): void {
    for (const key of identityKeys(person)) this.#addAlias({ entry, key: hash(key), words: 0 });
    if (person.id.startsWith('mm:')) this.#addAlias({ entry, key: listedKey, words: 0 });
    const name = wordsOf(person.name);
    if (name.length > 0) {
      // What was on the disk can be shortened for the lobby.
      if (person.name.length > (this.#told.get(entry)?.length ?? 0)) this.#told.set(entry, person.name);
      for (const turned of turnedNames(name))
        this.#addAlias({ entry, key: hash(`name ${turned}`), words: name.length });
      const short = wordsOf(lobbyName(person.name)).join(' ');
      this.#addAlias({ entry, key: hash(`short ${short}`), words: 0 });
      const isShortened = person.name.endsWith('.') && lobbyName(person.name) === person.name;
      if (isShortened) this.#addAlias({ entry, key: hash(`vague ${short}`), words: vague });
      else this.#addAlias({ entry, key: wholeKey, words: 0 });
    }
  }

  get #hasVague(): boolean {
    const whole = this.#entriesByKey.get(wholeKey);
    return [...this.#vagueEntries].some((entry) => whole?.has(entry) !== true);
  }

  /**
   * Whether a name could be that of somebody whose name is known in its shortened form only. Answers bear whole names: until
   * one of them tells whose it is, all who would be shortened alike are kept away.
   */
  #isVague(words: readonly string[]): boolean {
    const first = words[0] ?? '';
    const initial = /^./u.exec(words.at(-1) ?? '')?.[0];
    if (words.length < 2 || initial === undefined || !this.#hasVague) return false;
    const whole = this.#entriesByKey.get(wholeKey);
    const entries = this.#entriesByKey.get(hash(`vague ${first} ${initial}`)) ?? [];
    return [...entries].some((entry) => whole?.has(entry) !== true);
  }

  /** Entries that mean this very person. Names that were learned do not count: namesakes must not teach more. */
  #matches(person: SourcedPerson): Set<string> {
    const keys = identityKeys(person);
    const bare = bareIdKey(person.id);
    const name = wordsOf(person.name).join(' ');
    const found = new Set<string>();
    for (const entry of this.#entries) {
      const isIt = entry.keys.has(bare) || keys.some((key) => entry.keys.has(key));
      if (isIt || (name !== '' && entry.name === name)) found.add(entry.hash);
    }
    if (this.#aliases.length > 0) {
      for (const key of keys) for (const entry of this.#entriesByKey.get(hash(key)) ?? []) found.add(entry);
    }
    return found;
  }

  /** Whether a name fits an address of which no more is known. */
  #fits(name: readonly string[], options: HideOptions): boolean {
    if (this.#shapes.size === 0) return false;
    const shapes = options.shortened === true ? [shapeOfShortName(name)] : [];
    return [...shapes, ...shapesOfName(name)].some(
      (shape) => this.#shapes.get(shape)?.some((entry) => !this.#known.has(entry)) === true,
    );
  }

  #isLearned(key: string): boolean {
    return this.#aliases.length > 0 && this.#entriesByKey.has(hash(key));
  }

  #isName(words: readonly string[]): boolean {
    const name = words.join(' ');
    return this.#names.get(words.length)?.has(name) === true || this.#isLearned(`name ${name}`);
  }

  #isShortened(name: string, words: readonly string[]): boolean {
    return name.endsWith('.') && this.#isShortRun(words.join(' '));
  }

  #isShortRun(run: string): boolean {
    return this.#shortNames.has(run) || this.#isLearned(`short ${run}`);
  }

  #addName(words: readonly string[]): void {
    if (words.length === 0 || words.every((word) => /^\d+$/.test(word))) return;
    const names = this.#names.get(words.length) ?? new Set();
    for (const turned of turnedNames(words)) names.add(turned);
    this.#names.set(words.length, names);
  }

  #addAlias(alias: HiddenAlias): void {
    const entries = this.#entriesByKey.get(alias.key) ?? new Set();
    if (entries.has(alias.entry)) return;
    this.#entriesByKey.set(alias.key, entries.add(alias.entry));
    this.#aliases.push(alias);
    this.#known.add(alias.entry);
    if (alias.words > 0) this.#aliasWords.add(alias.words);
    if (alias.words === vague) this.#vagueEntries.add(alias.entry);
  }
}
