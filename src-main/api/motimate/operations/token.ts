import { z } from 'zod';
import { grantedTokenSchema, readToken, type GrantedToken } from '../../granted-token';
import type { Operation } from '../../operation';
import { secretText } from '../../params';

const token = {
  vendor: 'motimate',
  resource: 'token',
  method: 'POST',
  path: '/oauth/token',
  identity: ['none'],
  effect: 'write',
  secretAnswer: true,
  answer: grantedTokenSchema,
  read: readToken,
} as const;

const grantType = <T extends string>(word: T) =>
  z
    .literal(word)
    .default(word)
    .meta({ title: 'Kind of sign-in', description: `Always ${word}.` });
const clientId = secretText('Client ID', 'Given out by Motimate.');

/**
 * A token for an administrator's user name and password. The values travel in the query, as the vendor's own
 * connector sends them; nothing that prints an address may print it unredacted. VENDORS.md T-24.
 */
export const tokenPassword: Operation<GrantedToken> = {
  ...token,
  id: 'mm.token.password',
  title: 'Sign in with a password',
  summary: 'Gets an access token for an administrator.',
  query: z.strictObject({
    grant_type: grantType('password'),
    username: secretText('User name', "An administrator's e-mail address."),
    password: secretText('Password'),
    client_id: clientId,
  }),
  evidence: 'public-source',
  source: 'connector',
};

/** A token for a client id and its secret, in a form body. VENDORS.md T-24. */
export const tokenClient: Operation<GrantedToken> = {
  ...token,
  id: 'mm.token.client',
  title: 'Sign in with a client secret',
  summary: 'Gets an access token for an application.',
  bodyKind: 'form',
  body: z.strictObject({
    grant_type: grantType('client_credentials'),
    client_id: clientId,
    client_secret: secretText('Client secret'),
  }),
  evidence: 'inferred',
  source: 'help-mm names client ID and secret',
  unverified: 'The kind of sign-in and where its values are sent.',
};

/** A new token for a refresh token, in a form body. VENDORS.md T-24. */
export const tokenRefresh: Operation<GrantedToken> = {
  ...token,
  id: 'mm.token.refresh',
  title: 'Refresh the sign-in',
  summary: 'Exchanges a refresh token for a new access token.',
  bodyKind: 'form',
  body: z.strictObject({
    grant_type: grantType('refresh_token'),
    refresh_token: secretText('Refresh token'),
    client_id: clientId,
    client_secret: secretText('Client secret', 'Only for sign-ins that were made with one.').optional(),
  }),
  evidence: 'inferred',
  source: 'connector has the field refresh_token in its answer',
  unverified: 'Everything but that a refresh token is given out.',
};
