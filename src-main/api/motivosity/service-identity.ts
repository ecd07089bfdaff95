import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { Result } from '../../contract/result';
import type { Settings } from '../../contract/settings';
import type { ApiFailure } from '../answer';
import type { Caller, TokenSource } from '../call';
import type { Redactor } from '../redact';
import { TokenKeeper } from '../token-keeper';
import { serviceToken } from './operations/auth';

/** What the application's own sign-in is made of. */
export interface ServiceIdentityDeps {
  readonly service: NonNullable<Settings['motivosity']['service']>;
  /** Makes the token call; carries no token itself. */
  readonly call: Caller;
  readonly clock: Clock;
  readonly log: Log;
  readonly redactor: Redactor;
}

/**
 * The service token of an application: fetched when first needed, anew at 80 % of its life (the vendor writes it
 * as text) and after a 401. There is no refresh token. VENDORS.md T-03.
 */
export class ServiceIdentity implements TokenSource {
  readonly #keeper: TokenKeeper;

  constructor(deps: ServiceIdentityDeps) {
    const { appId, secureToken, appSecret } = deps.service;
    const body = { appId, secureToken, ...(appSecret !== undefined && { appSecret }) };
    this.#keeper = new TokenKeeper({
      ...deps,
      fetchToken: async () => ({ answer: await deps.call(serviceToken, { body }, { priority: 'person' }) }),
    });
  }

  /** A token to call with. A failure of the sign-in itself is `unauthorised`. */
  token(signal?: AbortSignal): Promise<Result<string, ApiFailure>> {
    return this.#keeper.token(signal);
  }

  /** The vendor did not take this token. */
  refused(token: string): void {
    this.#keeper.refused(token);
  }
}
