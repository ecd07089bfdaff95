import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import { noQuery } from '../../http/query';
import { callerOf, operation } from './endpoint';

/** `mv.userCash.get`: the caller's own balances. */
export function userCashEndpoints(deps: DemoDeps): Endpoint[] {
  return [
    operation(deps, 'GET', '/api/v2/usercash', ['user'], (call) => {
      noQuery(call.c.req.url);
      const { giving, receiving } = deps.purses.of(callerOf(deps, call).person);
      return call.ok({ cashReceiving: receiving, cashGiving: giving });
    }),
  ];
}
