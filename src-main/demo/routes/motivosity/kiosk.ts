import { Hono, type MiddlewareHandler } from 'hono';
import type { DemoDeps } from '../../deps';
import { motivosityAnswer, motivosityError } from '../../http/answers';
import { feedJson } from './feed-shape';
import { kioskUserJson } from './user-shape';

/** `mv.kiosk.leaderboard` and `mv.kiosk.feeds`: the Kiosk ID in the path is the only credential (VENDORS.md T-39). */
export function kioskRoutes(deps: DemoDeps): Hono {
  const routes = new Hono();

  routes.use('/api/v2/kiosk/:kioskId/*', kioskOnly(deps));

  routes.get('/api/v2/kiosk/:kioskId/leaderboard', async (c) => {
    const leaders = await deps.company.leaders(10);
    const rows = leaders.map(({ person, month, year }) => ({
      ...kioskUserJson(person),
      leaderboardMTD: month,
      leaderboardYTD: year,
    }));
    return motivosityAnswer(c, deps.envelope, rows);
  });

  routes.get('/api/v2/kiosk/:kioskId/feeds', (c) => {
    const rows = deps.company.newest(20).map((item) => feedJson(item, deps.company));
    return motivosityAnswer(c, deps.envelope, rows);
  });

  return routes;
}

/** Lets a request pass only with the right Kiosk ID. What the vendor answers otherwise is not documented. */
function kioskOnly(deps: DemoDeps): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.param('kioskId') !== deps.kioskId) return motivosityError(c, 404, 'Kiosk mode is not enabled');
    return next();
  };
}
