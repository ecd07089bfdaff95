import type { DemoDeps } from '../../deps';
import { motivosityAnswer } from '../../http/answers';
import type { Endpoint } from '../../http/endpoint';
import { SERVICE_LIFE_SECONDS } from '../../http/identity-office';
import { noQuery, Query } from '../../http/query';
import { Refusal } from '../../http/refusal';
import { readFields } from '../../http/request-body';

/** `mv.auth.serviceToken`, `mv.auth.signIn` and `mv.auth.refresh`: the credentials are in the body. */
export function authEndpoints(deps: DemoDeps): Endpoint[] {
  return [
    {
      method: 'POST',
      path: '/auth/v1/servicetoken',
      answer: async (c) => {
        noQuery(c.req.url);
        const fields = await readFields(c, ['appId', 'secureToken', 'appSecret']);
        const appId = fields.filledText('appId');
        const secureToken = fields.filledText('secureToken');
        const appSecret = fields.text('appSecret');
        fields.refuse();
        const accessToken = deps.identities.serviceToken(appId, secureToken, appSecret);
        if (accessToken === undefined) throw new Refusal(401, 'The app or its secure token is not known');
        // A text, not a number (VENDORS.md T-03).
        return motivosityAnswer(c, deps.envelope, { accessToken, expiresIn: String(SERVICE_LIFE_SECONDS) });
      },
    },
    {
      method: 'POST',
      path: '/auth/v1/signin',
      answer: async (c) => {
        noQuery(c.req.url);
        const fields = await readFields(c, ['username', 'password', 'appId']);
        const username = fields.filledText('username');
        const password = fields.filledText('password');
        fields.text('appId');
        fields.refuse();
        const known = deps.identities.signIn(username, password);
        if (!known) throw new Refusal(401, 'The name or the password is wrong');
        return motivosityAnswer(c, deps.envelope, {
          ...deps.identities.signInToken(known.person.id),
          currency: { currencySymbol: '$', currencyNickname: 'Shell' },
          survey: null,
        });
      },
    },
    {
      method: 'POST',
      path: '/auth/v1/refresh',
      answer: async (c) => {
        new Query(c.req.url, ['checkSurvey']).flag('checkSurvey', false);
        const fields = await readFields(c, ['refreshToken', 'appId']);
        const refreshToken = fields.filledText('refreshToken');
        fields.text('appId');
        fields.refuse();
        const token = deps.identities.renew(refreshToken, 'signIn');
        if (!token) throw new Refusal(401, 'The refresh token is invalid, used or expired');
        return motivosityAnswer(c, deps.envelope, token);
      },
    },
  ];
}
