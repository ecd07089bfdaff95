import { fail } from '../contract/result';
import type { Account, LeaderRow, SourcedUser, SourcedWallPost } from '../contract/sourced';
import { createAccounts, type Accounts, type AccountsDeps } from './accounts';
import type { ApiFailure, ApiResult, CallOptions } from './answer';
import { apiFailure } from './failure';
import { meGet } from './motimate/operations/me';
import { MAX_PER_PAGE } from './motimate/operations/paging';
import { postOperations } from './motimate/operations/post';
import { userList } from './motimate/operations/user';
import type { FeedPage } from './motivosity/normalize-feed';
import type { DatedPage } from './motivosity/normalize-dated';
import { feedDays, userDates } from './motivosity/operations/almanac';
import { kioskFeeds, kioskLeaderboard } from './motivosity/operations/kiosk';
import type { Operation, OperationInput } from './operation';

/** Which page of the people's list. Pages start at 1 and hold at most 50. VENDORS.md T-07, T-29. */
export interface UsersQuery {
  readonly page: number;
  readonly perPage: number;
  /** Only people changed after this moment, ms since the epoch. */
  readonly updatedAfter?: number;
  /** Only people created after this moment, ms since the epoch. */
  readonly createdAfter?: number;
}

/** Which page of the wall. Pages start at 1 and hold at most 50. VENDORS.md T-29, T-31. */
export interface PostsQuery {
  readonly page: number;
  readonly perPage: number;
  /** Only posts created after this moment, ms since the epoch. */
  readonly createdAfter?: number;
}

/** One page of people. */
export interface UsersPage {
  readonly users: SourcedUser[];
  /** Rows in the answer before unusable ones were dropped: fewer than asked for = the last page. */
  readonly received: number;
}

/** One page of the wall. */
export interface PostsPage {
  readonly posts: SourcedWallPost[];
  /** Rows in the answer before drafts and unusable ones were dropped: fewer than asked for = the last page. */
  readonly received: number;
}

/** Which days of the whole feed; pages start at 0 and hold 100. VENDORS.md T-07, T-13. */
export interface FeedDaysQuery {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  /** `YYYY-MM-DD`, included. */
  readonly until: string;
  readonly page: number;
}

/** The reads that keep the board fresh. None ever throws or rejects; an aborted call fails as `network`. */
export interface ApiClient {
  /** Motivosity: who leads, best first as the vendor has it. */
  kioskLeaderboard(options: CallOptions): Promise<ApiResult<LeaderRow[]>>;
  /** Motivosity: the 20 most recent items of the feed, newest first as the vendor has it. */
  kioskFeeds(options: CallOptions): Promise<ApiResult<FeedPage>>;
  /** Motimate: who the token belongs to. */
  me(options: CallOptions): Promise<ApiResult<Account>>;
  /** Motimate: one page of people. */
  users(query: UsersQuery, options: CallOptions): Promise<ApiResult<UsersPage>>;
  /** Motimate: one page of the wall; fails as `not-offered` where the account has none. */
  posts(query: PostsQuery, options: CallOptions): Promise<ApiResult<PostsPage>>;
  /** Motivosity with a service account: birthdays and anniversaries of some days, also of days to come. */
  celebrations(query: FeedDaysQuery, options: CallOptions): Promise<ApiResult<FeedPage>>;
  /** Motivosity with a service account: thanks and awards of some days. */
  thanks(query: FeedDaysQuery, options: CallOptions): Promise<ApiResult<FeedPage>>;
  /** Motivosity with a service account: one page (from 0, 500 each) of people with the days that come round. */
  datedPeople(query: { readonly page: number }, options: CallOptions): Promise<ApiResult<DatedPage>>;
}

/** Rows per page of the reads with a service account. */
export const servicePages = { feed: 100, people: 500 } as const;

/** What the client is made of. */
export interface ApiClientDeps extends AccountsDeps {
  /** The accounts to call, where others call them too. Default: ones of the client's own. */
  readonly accounts?: Accounts;
}

/**
 * Makes the client for one pair of accounts; make a new one when the settings change. Registers every secret of
 * the settings with the redactor. A product that is not configured answers `unauthorised` without any call.
 */
export function createApiClient(deps: ApiClientDeps): ApiClient {
  const { kioskId } = deps.motivosity;
  const accounts = deps.accounts ?? createAccounts(deps);
  const posts = postOperations(deps.motimate.postsPath);
  const feedOf = (feedTypes: string[], { from, until, page }: FeedDaysQuery, options: CallOptions) =>
    accounts.call(
      feedDays,
      {
        query: {
          ...{ page, pageLimit: servicePages.feed, scope: 'CMPY' },
          ...{ startDate: from, endDate: until, feedTypes },
        },
      },
      { ...options, as: 'service' },
    );
  const motimate = <Out>(operation: Operation<Out>, input: OperationInput, options: CallOptions) =>
    accounts.present().motimate
      ? accounts.call(operation, input, options)
      : Promise.resolve(fail(notConnected('Motimate')));

  return {
    async kioskLeaderboard(options) {
      if (kioskId === undefined) return fail(notConnected('Motivosity'));
      return accounts.call(kioskLeaderboard, { path: { kioskId } }, options);
    },
    async kioskFeeds(options) {
      if (kioskId === undefined) return fail(notConnected('Motivosity'));
      return accounts.call(kioskFeeds, { path: { kioskId } }, options);
    },
    me: (options) => motimate(meGet, {}, options),
    users: (query, options) => motimate(userList, { query: listQuery(query) }, options),
    celebrations: (query, options) => feedOf(['BDAY', 'ANVY'], query, options),
    thanks: (query, options) => feedOf(['APPR', 'GRUP', 'BDGE'], query, options),
    datedPeople: ({ page }, options) =>
      accounts.call(
        userDates,
        { query: { page, pageLimit: servicePages.people, scope: 'CMPY' } },
        { ...options, as: 'service' },
      ),
    posts: (query, options) => motimate(posts.list, { query: listQuery(query) }, options),
  };
}

function listQuery(query: UsersQuery): Readonly<Record<string, string | number | undefined>> {
  return {
    page: query.page,
    per_page: Math.min(MAX_PER_PAGE, query.perPage),
    'filter[created_at_gt]': isoOf(query.createdAfter),
    'filter[updated_at_gt]': isoOf(query.updatedAfter),
  };
}

function isoOf(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

function notConnected(product: string): ApiFailure {
  return apiFailure('unauthorised', `${product} is not connected.`);
}
