import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import { fail, ok, type Result } from '../../contract/result';
import type { MotimateAuth } from '../../contract/settings';
import type { ApiFailure, ApiResult } from '../answer';
import type { Caller, TokenSource } from '../call';
import { apiFailure, cancelledFailure } from '../failure';
import type { Redactor } from '../redact';
import { codeWords } from '../status';
import type { GrantedToken } from './normalize-token';
import { tokenClient, tokenPassword, tokenRefresh } from './operations/token';

/** What the sign-in to Motimate is made of. */
export interface MotimateIdentityDeps {
  readonly auth: MotimateAuth;
  /** Makes the token calls; carries no token itself. */
  readonly call: Caller;
  readonly clock: Clock;
  readonly log: Log;
  readonly redactor: Redactor;
}

interface Held {
  readonly accessToken: string;
  /** When a new one is fetched, ms since the epoch. */
  refreshAt: number;
  /** When it stops being good, ms since the epoch. */
  readonly expiresAt: number;
}

/** A token is renewed after this share of its life. VENDORS.md T-03. */
const REFRESH_SHARE = 0.8;
/** After an early renewal failed while the token is still good, the next try, ms. */
const RETRY_EARLY_MS = 30_000;
/** After a refused sign-in nothing is tried for this long, ms: three sources must not lock the account. */
const REFUSED_HOLD_MS = 60_000;

/**
 * The access token for one Motimate account: fetched when first needed, renewed at 80 % of its life with the
 * refresh token and, where that is not taken, with a new grant. However many calls wait, one request runs.
 * Tokens live in memory only. VENDORS.md T-03, T-24.
 */
export class MotimateIdentity implements TokenSource {
  readonly #deps: MotimateIdentityDeps;
  #held: Held | null = null;
  /** Survives a refused access token: it may still be good for a new one. */
  #refreshToken: string | null = null;
  #running: Promise<Result<string, ApiFailure>> | null = null;
  #refusal: { readonly failure: ApiFailure; readonly since: number } | null = null;

  constructor(deps: MotimateIdentityDeps) {
    this.#deps = deps;
  }

  /** A token to call with. A failure of the sign-in itself is `unauthorised`. */
  async token(signal?: AbortSignal): Promise<Result<string, ApiFailure>> {
    if (signal?.aborted) return fail(cancelledFailure());
    const now = this.#deps.clock.now();
    if (this.#held !== null && now < this.#held.refreshAt) return ok(this.#held.accessToken);
    const sinceRefusal = this.#refusal === null ? -1 : now - this.#refusal.since;
    if (this.#refusal !== null && sinceRefusal >= 0 && sinceRefusal < REFUSED_HOLD_MS)
      return fail(this.#refusal.failure);
    this.#running ??= this.#renew().finally(() => {
      this.#running = null;
    });
    return signal === undefined ? this.#running : giveUpWith(this.#running, signal);
  }

  /** The vendor did not take this token. Word about an older token than the present one changes nothing. */
  refused(token: string): void {
    if (this.#held?.accessToken === token) this.#held = null;
  }

  async #renew(): Promise<Result<string, ApiFailure>> {
    const startedAt = this.#deps.clock.now();
    const answer = await this.#fetchToken();
    if (answer.ok && answer.value.kind === 'value') {
      this.#refusal = null;
      return ok(this.#hold(answer.value.value, startedAt));
    }
    const now = this.#deps.clock.now();
    const failure = answer.ok
      ? apiFailure('unreadable', codeWords('unreadable'))
      : signInFailure(answer.error);
    this.#deps.log.warn('no access token', { code: failure.code, status: failure.status });
    if (failure.code === 'unauthorised') {
      this.#refusal = { failure, since: now };
      return fail(failure);
    }
    if (this.#held !== null && now < this.#held.expiresAt) {
      this.#held.refreshAt = Math.min(this.#held.expiresAt, now + RETRY_EARLY_MS);
      return ok(this.#held.accessToken);
    }
    return fail(failure);
  }

  async #fetchToken(): Promise<ApiResult<GrantedToken>> {
    const refreshToken = this.#refreshToken;
    if (refreshToken === null) return this.#grant();
    const { auth } = this.#deps;
    const refreshed = await this.#deps.call(
      tokenRefresh,
      {
        body: {
          grant_type: 'refresh_token',
          refresh_token: refreshToken,
          client_id: auth.clientId,
          ...(auth.grant === 'client_credentials' && { client_secret: auth.clientSecret }),
        },
      },
      { priority: 'polling' },
    );
    // A vendor in trouble or out of reach would not grant a new one either.
    if (
      refreshed.ok ||
      ['network', 'timeout', 'vendor-error', 'rate-limited'].includes(refreshed.error.code)
    ) {
      return refreshed;
    }
    this.#refreshToken = null;
    this.#deps.log.info('refresh token not taken, signing in anew', { code: refreshed.error.code });
    return this.#grant();
  }

  #grant(): Promise<ApiResult<GrantedToken>> {
    const { auth, call } = this.#deps;
    const options = { priority: 'polling' } as const;
    if (auth.grant === 'client_credentials') {
      const body = { grant_type: auth.grant, client_id: auth.clientId, client_secret: auth.clientSecret };
      return call(tokenClient, { body }, options);
    }
    const query = {
      grant_type: auth.grant,
      username: auth.username,
      password: auth.password,
      client_id: auth.clientId,
    };
    return call(tokenPassword, { query }, options);
  }

  #hold(granted: GrantedToken, startedAt: number): string {
    const { redactor } = this.#deps;
    redactor.register(granted.accessToken, 'passing');
    if (granted.refreshToken !== null) redactor.register(granted.refreshToken, 'passing');
    this.#refreshToken = granted.refreshToken ?? this.#refreshToken;
    const expiresAt = expiryOf(granted, startedAt);
    this.#held = {
      accessToken: granted.accessToken,
      refreshAt: startedAt + (expiresAt - startedAt) * REFRESH_SHARE,
      expiresAt,
    };
    return granted.accessToken;
  }
}

/**
 * When a token stops being good by our clock, ms since the epoch. `created_at` counts only where it makes the
 * token older than its request (a server may hand out a token again) yet leaves it some life: a server's clock
 * can be hours off. VENDORS.md T-24.
 * @param startedAt when the token was asked for, ms since the epoch
 */
export function expiryOf(granted: GrantedToken, startedAt: number): number {
  const lifeMs = granted.expiresInSeconds * 1000;
  const byUs = startedAt + lifeMs;
  if (granted.createdAt === null) return byUs;
  const byThem = granted.createdAt + lifeMs;
  return byThem < byUs && byThem > startedAt + lifeMs / 10 ? byThem : byUs;
}

/** Every 4xx of the token endpoint means that the credentials are not taken, but "too many calls". */
function signInFailure(failure: ApiFailure): ApiFailure {
  const { status } = failure;
  const refused = status !== null && status >= 400 && status < 500 && failure.code !== 'rate-limited';
  return refused ? { ...failure, code: 'unauthorised' } : failure;
}

function giveUpWith<T>(
  running: Promise<Result<T, ApiFailure>>,
  signal: AbortSignal,
): Promise<Result<T, ApiFailure>> {
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(fail(cancelledFailure()));
    signal.addEventListener('abort', giveUp, { once: true });
    running.finally(() => signal.removeEventListener('abort', giveUp)).then(resolve, reject);
  });
}
