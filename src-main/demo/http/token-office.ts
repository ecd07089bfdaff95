import { randomBytes } from 'node:crypto';

/** The names and secrets with which the demo company lets in. They protect nothing: the company is invented. */
export interface MotimateAccount {
  readonly username: string;
  readonly password: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The one account of the demo company. */
export const DEMO_ACCOUNT: MotimateAccount = {
  username: 'board@puffinline.example',
  password: 'quiet-wake',
  clientId: 'puffin-lobby',
  clientSecret: 'fourteen-routes',
};

/** A Motimate token answer; `created_at` in seconds since 1970, `expires_in` in seconds (VENDORS.md T-24). */
export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly refresh_token?: string;
  readonly created_at: number;
}

/** Why no token is given, in the words of OAuth. */
export interface TokenRefusal {
  readonly status: 400 | 401;
  readonly error: string;
  readonly error_description: string;
}

/** Gives, rotates and expires Motimate tokens. Refresh tokens work once; client credentials bring none. */
export class TokenOffice {
  private readonly access = new Map<string, number>();
  private readonly refresh = new Set<string>();

  /**
   * @param now time in ms since 1970.
   * @param lifeSeconds how long an access token lives.
   */
  constructor(
    private readonly now: () => number,
    private readonly lifeSeconds: number,
  ) {}

  /** Answers a grant request from its parameters. */
  grant(parameters: ReadonlyMap<string, string>): TokenAnswer | TokenRefusal {
    const clientId = parameters.get('client_id');
    if (clientId !== DEMO_ACCOUNT.clientId)
      return refuse(401, 'invalid_client', 'Client authentication failed due to unknown client.');
    switch (parameters.get('grant_type')) {
      case 'password':
        return parameters.get('username') === DEMO_ACCOUNT.username &&
          parameters.get('password') === DEMO_ACCOUNT.password
          ? this.issue(true)
          : refuse(400, 'invalid_grant', 'The provided user name or password is invalid.');
      case 'client_credentials':
        return parameters.get('client_secret') === DEMO_ACCOUNT.clientSecret
          ? this.issue(false)
          : refuse(401, 'invalid_client', 'Client authentication failed due to a wrong secret.');
      case 'refresh_token':
        return this.refresh.delete(parameters.get('refresh_token') ?? '')
          ? this.issue(true)
          : refuse(400, 'invalid_grant', 'The refresh token is invalid, used, expired or revoked.');
      case undefined:
      default:
        return refuse(
          400,
          'unsupported_grant_type',
          'grant_type must be password, client_credentials or refresh_token.',
        );
    }
  }

  /** Whether an access token is known and has not expired. */
  accepts(token: string): boolean {
    const expires = this.access.get(token);
    if (expires === undefined) return false;
    if (expires > this.now()) return true;
    this.access.delete(token);
    return false;
  }

  /** Ends every access token; refresh tokens stay good. */
  expireAll(): void {
    this.access.clear();
  }

  /** Forgets every token, refresh tokens too. */
  reset(): void {
    this.access.clear();
    this.refresh.clear();
  }

  private issue(withRefresh: boolean): TokenAnswer {
    const now = this.now();
    const accessToken = randomBytes(24).toString('base64url');
    this.access.set(accessToken, now + this.lifeSeconds * 1000);
    const base = { access_token: accessToken, token_type: 'Bearer', expires_in: this.lifeSeconds } as const;
    const createdAt = Math.floor(now / 1000);
    if (!withRefresh) return { ...base, created_at: createdAt };
    const refreshToken = randomBytes(24).toString('base64url');
    this.refresh.add(refreshToken);
    return { ...base, refresh_token: refreshToken, created_at: createdAt };
  }
}

function refuse(status: 400 | 401, error: string, description: string): TokenRefusal {
  return { status, error, error_description: description };
}
