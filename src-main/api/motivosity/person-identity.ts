import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import { fail, ok, type Result } from '../../contract/result';
import type { Settings } from '../../contract/settings';
import type { ApiFailure, ApiResult } from '../answer';
import type { Caller, TokenSource } from '../call';
import { apiFailure } from '../failure';
import type { GrantedToken } from '../granted-token';
import type { OperationInput } from '../operation';
import type { Redactor } from '../redact';
import { isPassingFailure, TokenKeeper, type FetchedToken } from '../token-keeper';
import { oauthOperations, signIn, signInRefresh, type OAuthOperations } from './operations/auth';

/** Registered app of OAuth2. */
export type OAuthApp = NonNullable<Settings['motivosity']['oauth']>;

/** What a person's sign-in is made of. */
export interface PersonIdentityDeps {
  /** Null = only the legacy sign-in, where that is allowed. */
  readonly app: OAuthApp | null;
  /** Whether signing in with a password is switched on. VENDORS.md T-44. */
  readonly legacySignIn: boolean;
  /** Makes the token calls; carries no token itself. */
  readonly call: Caller;
  readonly clock: Clock;
  readonly log: Log;
  readonly redactor: Redactor;
}

/** How the person signed in, which decides how the token is refreshed. */
export type SignInKind = 'oauth' | 'legacy';

/** What may be kept of a sign-in where the operator asks for it. Secret. */
export interface KeptSignIn {
  readonly kind: SignInKind;
  readonly refreshToken: string;
}

const NOBODY = 'Nobody is signed in to Motivosity.';
const AGAIN = 'The sign-in to Motivosity has ended. Sign in again.';

/**
 * The access token of a person who signed in for this unlock: from the code of OAuth2 or, where it is switched
 * on, a password. Refreshed by one request however many calls wait; a refresh that is refused ends the sign-in.
 * VENDORS.md T-03, T-40, T-44.
 */
export class PersonIdentity implements TokenSource {
  readonly #deps: PersonIdentityDeps;
  readonly #operations: OAuthOperations;
  readonly #keeper: TokenKeeper;
  #kind: SignInKind | null = null;

  constructor(deps: PersonIdentityDeps) {
    this.#deps = deps;
    this.#operations = oauthOperations(deps.app?.naming ?? 'camelCase');
    this.#keeper = new TokenKeeper({ ...deps, fetchToken: (refreshToken) => this.#refresh(refreshToken) });
  }

  /** Whether somebody is signed in, as far as is known without asking. */
  get signedIn(): boolean {
    return this.#kind !== null;
  }

  /** A token to call with; `unauthorised` where nobody is signed in. */
  async token(signal?: AbortSignal): Promise<Result<string, ApiFailure>> {
    return this.#kind === null ? fail(apiFailure('unauthorised', NOBODY)) : this.#keeper.token(signal);
  }

  /** The vendor did not take this token. */
  refused(token: string): void {
    this.#keeper.refused(token);
  }

  /**
   * Signs a person in with the code that came back.
   * @param code good once
   * @param redirectUri the very address the person was sent back to
   */
  signInWithCode(code: string, redirectUri: string): Promise<Result<null, ApiFailure>> {
    const { app, redactor } = this.#deps;
    if (app === null)
      return Promise.resolve(fail(apiFailure('unauthorised', 'No app is set up for signing in.')));
    redactor.register(code, 'passing');
    const query =
      app.naming === 'camelCase'
        ? { grantType: 'authorization_code', code, ...credentials(app), redirectUri }
        : { grant_type: 'authorization_code', code, ...credentials(app), redirect_uri: redirectUri };
    return this.#signIn('oauth', () =>
      this.#deps.call(this.#operations.token, { query }, { priority: 'person' }),
    );
  }

  /** Signs a person in with a password, where that is switched on. VENDORS.md T-44. */
  signInWithPassword(username: string, password: string): Promise<Result<null, ApiFailure>> {
    const { app, legacySignIn, redactor, call } = this.#deps;
    if (!legacySignIn) {
      return Promise.resolve(fail(apiFailure('unauthorised', 'Signing in with a password is switched off.')));
    }
    redactor.register(password, 'passing');
    const body = { username, password, ...(app !== null && { appId: app.appId }) };
    return this.#signIn('legacy', () => call(signIn, { body }, { priority: 'person' }));
  }

  /** What to keep so that the sign-in outlives this unlock; null = nothing can be kept. */
  kept(): KeptSignIn | null {
    const { refreshToken } = this.#keeper;
    return this.#kind === null || refreshToken === null ? null : { kind: this.#kind, refreshToken };
  }

  /** Goes on with a sign-in that was kept. */
  resume(kept: KeptSignIn): void {
    if (kept.kind === 'oauth' ? this.#deps.app === null : !this.#deps.legacySignIn) return;
    this.#keeper.resume(kept.refreshToken);
    this.#kind = kept.kind;
  }

  /** Signs out: nothing of the sign-in is left. */
  signOut(): void {
    this.#kind = null;
    this.#keeper.forget();
  }

  async #signIn(
    kind: SignInKind,
    ask: () => Promise<ApiResult<GrantedToken>>,
  ): Promise<Result<null, ApiFailure>> {
    const startedAt = this.#deps.clock.now();
    const answer = await ask();
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'value') return fail(apiFailure('unreadable', 'No token came.'));
    this.signOut();
    this.#kind = kind;
    this.#keeper.hold(answer.value.value, startedAt);
    return ok(null);
  }

  async #refresh(refreshToken: string | null): Promise<FetchedToken> {
    const kind = this.#kind;
    if (refreshToken === null || kind === null) return this.#ended();
    const answer = await this.#askAgain(kind, refreshToken);
    if (answer.ok || isPassingFailure(answer.error)) return { answer };
    this.#deps.log.info("a person's sign-in has ended", { code: answer.error.code });
    return this.#ended();
  }

  #askAgain(kind: SignInKind, refreshToken: string): Promise<ApiResult<GrantedToken>> {
    const { app, call } = this.#deps;
    const input: OperationInput =
      kind === 'legacy' || app === null
        ? { body: { refreshToken, ...(app !== null && { appId: app.appId }) } }
        : { query: { grant_type: 'refresh_token', refresh_token: refreshToken, ...credentials(app) } };
    return call(kind === 'legacy' ? signInRefresh : this.#operations.refresh, input, { priority: 'person' });
  }

  #ended(): FetchedToken {
    this.#kind = null;
    return { answer: fail(apiFailure('unauthorised', AGAIN, { status: 401 })), refreshTokenSpent: true };
  }
}

function credentials(app: OAuthApp): Readonly<Record<string, string>> {
  return app.naming === 'camelCase'
    ? { appId: app.appId, appSecret: app.appSecret }
    : { client_id: app.appId, client_secret: app.appSecret };
}
