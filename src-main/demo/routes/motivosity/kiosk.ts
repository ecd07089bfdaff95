import type { Context } from 'hono';
import type { DemoDeps } from '../../deps';
import { motivosityAnswer } from '../../http/answers';
import type { Endpoint } from '../../http/endpoint';
import { noQuery } from '../../http/query';
import { Refusal } from '../../http/refusal';
import { feedJson } from './feed-shape';
import { leaderJson } from './leaderboard';

/** `mv.kiosk.leaderboard` and `mv.kiosk.feeds`: the Kiosk ID in the path is the only credential (VENDORS.md T-39). */
export function kioskEndpoints(deps: DemoDeps): Endpoint[] {
  return [
    {
      method: 'GET',
      path: '/api/v2/kiosk/:kioskId/leaderboard',
      answer: async (c) => {
        kioskOnly(c, deps);
        const leaders = await deps.company.leaders(10);
        return motivosityAnswer(
          c,
          deps.envelope,
          leaders.map((ranked) => leaderJson(ranked, deps.company)),
        );
      },
    },
    {
      method: 'GET',
      path: '/api/v2/kiosk/:kioskId/feeds',
      answer: (c) => {
        kioskOnly(c, deps);
        const rows = deps.company.newest(20).map((item) => feedJson(item, deps.company));
        return motivosityAnswer(c, deps.envelope, rows);
      },
    },
  ];
}

/** Lets a request pass only with the right Kiosk ID. What the vendor answers otherwise is not documented. */
function kioskOnly(c: Context, deps: DemoDeps): void {
  if (c.req.param('kioskId') !== deps.kioskId) throw new Refusal(404, 'Kiosk mode is not enabled');
  noQuery(c.req.url);
}
