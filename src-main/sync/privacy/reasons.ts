import type { FeedItem, SourcedPerson, SourcedWallPost } from '../../contract/sourced';
import type { SlideId } from '../../contract/slide';
import { HiddenPeople, type HiddenAlias } from './hidden-people';
import { itemKey, peopleOf, postKey, wordsIn, type PrivacyInput } from './rules';
import { createWordFilter, type WordFilter } from './word-filter';

/** Which rule keeps something away; `entry` = its place in the list of the settings. */
export type HiddenBy =
  | { readonly rule: 'item' }
  | { readonly rule: 'kind'; readonly kind: SlideId }
  | { readonly rule: 'audience' }
  | { readonly rule: 'word'; readonly entry: number }
  | { readonly rule: 'person'; readonly entry: number };

/** Tells which of the privacy rules keep something away. For people who ask; what is shown is decided by the rules. */
export class PrivacyReasons {
  readonly #input: PrivacyInput;
  readonly #people: readonly HiddenPeople[];
  readonly #words: readonly WordFilter[];
  readonly #items: ReadonlySet<string>;

  /** @param aliases what hidden people were found to be known by so far */
  constructor(input: PrivacyInput, aliases: readonly HiddenAlias[]) {
    this.#input = input;
    this.#people = input.privacy.hidePeople.map((entry) => new HiddenPeople([entry], aliases));
    this.#words = input.privacy.hideWords.map((word) => createWordFilter([word]));
    this.#items = new Set(input.privacy.hideItems);
  }

  /** Why an item of the feed is kept away, as a whole or somebody of it; empty = it is not. */
  ofItem(item: FeedItem): HiddenBy[] {
    const known = this.#ofKey(itemKey(item.id), item.kind);
    if (known !== null) return [known];
    return [...this.#ofWords(wordsIn(item)), ...peopleOf(item).flatMap((person) => this.ofPerson(person))];
  }

  /** Why a wall post is kept away; empty = it is not. */
  ofPost(post: SourcedWallPost): HiddenBy[] {
    const known = this.#ofKey(postKey(post.id), 'wall-post');
    if (known !== null) return [known];
    const byId =
      post.authorId === null ? [] : this.#ofEntries((hidden) => hidden.isHiddenId(post.authorId ?? ''));
    const byAuthor = post.author === null ? [] : this.ofPerson(post.author);
    return [...this.#ofWords([post.title, post.body]), ...(byAuthor.length > 0 ? byAuthor : byId)];
  }

  /** Why a person is kept away; empty = nothing keeps them away. */
  ofPerson(person: SourcedPerson): HiddenBy[] {
    return this.#ofEntries((hidden) => hidden.isHidden(person));
  }

  /** Why a text would be kept away; empty = it would not. */
  ofText(text: string): HiddenBy[] {
    return this.#ofWords([text]);
  }

  /** Why a kind is kept away; null = it is not. */
  ofKind(kind: SlideId): HiddenBy | null {
    if (this.#input.privacy.hideKinds.includes(kind)) return { rule: 'kind', kind };
    return kind === 'announcement' && this.#input.audience === 'lobby' ? { rule: 'audience' } : null;
  }

  #ofKey(key: string, kind: SlideId): HiddenBy | null {
    return this.#items.has(key) ? { rule: 'item' } : this.ofKind(kind);
  }

  #ofWords(words: readonly (string | null)[]): HiddenBy[] {
    const texts = words.filter((text) => text !== null);
    const byWord = this.#words.flatMap((has, entry): HiddenBy[] =>
      texts.some((text) => has(text)) ? [{ rule: 'word', entry }] : [],
    );
    return [...byWord, ...this.#ofEntries((hidden) => texts.some((text) => hidden.mentions(text)))];
  }

  #ofEntries(isIt: (hidden: HiddenPeople) => boolean): HiddenBy[] {
    return this.#people.flatMap((hidden, entry): HiddenBy[] =>
      isIt(hidden) ? [{ rule: 'person', entry }] : [],
    );
  }
}
