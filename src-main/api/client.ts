import type { Clock } from '../contract/clock';
import type { CreateLog } from '../contract/log';
import { fail } from '../contract/result';
import type { Settings } from '../contract/settings';
import type { Account, LeaderRow, SourcedUser, SourcedWallPost } from '../contract/sourced';
import type { ApiFailure, ApiResult, CallOptions } from './answer';
import { Budget } from './budget';
import { createCaller, type Caller } from './call';
import { apiFailure } from './failure';
import { MotimateIdentity } from './motimate/identity';
import { meGet } from './motimate/operations/me';
import { MAX_PER_PAGE } from './motimate/operations/paging';
import { postOperations } from './motimate/operations/post';
import { userList } from './motimate/operations/user';
import type { FeedPage } from './motivosity/normalize-feed';
import { kioskFeeds, kioskLeaderboard } from './motivosity/operations/kiosk';
import { imageOrigin, motimateOrigin, pictureOrigins } from './origins';
import type { ReadContext } from './operation';
import type { Redactor } from './redact';
import { createTransport, type Fetch } from './transport';

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

/** The five reads that keep the board fresh. None ever throws or rejects; an aborted call fails as `network`. */
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
}

/** What the client is made of. */
export interface ApiClientDeps {
  readonly motivosity: Settings['motivosity'];
  readonly motimate: Settings['motimate'];
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly createLog: CreateLog;
  readonly redactor: Redactor;
  /** IANA zone in which vendor dates are read. */
  readonly timeZone: string;
  /** Motimate's budget, shared by everything that calls this account. Default: one of the client's own. */
  readonly budget?: Budget;
}

/**
 * Makes the client for one pair of accounts; make a new one when the settings change. Registers every secret of
 * the settings with the redactor. A product that is not configured answers `unauthorised` without any call.
 */
export function createApiClient(deps: ApiClientDeps): ApiClient {
  const { motivosity, motimate, clock, redactor, createLog } = deps;
  for (const secret of secretsOf(motivosity, motimate)) redactor.register(secret);
  const transport = createTransport({ fetch: deps.fetch, clock, redactor, log: createLog('api') });
  const origins = pictureOrigins({ motivosity, motimate });
  const contextFor = (base: string) => (): ReadContext => ({
    imageOrigin: base,
    pictureOrigins: origins,
    now: clock.now(),
    timeZone: deps.timeZone,
  });

  const motivosityCall = createCaller({
    transport,
    redactor,
    origin: motivosity.origin,
    context: contextFor(imageOrigin(motivosity)),
    tokens: null,
    budget: null,
  });
  const motimateCall = createMotimateCall(deps, (origin, budget) => ({
    transport,
    redactor,
    origin,
    context: contextFor(origin),
    budget,
  }));
  const posts = postOperations(motimate.postsPath);

  return {
    async kioskLeaderboard(options) {
      if (motivosity.kioskId === undefined) return fail(notConnected('Motivosity'));
      return motivosityCall(kioskLeaderboard, { path: { kioskId: motivosity.kioskId } }, options);
    },
    async kioskFeeds(options) {
      if (motivosity.kioskId === undefined) return fail(notConnected('Motivosity'));
      return motivosityCall(kioskFeeds, { path: { kioskId: motivosity.kioskId } }, options);
    },
    async me(options) {
      return motimateCall === null ? fail(notConnected('Motimate')) : motimateCall(meGet, {}, options);
    },
    async users(query, options) {
      if (motimateCall === null) return fail(notConnected('Motimate'));
      return motimateCall(userList, { query: listQuery(query) }, options);
    },
    async posts(query, options) {
      if (motimateCall === null) return fail(notConnected('Motimate'));
      return motimateCall(posts.list, { query: listQuery(query) }, options);
    },
  };
}

function createMotimateCall(
  deps: ApiClientDeps,
  base: (origin: string, budget: Budget) => Omit<Parameters<typeof createCaller>[0], 'tokens'>,
): Caller | null {
  const { motimate, clock, redactor } = deps;
  const origin = motimateOrigin(motimate);
  if (origin === null || motimate.auth === undefined) return null;
  const shared = base(origin, deps.budget ?? new Budget({ clock }));
  const tokens = new MotimateIdentity({
    auth: motimate.auth,
    call: createCaller({ ...shared, tokens: null }),
    clock,
    redactor,
    log: deps.createLog('api:motimate'),
  });
  return createCaller({ ...shared, tokens });
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

function secretsOf(motivosity: Settings['motivosity'], motimate: Settings['motimate']): readonly string[] {
  const { auth } = motimate;
  const secrets = [
    motivosity.kioskId,
    motivosity.service?.secureToken,
    motivosity.service?.appSecret,
    motivosity.oauth?.appSecret,
    auth?.grant === 'password' ? auth.password : undefined,
    auth?.grant === 'client_credentials' ? auth.clientSecret : undefined,
  ];
  return secrets.filter((secret) => secret !== undefined);
}
