import { motimateAnswer } from '../../http/answers';
import type { Endpoint } from '../../http/endpoint';
import { noQuery } from '../../http/query';
import { DEMO_ACCOUNT } from '../../http/token-office';

/** The Motimate id of the account that the board signs in with. */
export const ACCOUNT_ID = 81_200;

/** `mm.me.get`: who the token belongs to. */
export function meEndpoints(): Endpoint[] {
  return [
    {
      method: 'GET',
      path: '/public_api/me',
      answer: (c) => {
        noQuery(c.req.url);
        return motimateAnswer(c, {
          id: ACCOUNT_ID,
          email: DEMO_ACCOUNT.username,
          employee_number: '1000',
          first_name: 'Lobby',
          last_name: 'Board',
          organization_role: 'organization_admin',
          phone_number: '+4755510000',
        });
      },
    },
  ];
}
