import { timingSafeEqual } from 'node:crypto';
import { fail, ok, type Failure, type Result } from '../../contract/result';
import { requestUrl } from '../request-url';
import { asLine } from '../values/text';
import { oauthOperations } from './operations/auth';
import type { OAuthApp } from './person-identity';

/** A request to the receiver. */
export interface LoopbackRequest {
  readonly method: string;
  /** Path and query, such as `/callback?code=x`. */
  readonly target: string;
  /** The `Cookie` header; null = none. */
  readonly cookie: string | null;
}

/** What the receiver answers. */
export interface LoopbackResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a person's way through the vendor's pages gave. */
export type SignInOutcome = Result<{ readonly code: string; readonly redirectUri: string }>;

/** What an attempt is made of. */
export interface SignInAttemptDeps {
  /** Motivosity's origin. */
  readonly origin: string;
  readonly app: OAuthApp;
  /** The receiver's origin. */
  readonly receiver: string;
  /** At least 32 random bytes each time, as text that needs no encoding. */
  readonly random: () => string;
  /** Told once, with the code or why there is none. */
  readonly done: (outcome: SignInOutcome) => void;
  /** What the app asks for. Default `default`. */
  readonly scope?: string;
}

const COOKIE = 'motiboard-sign-in';
const START = '/start';
const CALLBACK = '/callback';

/**
 * One attempt of a person to sign in with OAuth2. The window of its own opens `startAddress`, which plants a
 * nonce as a cookie and sends it to the vendor; the answer counts only with that cookie, and with the right
 * `state` where the vendor gives it back (no source says that it does). VENDORS.md T-40.
 */
export class SignInAttempt {
  readonly #deps: SignInAttemptDeps;
  readonly #state: string;
  readonly #nonce: string;
  #open = true;

  constructor(deps: SignInAttemptDeps) {
    this.#deps = deps;
    this.#state = deps.random();
    this.#nonce = deps.random();
  }

  /** Where the sign-in window starts. */
  get startAddress(): string {
    return `${this.#deps.receiver}${START}`;
  }

  /** Where the vendor sends the person back to. */
  get redirectUri(): string {
    return `${this.#deps.receiver}${CALLBACK}`;
  }

  /** The vendor's page on which the person signs in. */
  authoriseAddress(): Result<string> {
    const { app, origin } = this.#deps;
    const shared = { scope: this.#deps.scope ?? 'default', state: this.#state };
    const query =
      app.naming === 'camelCase'
        ? { appId: app.appId, redirectUri: this.redirectUri, responseType: 'code', ...shared }
        : { client_id: app.appId, redirect_uri: this.redirectUri, response_type: 'code', ...shared };
    return requestUrl(origin, oauthOperations(app.naming).authorize.path, { query });
  }

  /** Answers one request to the receiver. Words only: nothing that came in is repeated. */
  respond(request: LoopbackRequest): LoopbackResponse {
    const url = new URL(request.target, this.#deps.receiver);
    if (request.method !== 'GET') return page(405, 'This is not known here.');
    if (url.pathname === START) return this.#start();
    if (url.pathname !== CALLBACK) return page(404, 'There is nothing here.');
    if (!this.#open) return page(410, 'This sign-in is over.');
    if (!same(cookieOf(request.cookie), this.#nonce)) {
      // Not the window that started: it must not be able to end the attempt either.
      return page(403, 'This sign-in was started elsewhere.');
    }
    const outcome = this.#outcomeOf(url.searchParams);
    this.#finish(outcome);
    return page(outcome.ok ? 200 : 400, outcome.ok ? 'You are signed in.' : outcome.error.message);
  }

  /** The person closed the window, or took too long. */
  giveUp(): void {
    this.#finish(fail({ code: 'cancelled', message: 'The sign-in was not finished.' }));
  }

  #start(): LoopbackResponse {
    const address = this.authoriseAddress();
    if (!this.#open || !address.ok) return page(410, 'This sign-in is over.');
    return {
      status: 302,
      headers: {
        ...safe,
        location: address.value,
        'set-cookie': `${COOKIE}=${this.#nonce}; HttpOnly; SameSite=Lax; Path=${CALLBACK}`,
      },
      body: '',
    };
  }

  #outcomeOf(answer: URLSearchParams): SignInOutcome {
    const state = answer.get('state');
    if (state !== null && !same(state, this.#state)) {
      return fail({ code: 'wrong-state', message: 'The answer does not belong to this sign-in.' });
    }
    const refused = answer.get('error');
    if (refused !== null) return fail(refusal(answer.get('error_description') ?? refused));
    const code = answer.get('code') ?? '';
    return code === '' ? fail(refusal(null)) : ok({ code, redirectUri: this.redirectUri });
  }

  #finish(outcome: SignInOutcome): void {
    if (!this.#open) return;
    this.#open = false;
    this.#deps.done(outcome);
  }
}

function refusal(words: string | null): Failure {
  const told = asLine(words, 200);
  return {
    code: 'refused',
    message:
      told === null
        ? 'Motivosity did not let the person in.'
        : `Motivosity did not let the person in: ${told}`,
  };
}

const safe = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function page(status: number, words: string): LoopbackResponse {
  const text = {
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': "default-src 'none'",
  };
  return { status, headers: { ...safe, ...text }, body: words };
}

function cookieOf(header: string | null): string {
  for (const pair of (header ?? '').split(';')) {
    const [name, ...value] = pair.trim().split('=');
    if (name === COOKIE) return value.join('=');
  }
  return '';
}

/** Compares without telling by its time where the difference is. */
function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
