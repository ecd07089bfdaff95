import { fail, ok, type Result } from '../../contract/result';
import type { SourceId } from '../../contract/source';
import type {
  FeedItem,
  LeaderRow,
  SourcedCelebration,
  SourcedRecognition,
  SourcedUser,
  SourcedWallPost,
} from '../../contract/sourced';
import type { ThanksChange } from '../../store/cache-thanks';
import type { Cache, Period, RankRow, SourceRecord, StoredItem, UsersProgress } from '../../store/cache';

/** A cache in memory that counts writes, and can refuse them as a full disk does. */
export class FakeCache implements Cache {
  /** Names of the writes so far, in order. */
  writes: string[] = [];
  /** Refuses every write while true. */
  isFull = false;
  readonly sources = new Map<SourceId, SourceRecord>();
  leaders: readonly LeaderRow[] = [];
  feed: readonly StoredItem<FeedItem>[] = [];
  posts: readonly StoredItem<SourcedWallPost>[] = [];
  ahead: readonly SourcedCelebration[] = [];
  readonly thanks = new Map<string, SourcedRecognition>();
  readonly rankings = new Map<string, readonly RankRow[]>();
  readonly users = new Map<string, { user: SourcedUser; mark: number }>();
  readonly values = new Map<string, string>();
  progress: UsersProgress = { pass: null, fullAt: null, since: null };

  /** Everything on this disk as text, to look for what must not be there. */
  dump(): string {
    const all = [
      ...this.sources,
      ...this.rankings,
      ...this.values,
      ...[...this.users.values()].map((row) => row.user),
    ];
    return JSON.stringify([all, this.leaders, this.feed, this.posts, [...this.thanks], this.ahead]);
  }

  readSource(id: SourceId): SourceRecord | null {
    return this.sources.get(id) ?? null;
  }
  writeSource(record: SourceRecord): Result<null> {
    return this.#write('source', () => this.sources.set(record.id, record));
  }
  readLeaders(): readonly LeaderRow[] {
    return this.leaders;
  }
  writeLeaders(rows: readonly LeaderRow[], record: SourceRecord): Result<null> {
    return this.#write('leaders', () => {
      this.leaders = copy(rows);
      this.sources.set(record.id, record);
    });
  }
  rankingBefore(period: Period, day: string): readonly RankRow[] | null {
    const days = [...this.rankings.keys()]
      .filter((key) => key.startsWith(period) && key.slice(-10) < day)
      .sort();
    return this.rankings.get(days.at(-1) ?? '') ?? null;
  }
  writeRanking(period: Period, day: string, rows: readonly RankRow[]): Result<null> {
    return this.#write('ranking', () => this.rankings.set(`${period} ${day}`, rows));
  }
  readFeed(): readonly StoredItem<FeedItem>[] {
    return this.feed;
  }
  writeFeed(items: readonly StoredItem<FeedItem>[], record: SourceRecord): Result<null> {
    return this.#write('feed', () => {
      this.feed = copy(items);
      this.sources.set(record.id, record);
    });
  }
  readPosts(): readonly StoredItem<SourcedWallPost>[] {
    return this.posts;
  }
  writePosts(items: readonly StoredItem<SourcedWallPost>[], record: SourceRecord): Result<null> {
    return this.#write('posts', () => {
      this.posts = copy(items);
      this.sources.set(record.id, record);
    });
  }
  readThanks(): readonly SourcedRecognition[] {
    return [...this.thanks.values()];
  }
  writeThanks({ put, drop }: ThanksChange): Result<null> {
    return this.#write('thanks', () => {
      for (const id of drop) this.thanks.delete(id);
      for (const item of put) this.thanks.set(item.id, copy(item));
    });
  }
  readAhead(): readonly SourcedCelebration[] {
    return this.ahead;
  }
  writeAhead(items: readonly SourcedCelebration[]): Result<null> {
    return this.#write('ahead', () => (this.ahead = copy(items)));
  }
  upsertUsers(users: readonly SourcedUser[], mark: number): Result<null> {
    return this.#write('users', () => {
      for (const user of users) this.users.set(user.id, { user: copy(user), mark });
    });
  }
  deleteUsersBefore(mark: number, limit: number): Result<number> {
    const old = [...this.users.values()].filter((row) => row.mark < mark).slice(0, limit);
    if (old.length === 0) return ok(0);
    const written = this.#write('sweep', () => {
      for (const { user } of old) this.users.delete(user.id);
    });
    return written.ok ? ok(old.length) : written;
  }
  deleteUsers(ids: readonly string[]): Result<null> {
    return this.#write('delete users', () => {
      for (const id of ids) this.users.delete(id);
    });
  }
  countUsers(): number {
    return this.users.size;
  }
  newestUsers(limit: number): readonly SourcedUser[] {
    const age = (user: SourcedUser) => user.createdAt ?? Number(user.id.replace(/\D/g, ''));
    const newest: SourcedUser[] = [];
    for (const { user } of this.users.values()) {
      const last = newest.at(-1);
      if (newest.length === limit && last !== undefined && age(user) <= age(last)) continue;
      const at = newest.findIndex((other) => age(user) > age(other));
      newest.splice(at < 0 ? newest.length : at, 0, user);
      newest.length = Math.min(newest.length, limit);
    }
    return newest;
  }
  usersByIds(ids: readonly string[]): readonly SourcedUser[] {
    return ids.flatMap((id) => this.users.get(id)?.user ?? []);
  }
  usersByNumbers(numbers: readonly string[]): readonly SourcedUser[] {
    return this.#all().filter(
      ({ employeeNumber }) => employeeNumber !== null && numbers.includes(employeeNumber),
    );
  }
  usersByEmails(emails: readonly string[]): readonly SourcedUser[] {
    if (emails.length === 0) return [];
    return this.#all().filter(({ email }) => email !== null && emails.includes(email));
  }
  usersAfter(after: string, limit: number): readonly SourcedUser[] {
    return this.#all()
      .filter(({ id }) => id > after)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }
  readUsersProgress(): UsersProgress {
    return this.progress;
  }
  writeUsersProgress(progress: UsersProgress): Result<null> {
    return this.#write('progress', () => (this.progress = copy(progress)));
  }
  readValue(name: string): string | null {
    return this.values.get(name) ?? null;
  }
  writeValue(name: string, value: string): Result<null> {
    return this.#write(`value ${name}`, () => this.values.set(name, value));
  }
  clear(): Result<null> {
    return this.#write('clear', () => {
      this.leaders = [];
      this.feed = [];
      this.posts = [];
      this.ahead = [];
      this.thanks.clear();
      this.users.clear();
      this.sources.clear();
      this.rankings.clear();
      this.progress = { pass: null, fullAt: null, since: null };
    });
  }
  close(): void {
    return;
  }

  #all(): SourcedUser[] {
    return [...this.users.values()].map(({ user }) => user);
  }

  #write(name: string, work: () => unknown): Result<null> {
    if (this.isFull) return fail({ code: 'storage', message: 'The disk is full.' });
    this.writes.push(name);
    work();
    return ok(null);
  }
}

function copy<T>(value: T): T {
  return structuredClone(value);
}
