import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import { Query } from '../../http/query';
import type { Company, Ranked } from '../../world/company';
import { operation } from './endpoint';
import { kioskUserJson } from './user-shape';

/** Leaders on a page; the contract has the page number only. */
const PAGE = 10;

/** `mv.leaderboard.list`: by the month unless the year is asked for; `top10` has no second page. */
export function leaderboardEndpoints(deps: DemoDeps): Endpoint[] {
  return [
    operation(deps, 'GET', '/api/v2/leaderboard', ['user', 'platform'], async ({ c, ok }) => {
      const query = new Query(c.req.url, ['type', 'page']);
      const type = query.oneOf('type', ['month', 'year', 'top10']) ?? 'month';
      const page = query.wholeNumber('page', 0, 100_000, 0);
      const ranking = await deps.company.ranking(type === 'year' ? 'year' : 'month');
      const last = type === 'top10' ? PAGE : ranking.length;
      const rows = ranking.slice(page * PAGE, Math.min(last, (page + 1) * PAGE));
      return ok(rows.map((ranked) => leaderJson(ranked, deps.company)));
    }),
  ];
}

/** LEADER of the contract, section 4. */
export function leaderJson({ person, month, year }: Ranked, company: Company): Record<string, unknown> {
  return {
    ...kioskUserJson(company.directory.member(person)),
    leaderboardMTD: month,
    leaderboardYTD: year,
  };
}
