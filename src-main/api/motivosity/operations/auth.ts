import { z } from 'zod';
import { fail, ok } from '../../../contract/result';
import { grantedTokenSchema, readToken, type GrantedToken } from '../../granted-token';
import type { Operation } from '../../operation';
import { flag, secretText, text } from '../../params';
import { schemaChanged } from '../../values/rows';

/** The two ways in which the vendor's own examples spell the parameters of OAuth2. VENDORS.md T-40. */
export type Naming = 'camelCase' | 'snake_case';

/** What a person opens to sign in. */
export interface SignInAddress {
  readonly address: string;
}

/** The operations that sign a person in with OAuth2. */
export interface OAuthOperations {
  readonly authorize: Operation<SignInAddress>;
  readonly token: Operation<GrantedToken>;
  readonly refresh: Operation<GrantedToken>;
}

const shared = { vendor: 'motivosity', resource: 'auth', identity: ['none'] } as const;
const granting = {
  ...shared,
  method: 'POST',
  effect: 'write',
  secretAnswer: true,
  answer: grantedTokenSchema,
  read: readToken,
} as const;

const appId = text('App ID');
const appSecret = secretText('App secret');
const redirect = text('Redirect address', 'Must be registered for the app.');
const code = secretText('Code', 'From the address the person was sent back to; good once.');
const refreshToken = secretText('Refresh token');
const fixed = <T extends string>(word: T, title: string) =>
  z
    .literal(word)
    .default(word)
    .meta({ title, description: `Always ${word}.` });

/** A token for the application itself. Its life comes as text. VENDORS.md T-03. */
export const serviceToken: Operation<GrantedToken> = {
  ...granting,
  id: 'mv.auth.serviceToken',
  title: 'Service token',
  summary: 'Gets an access token for the application itself, good for 15 minutes.',
  path: '/auth/v1/servicetoken',
  body: z.strictObject({ appId, secureToken: secretText('Secure token'), appSecret: appSecret.optional() }),
  evidence: 'documented',
  source: 'help-mv; wrapped in an envelope: ps1',
  notes: ["The machine's address may have to be on the list of enabled addresses of the key."],
};

/** A token for a name and a password; the vendor's page no longer describes it. VENDORS.md T-44. */
export const signIn: Operation<GrantedToken> = {
  ...granting,
  id: 'mv.auth.signIn',
  title: 'Sign in with a password',
  summary: 'Gets an access token for a person with name and password.',
  path: '/auth/v1/signin',
  body: z.strictObject({
    username: secretText('User name'),
    password: secretText('Password'),
    appId: appId.optional(),
  }),
  legacy: true,
  evidence: 'public-source',
  source: 'older captures of help-mv; demo; mobile',
  unverified: 'That it still works.',
  notes: ['The token can do what the person can, but never what an administrator can.'],
};

/** A new token for a refresh token of the password sign-in. VENDORS.md T-44. */
export const signInRefresh: Operation<GrantedToken> = {
  ...granting,
  id: 'mv.auth.refresh',
  title: 'Refresh a password sign-in',
  summary: 'Exchanges a refresh token of the password sign-in for a new access token.',
  path: '/auth/v1/refresh',
  query: z.strictObject({ checkSurvey: flag('Also look for a survey').optional() }),
  body: z.strictObject({ refreshToken, appId: appId.optional() }),
  legacy: true,
  evidence: 'public-source',
  source: 'older captures of help-mv; demo; mobile',
  unverified: 'That it still works.',
};

/** The OAuth2 operations with parameters in one spelling; only the refresh mixes both. VENDORS.md T-40. */
export function oauthOperations(naming: Naming): OAuthOperations {
  const camel = naming === 'camelCase';
  const app = camel ? { appId, appSecret } : { client_id: appId, client_secret: appSecret };
  const state = text('State', 'Comes back with the person and proves that the answer is ours.').optional();
  const scope = text('Scope').default('default');
  return {
    authorize: {
      ...shared,
      id: 'mv.auth.oauthAuthorize',
      title: 'Sign a person in',
      summary: 'The address at which a person signs in and lets this app act for them.',
      method: 'GET',
      path: '/oauth2/v1/auth',
      via: 'browser',
      query: camel
        ? z.strictObject({
            appId,
            redirectUri: redirect,
            responseType: fixed('code', 'Answer'),
            scope,
            state,
          })
        : z.strictObject({
            client_id: appId,
            redirect_uri: redirect,
            response_type: fixed('code', 'Answer'),
            scope,
            state,
          }),
      effect: 'read',
      evidence: 'public-source',
      source: 'demo; that OAuth2 exists: help-mv',
      unverified: 'That the state comes back, and what comes back when the person refuses.',
      notes: ['Nothing is sent: the answer is the address to open.'],
      answer: z.object({ address: z.string().meta({ title: 'Address' }) }),
      read: (payload) => (typeof payload === 'string' ? ok({ address: payload }) : fail(schemaChanged())),
    },
    token: {
      ...granting,
      id: 'mv.auth.oauthToken',
      title: 'Exchange the code',
      summary: "Exchanges the code of a person's sign-in for an access token.",
      path: '/oauth2/v1/token',
      query: camel
        ? z.strictObject({
            grantType: fixed('authorization_code', 'Kind'),
            code,
            ...app,
            redirectUri: redirect,
          })
        : z.strictObject({
            grant_type: fixed('authorization_code', 'Kind'),
            code,
            ...app,
            redirect_uri: redirect,
          }),
      evidence: 'public-source',
      source: 'demo',
    },
    refresh: {
      ...granting,
      id: 'mv.auth.oauthRefresh',
      title: "Refresh a person's sign-in",
      summary: "Exchanges the refresh token of a person's sign-in for a new access token.",
      path: '/oauth2/v1/token',
      query: z.strictObject({
        grant_type: fixed('refresh_token', 'Kind'),
        refresh_token: refreshToken,
        ...app,
      }),
      evidence: 'public-source',
      source: 'demo',
      unverified: 'That the refresh token changes each time.',
    },
  };
}
