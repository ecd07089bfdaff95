import { VALUES } from '../../company/identity';
import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import { noQuery } from '../../http/query';
import { operation } from './endpoint';

/** `mv.companyValue.list`. */
export function companyValueEndpoints(deps: DemoDeps): Endpoint[] {
  return [
    operation(deps, 'GET', '/api/v2/companyvalue', ['user', 'platform'], ({ c, ok }) => {
      noQuery(c.req.url);
      return ok(VALUES.map((value) => ({ ...value, isActive: true })));
    }),
  ];
}
