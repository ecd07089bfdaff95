import type { ApiFailure, ApiResult, CallOptions } from '../../api/answer';
import type {
  ApiClient,
  FeedDaysQuery,
  PostsPage,
  PostsQuery,
  UsersPage,
  UsersQuery,
} from '../../api/client';
import type { DatedPage, DatedPerson } from '../../api/motivosity/normalize-dated';
import type { FeedPage } from '../../api/motivosity/normalize-feed';
import type { SourceErrorCode } from '../../contract/source';
import type {
  Account,
  FeedItem,
  LeaderRow,
  SourcedCelebration,
  SourcedRecognition,
  SourcedUser,
  SourcedWallPost,
} from '../../contract/sourced';
import { canonicalJson } from '../../store/canonical-json';

/** A failure as the transport gives one. */
export function apiFailure(code: SourceErrorCode, retryAfterMs: number | null = null): ApiFailure {
  return { code, message: `it failed: ${code}`, status: null, retryAfterMs };
}

/** Both vendors in memory: what they hold can be changed, and each read made to fail. */
export class FakeApi implements ApiClient {
  leaders: LeaderRow[] = [];
  feed: FeedItem[] = [];
  account: Account = { id: 'mm:1', name: 'Kiosk', email: 'kiosk@acme.example', role: null };
  people: SourcedUser[] = [];
  wall: SourcedWallPost[] = [];
  /** Thanks of the whole feed, newest first; `null` in `when.date` = of any day. */
  past: SourcedRecognition[] = [];
  /** Celebrations of the whole feed, days to come included. */
  ahead: SourcedCelebration[] = [];
  dated: DatedPerson[] = [];
  /** Calls so far, such as `users page=2 updatedAfter=…`. */
  calls: string[] = [];
  /** Set to make reads fail: by name of the read. */
  faults = new Map<string, ApiFailure>();
  /** Answers "not changed" to a validator that still holds. */
  hasEtags = false;
  /** Knows `updatedAfter` and `createdAfter` of users. */
  knowsFilters = true;
  /** Rows of the feed's answer that are not for us: private ones, say. */
  unlisted = 0;
  /** Runs before each answer. */
  beforeAnswer: (call: string) => void | Promise<void> = () => undefined;

  kioskLeaderboard(options: CallOptions): Promise<ApiResult<LeaderRow[]>> {
    return this.#answer('leaderboard', 'leaderboard', options, () => this.leaders);
  }
  kioskFeeds(options: CallOptions): Promise<ApiResult<FeedPage>> {
    return this.#answer('feeds', 'feeds', options, () => {
      const items = this.feed.slice(0, 20);
      return { items, received: items.length + this.unlisted };
    });
  }
  me(options: CallOptions): Promise<ApiResult<Account>> {
    return this.#answer('me', 'me', options, () => this.account);
  }
  users(query: UsersQuery, options: CallOptions): Promise<ApiResult<UsersPage>> {
    return this.#answer('users', `users ${words(query)}`, options, () => {
      const { updatedAfter, createdAfter, page, perPage } = query;
      const isFiltered = this.knowsFilters && (updatedAfter ?? createdAfter) !== undefined;
      const found = this.people.filter(
        (user) =>
          !isFiltered ||
          ((updatedAfter === undefined || (user.updatedAt ?? 0) > updatedAfter) &&
            (createdAfter === undefined || (user.createdAt ?? 0) > createdAfter)),
      );
      const users = found.slice((page - 1) * perPage, page * perPage);
      return { users, received: users.length };
    });
  }
  posts(query: PostsQuery, options: CallOptions): Promise<ApiResult<PostsPage>> {
    return this.#answer('posts', `posts ${words(query)}`, options, () => {
      const posts = this.wall.slice((query.page - 1) * query.perPage, query.page * query.perPage);
      return { posts, received: posts.length };
    });
  }

  celebrations(query: FeedDaysQuery, options: CallOptions): Promise<ApiResult<FeedPage>> {
    return this.#answer('celebrations', `celebrations ${words(query)}`, options, () => {
      const found = this.ahead.filter(
        ({ date }) => date !== null && date >= query.from && date <= query.until,
      );
      const items = found.slice(query.page * 100, (query.page + 1) * 100);
      return { items, received: items.length };
    });
  }
  thanks(query: FeedDaysQuery, options: CallOptions): Promise<ApiResult<FeedPage>> {
    return this.#answer('thanks', `thanks ${words(query)}`, options, () => {
      const found = this.past.filter(({ when: { date } }) => {
        return date === null || (date >= query.from && date <= query.until);
      });
      const items = found.slice(query.page * 100, (query.page + 1) * 100);
      return { items, received: items.length };
    });
  }
  datedPeople(query: { readonly page: number }, options: CallOptions): Promise<ApiResult<DatedPage>> {
    return this.#answer('datedPeople', `datedPeople ${words(query)}`, options, () => {
      const people = this.dated.slice(query.page * 500, (query.page + 1) * 500);
      return { people, received: people.length };
    });
  }

  /** How often a read was called. */
  count(read: string): number {
    return this.calls.filter((call) => call.split(' ')[0] === read).length;
  }

  async #answer<T>(read: string, call: string, options: CallOptions, value: () => T): Promise<ApiResult<T>> {
    this.calls.push(call);
    await this.beforeAnswer(call);
    if (options.signal?.aborted === true) return { ok: false, error: apiFailure('network') };
    const fault = this.faults.get(read);
    if (fault) return { ok: false, error: fault };
    const told = structuredClone(value());
    const etag = this.hasEtags
      ? `"${String(canonicalJson(told).length)}-${canonicalJson(told).slice(0, 5000)}"`
      : null;
    if (etag !== null && options.etag === etag) return { ok: true, value: { kind: 'unchanged', etag } };
    return { ok: true, value: { kind: 'value', value: told, etag, status: 200 } };
  }
}

function words(query: object): string {
  return Object.entries(query)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(' ');
}
