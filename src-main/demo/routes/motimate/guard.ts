import type { MiddlewareHandler } from 'hono';
import type { DemoDeps } from '../../deps';
import { motimateError } from '../../http/answers';
import { rateLimitHeader } from '../../http/rate-limiter';
import { DEMO_ACCOUNT } from '../../http/token-office';

/** Requests without a good token share this account, so that they cannot use up the real one's budget. */
const STRANGERS = 'strangers';

/** Counts the request, writes the `RateLimit` header on whatever is answered, and refuses past the limit with 429. */
export function rateLimited(deps: DemoDeps): MiddlewareHandler {
  return async (c, next) => {
    const known = c.req.path === '/oauth/token' || hasToken(deps, c.req.header('authorization'));
    const verdict = deps.limiter.take(known ? DEMO_ACCOUNT.clientId : STRANGERS);
    if (verdict.allowed) await next();
    else c.res = motimateError(c, 429, 'too_many_requests', 'Too many requests, please slow down');
    c.res.headers.set('RateLimit', rateLimitHeader(verdict));
  };
}

/** Lets a request pass only with a token that is known and has not expired; else 401. */
export function authorised(deps: DemoDeps): MiddlewareHandler {
  return async (c, next) => {
    if (hasToken(deps, c.req.header('authorization'))) return next();
    return motimateError(c, 401, 'unauthorized', 'The access token is missing, invalid or expired');
  };
}

function hasToken(deps: DemoDeps, header: string | undefined): boolean {
  const token = /^Bearer ([^\s]+)$/i.exec(header ?? '')?.[1];
  return token !== undefined && deps.tokens.accepts(token);
}
