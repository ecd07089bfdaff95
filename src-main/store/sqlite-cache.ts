import type { Result } from '../contract/result';
import type { Log } from '../contract/log';
import type { SourceId } from '../contract/source';
import {
  feedItemSchema,
  sourcedWallPostSchema,
  type FeedItem,
  type LeaderRow,
  type SourcedCelebration,
  type SourcedRecognition,
  type SourcedUser,
  type SourcedWallPost,
} from '../contract/sourced';
import type { Cache, Period, RankRow, SourceRecord, StoredItem, UsersProgress } from './cache';
import { CacheAhead } from './cache-ahead';
import { CacheItems } from './cache-items';
import { CacheLeaders } from './cache-leaders';
import { accountTables } from './cache-migrations';
import { CacheSources } from './cache-sources';
import { CacheThanks, type ThanksChange } from './cache-thanks';
import { CacheUsers } from './cache-users';
import { CacheValues } from './cache-values';
import type { GuardedDatabase } from './guarded-database';
import { RowParser } from './row-parser';

/** The disposable database, one part per concern. */
export class SqliteCache implements Cache {
  readonly #database: GuardedDatabase;
  readonly #sources: CacheSources;
  readonly #leaders: CacheLeaders;
  readonly #feed: CacheItems<FeedItem>;
  readonly #posts: CacheItems<SourcedWallPost>;
  readonly #thanks: CacheThanks;
  readonly #ahead: CacheAhead;
  readonly #users: CacheUsers;
  readonly #values: CacheValues;

  constructor(database: GuardedDatabase, log: Log) {
    const parser = new RowParser(log);
    this.#database = database;
    this.#sources = new CacheSources(database, parser);
    this.#leaders = new CacheLeaders(database, parser, this.#sources);
    this.#feed = new CacheItems(database, parser, this.#sources, 'feed', feedItemSchema);
    this.#posts = new CacheItems(database, parser, this.#sources, 'posts', sourcedWallPostSchema);
    this.#thanks = new CacheThanks(database, parser);
    this.#ahead = new CacheAhead(database, parser);
    this.#users = new CacheUsers(database, parser);
    this.#values = new CacheValues(database, parser);
  }

  readSource(id: SourceId): SourceRecord | null {
    return this.#sources.read(id);
  }

  writeSource(record: SourceRecord): Result<null> {
    return this.#sources.write(record);
  }

  readLeaders(): readonly LeaderRow[] {
    return this.#leaders.read();
  }

  writeLeaders(rows: readonly LeaderRow[], record: SourceRecord): Result<null> {
    return this.#leaders.write(rows, record);
  }

  rankingBefore(period: Period, day: string): readonly RankRow[] | null {
    return this.#leaders.rankingBefore(period, day);
  }

  writeRanking(period: Period, day: string, rows: readonly RankRow[]): Result<null> {
    return this.#leaders.writeRanking(period, day, rows);
  }

  readFeed(): readonly StoredItem<FeedItem>[] {
    return this.#feed.read();
  }

  writeFeed(items: readonly StoredItem<FeedItem>[], record: SourceRecord): Result<null> {
    return this.#feed.write(items, record);
  }

  readPosts(): readonly StoredItem<SourcedWallPost>[] {
    return this.#posts.read();
  }

  writePosts(items: readonly StoredItem<SourcedWallPost>[], record: SourceRecord): Result<null> {
    return this.#posts.write(items, record);
  }

  readThanks(): readonly SourcedRecognition[] {
    return this.#thanks.read();
  }

  writeThanks(change: ThanksChange): Result<null> {
    return this.#thanks.write(change);
  }

  readAhead(): readonly SourcedCelebration[] {
    return this.#ahead.read();
  }

  writeAhead(items: readonly SourcedCelebration[]): Result<null> {
    return this.#ahead.write(items);
  }

  upsertUsers(users: readonly SourcedUser[], mark: number): Result<null> {
    return this.#users.upsert(users, mark);
  }

  deleteUsersBefore(mark: number, limit: number): Result<number> {
    return this.#users.deleteBefore(mark, limit);
  }

  deleteUsers(ids: readonly string[]): Result<null> {
    return this.#users.delete(ids);
  }

  countUsers(): number {
    return this.#users.count();
  }

  newestUsers(limit: number): readonly SourcedUser[] {
    return this.#users.newest(limit);
  }

  usersByIds(ids: readonly string[]): readonly SourcedUser[] {
    return this.#users.byIds(ids);
  }

  usersByNumbers(numbers: readonly string[]): readonly SourcedUser[] {
    return this.#users.byNumbers(numbers);
  }

  usersByEmails(emails: readonly string[]): readonly SourcedUser[] {
    return this.#users.byEmails(emails);
  }

  usersAfter(after: string, limit: number): readonly SourcedUser[] {
    return this.#users.after(after, limit);
  }

  readUsersProgress(): UsersProgress {
    return this.#values.readProgress();
  }

  writeUsersProgress(progress: UsersProgress): Result<null> {
    return this.#values.writeProgress(progress);
  }

  readValue(name: string): string | null {
    return this.#values.read(name);
  }

  writeValue(name: string, value: string): Result<null> {
    return this.#values.write(name, value);
  }

  clear(): Result<null> {
    return this.#database.write('forget the account', (writer) => {
      for (const table of accountTables) writer.remove(`DELETE FROM ${table}`);
      writer.remove("DELETE FROM named WHERE kind = 'progress'");
      return null;
    });
  }

  close(): void {
    this.#database.close();
  }
}
