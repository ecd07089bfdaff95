import type { DisplaySettings, PrivacySettings } from '../../contract/settings';
import type { SlideId } from '../../contract/slide';
import type { FeedItem, LeaderRow, SourcedPerson, SourcedWallPost } from '../../contract/sourced';
import { isCelebration, isRecognition } from '../feed-kinds';
import { fingerprint } from '../fingerprint';
import type { HiddenPeople, HideOptions } from './hidden-people';
import { lobbyName, lobbyShortName } from './lobby-name';
import { maskedAddress } from './masked-address';
import { createNameShortener } from './name-shortener';
import { createWordFilter } from './word-filter';

/** The settings the rules are made of. */
export interface PrivacyInput {
  readonly privacy: PrivacySettings;
  readonly audience: DisplaySettings['audience'];
}

/**
 * What must not be shown is taken out here, before anything touches the disk. Pure: the same answer gives the same
 * result until somebody hidden is found to be known by more (see {@link HiddenPeople}). With `shortened`, names that
 * were shortened for the lobby are recognised too: for what is on disk already.
 */
export interface PrivacyRules {
  /** Differs when the settings differ. Names nobody. */
  readonly fingerprint: string;
  /** Whether anything of a kind may be shown at all. */
  shows(kind: SlideId): boolean;
  /** Rows of people who may be shown. */
  leaders(rows: readonly LeaderRow[], options?: HideOptions): LeaderRow[];
  /** Each item as it may be kept, or null: in the order and number of the answer. */
  feed(items: readonly FeedItem[], options?: HideOptions): (FeedItem | null)[];
  posts(posts: readonly SourcedWallPost[], options?: HideOptions): SourcedWallPost[];
  /** People who may be shown, as they may be shown. */
  users<P extends SourcedPerson>(users: readonly P[], options?: HideOptions): P[];
  /** Whether somebody with this id (`mv:…`, `mm:…`) must not be shown. */
  isHiddenId(id: string): boolean;
}

/** The giver when an application gave: its name is nobody's and stays whole. */
export const applicationId = 'mv:app';

/** What `privacy.hideItems` calls an item of the feed. */
export function itemKey(id: string): string {
  return `feed:${id}`;
}

/** What `privacy.hideItems` calls a wall post. */
export function postKey(id: string): string {
  return `post:${id}`;
}

/** Everybody an item of the feed names. */
export function peopleOf(item: FeedItem): SourcedPerson[] {
  if (isCelebration(item)) return item.people;
  const others = isRecognition(item) ? item.to : item.people;
  return item.from === null ? others : [item.from, ...others];
}

/** The words of an item that people wrote or the vendor made up. */
export function wordsIn(item: FeedItem): (string | null)[] {
  if (isCelebration(item)) return [item.note];
  return isRecognition(item) ? [item.note, item.value] : [item.title, item.body];
}

/** Makes the rules. @param hidden who asked not to be shown; may learn more while the rules are in use */
export function createPrivacyRules(input: PrivacyInput, hidden: HiddenPeople): PrivacyRules {
  const { hideKinds, showAmounts, hideWords } = input.privacy;
  const isLobby = input.audience === 'lobby';
  const hasHiddenWord = createWordFilter(hideWords);
  const hiddenKinds = new Set<SlideId>(isLobby ? [...hideKinds, 'announcement'] : hideKinds);

  const hiddenItems = new Set(input.privacy.hideItems);

  const mayRead = (words: readonly (string | null)[], options: HideOptions) =>
    words.every((text) => text === null || (!hasHiddenWord(text) && !hidden.mentions(text, options)));

  function person<P extends SourcedPerson>(known: P, options: HideOptions): P {
    const clean = (text: string | null) => (hidden.mentions(text, options) ? null : text);
    const shown = { ...known, title: clean(known.title), team: clean(known.team) };
    const isPerson = known.id !== applicationId;
    return isLobby && isPerson
      ? {
          ...shown,
          name: lobbyName(known.name),
          shortName: lobbyShortName(known.name),
          email: known.email === null ? null : maskedAddress(known.email),
        }
      : shown;
  }

  const keep = <P extends SourcedPerson>(people: readonly P[], options: HideOptions): P[] =>
    people.filter((known) => !hidden.isHidden(known, options)).map((known) => person(known, options));

  function item(known: FeedItem, shorten: (text: string) => string, options: HideOptions): FeedItem | null {
    if (hiddenItems.has(itemKey(known.id))) return null;
    if (hiddenKinds.has(known.kind) || !mayRead(wordsIn(known), options)) return null;
    const shortened = (text: string | null) => (text === null ? null : shorten(text));
    if (isCelebration(known)) {
      const people = keep(known.people, options);
      if (people.length === 0 && known.people.length > 0) return null;
      return { ...known, people, note: shortened(known.note) };
    }
    if (known.from !== null && hidden.isHidden(known.from, options)) return null;
    const from = known.from === null ? null : person(known.from, options);
    const subjects = isRecognition(known) ? known.to : known.people;
    const kept = keep(subjects, options);
    if (kept.length === 0 && subjects.length > 0) return null;
    const hiddenFaces = subjects.filter((one) => hidden.isHidden(one, options)).map((one) => one.picture);
    const picture = hiddenFaces.includes(known.picture) ? null : known.picture;
    if (isRecognition(known)) {
      const amount = showAmounts && !isLobby ? known.amount : null;
      return {
        ...known,
        from,
        to: kept,
        amount,
        note: shortened(known.note),
        value: shortened(known.value),
        picture,
      };
    }
    return {
      ...known,
      from,
      people: kept,
      title: shorten(known.title),
      body: shortened(known.body),
      picture,
    };
  }

  return {
    fingerprint: fingerprint(input),
    shows: (kind) => !hiddenKinds.has(kind),
    leaders: (rows, options = {}) =>
      hiddenKinds.has('leaderboard')
        ? []
        : rows
            .filter((row) => !hidden.isHidden(row.person, options))
            .map((row) => ({ ...row, person: person(row.person, options) })),
    feed: (items, options = {}) => {
      const shorten = createNameShortener(
        isLobby ? items.flatMap(peopleOf).filter(({ id }) => id !== applicationId) : [],
      );
      return items.map((known) => item(known, shorten, options));
    },
    posts: (posts, options = {}) => {
      if (hiddenKinds.has('wall-post')) return [];
      const shorten = createNameShortener(isLobby ? posts.flatMap(({ author }) => author ?? []) : []);
      return posts.flatMap((post) => {
        if (hiddenItems.has(postKey(post.id))) return [];
        if (post.author !== null && hidden.isHidden(post.author, options)) return [];
        if (post.authorId !== null && hidden.isHiddenId(post.authorId)) return [];
        if (!mayRead([post.title, post.body], options)) return [];
        const author = post.author === null ? null : person(post.author, options);
        const shortened = (text: string | null) => (text === null ? null : shorten(text));
        return [{ ...post, author, title: shortened(post.title), body: shortened(post.body) }];
      });
    },
    users: (users, options = {}) => keep(users, options),
    isHiddenId: (id) => hidden.isHiddenId(id),
  };
}
