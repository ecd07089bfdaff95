import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { Result } from '../../contract/result';
import type { MotimateAuth } from '../../contract/settings';
import type { ApiFailure, ApiResult } from '../answer';
import type { Caller, TokenSource } from '../call';
import type { GrantedToken } from '../granted-token';
import type { Redactor } from '../redact';
import { isPassingFailure, TokenKeeper, type FetchedToken } from '../token-keeper';
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

/**
 * The access token for one Motimate account: fetched when first needed, renewed at 80 % of its life with the
 * refresh token and, where that is not taken, with a new grant. VENDORS.md T-03, T-24.
 */
export class MotimateIdentity implements TokenSource {
  readonly #deps: MotimateIdentityDeps;
  readonly #keeper: TokenKeeper;

  constructor(deps: MotimateIdentityDeps) {
    this.#deps = deps;
    this.#keeper = new TokenKeeper({ ...deps, fetchToken: (refreshToken) => this.#fetchToken(refreshToken) });
  }

  /** A token to call with. A failure of the sign-in itself is `unauthorised`. */
  token(signal?: AbortSignal): Promise<Result<string, ApiFailure>> {
    return this.#keeper.token(signal);
  }

  /** The vendor did not take this token. */
  refused(token: string): void {
    this.#keeper.refused(token);
  }

  async #fetchToken(refreshToken: string | null): Promise<FetchedToken> {
    if (refreshToken === null) return { answer: await this.#grant() };
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
    if (refreshed.ok || isPassingFailure(refreshed.error)) return { answer: refreshed };
    this.#deps.log.info('refresh token not taken, signing in anew', { code: refreshed.error.code });
    return { answer: await this.#grant(), refreshTokenSpent: true };
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
}
