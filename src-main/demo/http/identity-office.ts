import { randomBytes } from 'node:crypto';
import type { MotivosityCredentials, PersonCredentials, PersonRole } from './credentials';
import { PERSON_ROLES } from './credentials';

/** Who a Motivosity token speaks for: the app itself, or a person. */
export type Identity =
  { readonly kind: 'platform' } | { readonly kind: 'person'; readonly id: string; readonly role: PersonRole };

/** An access token with its refresh token; `expiresIn` in seconds. */
export interface PersonToken {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
}

/** How long a service token lives, s. */
export const SERVICE_LIFE_SECONDS = 900;
const PERSON_LIFE_SECONDS = 3600;
const CODE_LIFE_MS = 600_000;

type Via = 'oauth' | 'signIn';

/** Gives, rotates and expires Motivosity tokens. Codes and refresh tokens work once. */
export class IdentityOffice {
  private readonly access = new Map<string, { readonly identity: Identity; readonly expires: number }>();
  private readonly refresh = new Map<string, { readonly identity: Identity; readonly via: Via }>();
  private readonly codes = new Map<
    string,
    { readonly identity: Identity; readonly redirectUri: string; readonly expires: number }
  >();

  /** @param now time in ms since 1970. */
  constructor(
    readonly credentials: MotivosityCredentials,
    private readonly now: () => number,
  ) {}

  /** Whom an access token speaks for, when it is known and has not expired. */
  who(token: string): Identity | undefined {
    for (const role of PERSON_ROLES) {
      const person = this.credentials.persons[role];
      if (person.accessToken === token) return { kind: 'person', id: person.id, role };
    }
    const entry = this.access.get(token);
    if (entry && entry.expires > this.now()) return entry.identity;
    this.access.delete(token);
    return undefined;
  }

  /** A service token for the right app, or undefined. */
  serviceToken(appId: string, secureToken: string, appSecret: string | undefined): string | undefined {
    const { service } = this.credentials;
    if (appId !== service.appId || secureToken !== service.secureToken) return undefined;
    if (appSecret !== undefined && appSecret !== service.appSecret) return undefined;
    return this.give({ kind: 'platform' }, SERVICE_LIFE_SECONDS);
  }

  /** The person with a name and password, and their role. */
  signIn(email: string, password: string): { person: PersonCredentials; role: PersonRole } | undefined {
    for (const role of PERSON_ROLES) {
      const person = this.credentials.persons[role];
      if (person.email === email && person.password === password) return { person, role };
    }
    return undefined;
  }

  /** Tokens of a sign-in: they carry the role `user` and no other, whoever signs in. */
  signInToken(id: string): PersonToken {
    return this.pair({ kind: 'person', id, role: 'user' }, 'signIn');
  }

  /** A one-time code for a person who consented. */
  code(role: PersonRole, redirectUri: string): string {
    const code = randomBytes(12).toString('base64url');
    const identity = { kind: 'person', id: this.credentials.persons[role].id, role } as const;
    this.codes.set(code, { identity, redirectUri, expires: this.now() + CODE_LIFE_MS });
    return code;
  }

  /** Tokens for a code, once and for the same redirect address. */
  exchange(code: string, redirectUri: string): PersonToken | undefined {
    const entry = this.codes.get(code);
    this.codes.delete(code);
    if (!entry || entry.redirectUri !== redirectUri || entry.expires <= this.now()) return undefined;
    return this.pair(entry.identity, 'oauth');
  }

  /** New tokens for a refresh token that was given the same way; the old one is used up. */
  renew(refreshToken: string, via: Via): PersonToken | undefined {
    const entry = this.refresh.get(refreshToken);
    if (entry?.via !== via) return undefined;
    this.refresh.delete(refreshToken);
    return this.pair(entry.identity, via);
  }

  /** Ends every access token but the personal ones; refresh tokens stay good. */
  expireAll(): void {
    this.access.clear();
  }

  /** Forgets every token and code but the personal tokens. */
  reset(): void {
    this.access.clear();
    this.refresh.clear();
    this.codes.clear();
  }

  private pair(identity: Identity, via: Via): PersonToken {
    const refreshToken = randomBytes(24).toString('base64url');
    this.refresh.set(refreshToken, { identity, via });
    return {
      accessToken: this.give(identity, PERSON_LIFE_SECONDS),
      refreshToken,
      expiresIn: PERSON_LIFE_SECONDS,
    };
  }

  private give(identity: Identity, lifeSeconds: number): string {
    const token = randomBytes(24).toString('base64url');
    this.access.set(token, { identity, expires: this.now() + lifeSeconds * 1000 });
    return token;
  }
}
