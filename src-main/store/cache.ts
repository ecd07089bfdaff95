import type { Result } from '../contract/result';
import type { SourceErrorCode, SourceId } from '../contract/source';
import type {
  FeedItem,
  LeaderRow,
  SourcedCelebration,
  SourcedRecognition,
  SourcedUser,
  SourcedWallPost,
} from '../contract/sourced';
import type { ThanksChange } from './cache-thanks';

/** What is remembered about a source over restarts. */
export interface SourceRecord {
  readonly id: SourceId;
  /** Last time the vendor confirmed what is kept, ms since the epoch; null = never. */
  readonly fetchedAt: number | null;
  /** Validator of the last answer (`ETag`); null = none. */
  readonly etag: string | null;
  /** SHA-256 (hex) of the last normalised answer, so that an equal one writes nothing; null = none. */
  readonly fingerprint: string | null;
  readonly error: SourceErrorCode | null;
}

/** An item of the feed or the wall as it is kept, with its place in the vendor's order. */
export interface StoredItem<T> {
  readonly item: T;
  /** Larger = newer in the vendor's own order; kept over answers, so that a gap can be told from age. */
  readonly order: number;
  /** When it was first seen, ms since the epoch. */
  readonly firstSeenAt: number;
}

/** One place in a ranking of a day. */
export interface RankRow {
  readonly personId: string;
  readonly rank: number;
  readonly points: number;
}

/** Which ranking. */
export type Period = 'month' | 'year';

/** Where the users sync stands, so that it can go on after a restart. All times ms since the epoch. */
export interface UsersProgress {
  /** The full pass that is under way: its number and the next page (1-based); null = none. */
  readonly pass: { readonly mark: number; readonly nextPage: number; readonly startedAt: number } | null;
  /** When the last full pass was complete; null = never. */
  readonly fullAt: number | null;
  /** Start of the last pass or increment that was complete: the next increment asks from here, with an overlap. */
  readonly since: number | null;
}

/**
 * The disposable database. Reads answer empty when nothing is there; writes answer a failure with code
 * `storage` instead of throwing, so that a full disk never stops the screen. One write = one transaction.
 */
export interface Cache {
  readSource(id: SourceId): SourceRecord | null;
  writeSource(record: SourceRecord): Result<null>;

  readLeaders(): readonly LeaderRow[];
  writeLeaders(rows: readonly LeaderRow[], record: SourceRecord): Result<null>;
  /** The last known ranking of a day before `day` (`YYYY-MM-DD`); null = none. */
  rankingBefore(period: Period, day: string): readonly RankRow[] | null;
  /** Keeps the ranking of a day (replacing it) and forgets days older than 60. */
  writeRanking(period: Period, day: string, rows: readonly RankRow[]): Result<null>;

  /** All kept feed items, newest first by `order`. */
  readFeed(): readonly StoredItem<FeedItem>[];
  /** Makes the kept feed equal to `items` (inserts, updates and deletes only what differs). */
  writeFeed(items: readonly StoredItem<FeedItem>[], record: SourceRecord): Result<null>;
  readPosts(): readonly StoredItem<SourcedWallPost>[];
  writePosts(items: readonly StoredItem<SourcedWallPost>[], record: SourceRecord): Result<null>;

  /** The history of thanks, slim: no words, no pictures of those who received them. */
  readThanks(): readonly SourcedRecognition[];
  /** Changes the history of thanks, whole or not at all. */
  writeThanks(change: ThanksChange): Result<null>;

  /** Birthdays and anniversaries of the next days; each has its day and no year of birth. */
  readAhead(): readonly SourcedCelebration[];
  /** Makes them equal to `items`. */
  writeAhead(items: readonly SourcedCelebration[]): Result<null>;

  /** Inserts or updates by id, and stamps each with the pass `mark` that saw it. Constant work per row. */
  upsertUsers(users: readonly SourcedUser[], mark: number): Result<null>;
  /** Deletes, at most `limit` rows at a time, users whose mark is older than `mark`. Answers how many went. */
  deleteUsersBefore(mark: number, limit: number): Result<number>;
  /** Deletes these users. */
  deleteUsers(ids: readonly string[]): Result<null>;
  countUsers(): number;
  /** Newest first: by `createdAt` where known, else by numeric id. */
  newestUsers(limit: number): readonly SourcedUser[];
  usersByIds(ids: readonly string[]): readonly SourcedUser[];
  usersByEmails(emails: readonly string[]): readonly SourcedUser[];
  /** By employee number, spelt as it is. */
  usersByNumbers(numbers: readonly string[]): readonly SourcedUser[];
  /** Users a page at a time in id order, for rules that must look at everybody. `after` = last id seen. */
  usersAfter(after: string, limit: number): readonly SourcedUser[];
  readUsersProgress(): UsersProgress;
  writeUsersProgress(progress: UsersProgress): Result<null>;

  /** A small named value, such as the board's revision; null = none. */
  readValue(name: string): string | null;
  writeValue(name: string, value: string): Result<null>;

  /** Forgets everything that came from one account (used when the connection changes to another). */
  clear(): Result<null>;
  close(): void;
}
