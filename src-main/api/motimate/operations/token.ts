import { z } from 'zod';
import type { Operation } from '../../operation';
import { readToken, type GrantedToken } from '../normalize-token';

const token = {
  vendor: 'motimate',
  resource: 'token',
  method: 'POST',
  path: '/oauth/token',
  identity: ['none'],
  effect: 'write',
  read: readToken,
} as const;

/**
 * A token for an administrator's user name and password. The values travel in the query, as the vendor's own
 * connector sends them; nothing that prints an address may print it unredacted. VENDORS.md T-24.
 */
export const tokenPassword: Operation<GrantedToken> = {
  ...token,
  id: 'mm.token.password',
  title: 'Sign in with a password',
  summary: 'Gets an access token for an administrator.',
  query: z.object({
    grant_type: z.literal('password'),
    username: z.string().min(1),
    password: z.string().min(1),
    client_id: z.string().min(1),
  }),
  evidence: 'public-source',
};

/** A token for a client id and its secret, in a form body. VENDORS.md T-24. */
export const tokenClient: Operation<GrantedToken> = {
  ...token,
  id: 'mm.token.client',
  title: 'Sign in with a client secret',
  summary: 'Gets an access token for an application.',
  bodyKind: 'form',
  body: z.object({
    grant_type: z.literal('client_credentials'),
    client_id: z.string().min(1),
    client_secret: z.string().min(1),
  }),
  evidence: 'inferred',
};

/** A new token for a refresh token, in a form body. VENDORS.md T-24. */
export const tokenRefresh: Operation<GrantedToken> = {
  ...token,
  id: 'mm.token.refresh',
  title: 'Refresh the sign-in',
  summary: 'Exchanges a refresh token for a new access token.',
  bodyKind: 'form',
  body: z.object({
    grant_type: z.literal('refresh_token'),
    refresh_token: z.string().min(1),
    client_id: z.string().min(1),
    client_secret: z.string().min(1).optional(),
  }),
  evidence: 'inferred',
};
