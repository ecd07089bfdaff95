import { Hono } from 'hono';
import { motimateAnswer } from '../../http/answers';
import { DEMO_ACCOUNT } from '../../http/token-office';

/** `mm.me.get`: who the token belongs to. */
export function meRoutes(): Hono {
  const routes = new Hono();
  routes.get('/public_api/me', (c) =>
    motimateAnswer(c, {
      id: 81_200,
      email: DEMO_ACCOUNT.username,
      employee_number: '1000',
      first_name: 'Lobby',
      last_name: 'Board',
      organization_role: 'organization_admin',
      phone_number: '+4755510000',
    }),
  );
  return routes;
}
