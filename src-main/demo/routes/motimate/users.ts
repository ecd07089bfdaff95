import { Hono } from 'hono';
import type { DemoDeps } from '../../deps';
import { motimateAnswer, motimateError } from '../../http/answers';
import { placesOf, readListQuery } from './paging';
import { motimateUser, userTimes } from './user-shape';

/** `mm.user.list`: everybody, in the order of their ids. */
export function userRoutes(deps: DemoDeps): Hono {
  const routes = new Hono();
  routes.get('/public_api/users', (c) => {
    const query = readListQuery(new URL(c.req.url).searchParams);
    if ('problem' in query) return motimateError(c, 422, 'unprocessable_entity', query.problem);
    const { company } = deps;
    const places = placesOf(query, (place) =>
      place < company.roster.size ? userTimes(place, company) : undefined,
    );
    return motimateAnswer(
      c,
      places.map((place) => motimateUser(company.roster.person(place), company)),
    );
  });
  return routes;
}
