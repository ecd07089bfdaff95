import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import type { PersonToken } from '../../http/identity-office';
import { Refusal } from '../../http/refusal';
import { noBody } from '../../http/request-body';
import { readOAuthParameters, type OAuthParameters } from './oauth-parameters';

/** `mv.auth.oauthToken` and `mv.auth.oauthRefresh`: everything is in the query, and the answer is never wrapped. */
export function oauthTokenEndpoints(deps: DemoDeps): Endpoint[] {
  return [
    {
      method: 'POST',
      path: '/oauth2/v1/token',
      answer: async (c) => {
        const search = new URL(c.req.url).searchParams;
        const parameters = readOAuthParameters(search, [
          'grantType',
          'code',
          'refreshToken',
          'appId',
          'appSecret',
          'redirectUri',
        ]);
        await noBody(c);
        const token = grant(deps, parameters);
        c.header('Cache-Control', 'no-store');
        if (!parameters.snakeCase) return c.json(token);
        return c.json({
          access_token: token.accessToken,
          refresh_token: token.refreshToken,
          expires_in: token.expiresIn,
        });
      },
    },
  ];
}

function grant(deps: DemoDeps, parameters: OAuthParameters): PersonToken {
  const { oauth } = deps.identities.credentials;
  const appId = parameters.required('appId');
  const appSecret = parameters.required('appSecret');
  if (appId !== oauth.appId || appSecret !== oauth.appSecret)
    throw new Refusal(401, 'The app or its secret is not known');
  const grantType = parameters.required('grantType');
  if (grantType === 'authorization_code') {
    if (parameters.text('refreshToken') !== undefined)
      throw new Refusal('invalid', 'refreshToken does not belong to this grant', 'refreshToken');
    const token = deps.identities.exchange(parameters.required('code'), parameters.required('redirectUri'));
    if (!token) throw new Refusal('invalid', 'The code is invalid, used or expired', 'code');
    return token;
  }
  if (grantType === 'refresh_token') {
    for (const name of ['code', 'redirectUri'] as const)
      if (parameters.text(name) !== undefined)
        throw new Refusal('invalid', `${name} does not belong to this grant`, name);
    const token = deps.identities.renew(parameters.required('refreshToken'), 'oauth');
    if (!token) throw new Refusal('invalid', 'The refresh token is invalid, used or expired', 'refreshToken');
    return token;
  }
  throw new Refusal('invalid', 'grantType must be authorization_code or refresh_token', 'grantType');
}
