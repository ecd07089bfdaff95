import { COMMENTS } from '../company/stories';
import type { Person, Roster } from '../company/roster';
import { at, hashText, mix } from '../random';
import type { FeedItem } from './feed-item';

/** A comment on a feed item. */
export interface Comment {
  readonly id: string;
  readonly feedId: string;
  readonly text: string;
  readonly by: Person;
  /** When it was written, ms since 1970. */
  readonly at: number;
}

/** After this age an item has all the likes and comments that come by themselves. */
const RIPE_MS = 20 * 60_000;

/** Likes and comments: those that gather by themselves as an item ages, and those that somebody sent. */
export class Reactions {
  private readonly likers = new Map<string, Set<Person>>();
  private readonly written = new Map<string, Comment[]>();
  private readonly edited = new Map<string, string>();
  private readonly removed = new Set<string>();
  private serial = 0;

  /** @param now time in ms since 1970. */
  constructor(
    private readonly roster: Roster,
    private readonly now: () => number,
  ) {}

  /** Who likes an item, each person once. */
  likes(item: FeedItem): Person[] {
    const key = hashText(item.id);
    const own = this.people(key, this.gathered(item, 1 + (mix(key, 1) % 9)));
    return [...new Set([...own, ...(this.likers.get(item.id) ?? [])])];
  }

  /** Likes an item; a second time changes nothing (the contract knows no unlike). */
  like(item: FeedItem, person: Person): void {
    this.likers.set(item.id, (this.likers.get(item.id) ?? new Set()).add(person));
  }

  /** The comments on an item, oldest first. */
  comments(item: FeedItem): Comment[] {
    const key = hashText(item.id);
    const own = this.people(mix(key, 3), this.gathered(item, mix(key, 2) % 4)).map((by, index) => ({
      id: item.id.replace('-feed-', `-cmn${index}-`),
      feedId: item.id,
      text: at(COMMENTS, key + index),
      by,
      at: item.at + (this.now() - item.at) / 2,
    }));
    return [...own, ...(this.written.get(item.id) ?? [])]
      .filter((comment) => !this.removed.has(comment.id))
      .map((comment) => ({ ...comment, text: this.edited.get(comment.id) ?? comment.text }));
  }

  /** Writes a comment. */
  comment(item: FeedItem, by: Person, text: string): Comment {
    this.serial += 1;
    const id = item.id.replace(/-feed-([0-9a-f]{4})-.*$/, (_, group: string) => {
      return `-cmnt-${group}-${(hashText(item.id) % 0x10000).toString(16).padStart(4, '0')}${this.serial.toString(16).padStart(8, '0')}`;
    });
    const made = { id, feedId: item.id, text, by, at: this.now() };
    this.written.set(item.id, [...(this.written.get(item.id) ?? []), made]);
    return made;
  }

  /** The id of the item that a comment is on; it need not exist. */
  feedIdOf(commentId: string): string {
    for (const comments of this.written.values())
      for (const comment of comments) if (comment.id === commentId) return comment.feedId;
    return commentId.replace(/-cmn\d-/, '-feed-');
  }

  /** Gives a comment another text. */
  edit(commentId: string, text: string): void {
    this.edited.set(commentId, text);
  }

  /** Takes a comment away. */
  remove(commentId: string): void {
    this.removed.add(commentId);
  }

  /** Forgets what was sent. */
  reset(): void {
    this.likers.clear();
    this.written.clear();
    this.edited.clear();
    this.removed.clear();
  }

  /** How many of `most` an item has gathered by now: none when new or still to come, all when ripe. */
  private gathered(item: FeedItem, most: number): number {
    return Math.floor(most * Math.max(0, Math.min(1, (this.now() - item.at) / RIPE_MS)));
  }

  private people(key: number, count: number): Person[] {
    const crowd = Math.min(this.roster.founded, 240);
    return Array.from({ length: Math.min(count, crowd) }, (_, i) => this.roster.person((key + i) % crowd));
  }
}
