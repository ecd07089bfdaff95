import type { Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import { fail, ok, type Result } from '../contract/result';
import type { ApiFailure, ApiResult } from './answer';
import type { TokenSource } from './call';
import { apiFailure, cancelledFailure } from './failure';
import type { GrantedToken } from './granted-token';
import type { Redactor } from './redact';
import { codeWords } from './status';

/** What keeping a token is made of. */
export interface TokenKeeperDeps {
  /** Asks the vendor for a new token; `refreshToken` is null where there is none that may be good. */
  readonly fetchToken: (refreshToken: string | null) => Promise<FetchedToken>;
  readonly clock: Clock;
  readonly log: Log;
  readonly redactor: Redactor;
}

/** What asking for a token gave. */
export interface FetchedToken {
  readonly answer: ApiResult<GrantedToken>;
  /** The refresh token that was there before is of no more use. */
  readonly refreshTokenSpent?: boolean;
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
 * Keeps one access token: fetched when first needed and renewed at 80 % of its life. However many calls wait,
 * one request runs. Tokens live in memory only. VENDORS.md T-03.
 */
export class TokenKeeper implements TokenSource {
  readonly #deps: TokenKeeperDeps;
  #held: Held | null = null;
  /** Survives a refused access token: it may still be good for a new one. */
  #refreshToken: string | null = null;
  #running: Promise<Result<string, ApiFailure>> | null = null;
  #refusal: { readonly failure: ApiFailure; readonly since: number } | null = null;
  /** Counts how often everything was forgotten: a request from before must not bring it back. */
  #era = 0;

  constructor(deps: TokenKeeperDeps) {
    this.#deps = deps;
  }

  /** The refresh token at this moment; null = none. */
  get refreshToken(): string | null {
    return this.#refreshToken;
  }

  /** A token to call with. A failure of the sign-in itself is `unauthorised`. */
  async token(signal?: AbortSignal): Promise<Result<string, ApiFailure>> {
    if (signal?.aborted) return fail(cancelledFailure());
    const now = this.#deps.clock.now();
    if (this.#held !== null && now < this.#held.refreshAt) return ok(this.#held.accessToken);
    const sinceRefusal = this.#refusal === null ? -1 : now - this.#refusal.since;
    if (this.#refusal !== null && sinceRefusal >= 0 && sinceRefusal < REFUSED_HOLD_MS)
      return fail(this.#refusal.failure);
    this.#running ??= this.#start();
    return signal === undefined ? this.#running : giveUpWith(this.#running, signal);
  }

  /** The vendor did not take this token. Word about an older token than the present one changes nothing. */
  refused(token: string): void {
    if (this.#held?.accessToken === token) this.#held = null;
  }

  /**
   * Takes a token that came from elsewhere, such as a person's sign-in.
   * @param startedAt when it was asked for, ms since the epoch
   */
  hold(granted: GrantedToken, startedAt: number): string {
    const { redactor } = this.#deps;
    redactor.register(granted.accessToken, 'passing');
    if (granted.refreshToken !== null) redactor.register(granted.refreshToken, 'passing');
    this.#refreshToken = granted.refreshToken ?? this.#refreshToken;
    this.#refusal = null;
    const expiresAt = expiryOf(granted, startedAt);
    this.#held = {
      accessToken: granted.accessToken,
      refreshAt: startedAt + (expiresAt - startedAt) * REFRESH_SHARE,
      expiresAt,
    };
    return granted.accessToken;
  }

  /** Goes on from a refresh token that was kept; the next call asks for an access token. */
  resume(refreshToken: string): void {
    this.forget();
    this.#deps.redactor.register(refreshToken, 'passing');
    this.#refreshToken = refreshToken;
  }

  /** Forgets every token. */
  forget(): void {
    this.#era += 1;
    this.#held = null;
    this.#refreshToken = null;
    this.#refusal = null;
    this.#running = null;
  }

  #start(): Promise<Result<string, ApiFailure>> {
    const running = this.#renew(this.#era).finally(() => {
      if (this.#running === running) this.#running = null;
    });
    return running;
  }

  async #renew(era: number): Promise<Result<string, ApiFailure>> {
    const startedAt = this.#deps.clock.now();
    const { answer, refreshTokenSpent } = await this.#deps.fetchToken(this.#refreshToken);
    if (era !== this.#era) return fail(apiFailure('unauthorised', 'Signed out meanwhile.'));
    if (refreshTokenSpent === true) this.#refreshToken = null;
    if (answer.ok && answer.value.kind === 'value') return ok(this.hold(answer.value.value, startedAt));
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

/** Whether a failure leaves it open if a refresh token is still good: a vendor in trouble or out of reach. */
export function isPassingFailure(failure: ApiFailure): boolean {
  return ['network', 'timeout', 'vendor-error', 'rate-limited'].includes(failure.code);
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
