import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import { Query } from '../../http/query';
import { operation, memberAt } from './endpoint';

/** A node of the chart; ORGNODE of the contract, section 4. */
interface Node {
  readonly id: string;
  readonly fullName: string;
  readonly title: string;
  readonly department: string;
  readonly avatarUrl: string;
  readonly rolledHeadCount?: number;
  readonly children?: readonly Node[];
}

/** `mv.orgchart.*`: segments of the chart, each as a text that is JSON once more (VENDORS.md T-16). */
export function orgChartEndpoints(deps: DemoDeps): Endpoint[] {
  const { directory } = deps.company;
  const { chart } = directory;

  const node = (index: number, extra: Pick<Node, 'rolledHeadCount' | 'children'>): Node => {
    const { person, fullName, title, department, avatar } = directory.at(index);
    return { id: person.id, fullName, title, department, avatarUrl: avatar, ...extra };
  };
  const withReports = (index: number, deeper: (place: number) => Node): Node =>
    node(index, { children: chart.reportsOf(index).map(deeper) });
  const leaf = (index: number): Node => node(index, {});
  const partial = (index: number, levels: number, rollUp: boolean): Node =>
    node(index, {
      ...(rollUp ? { rolledHeadCount: chart.headCount(index) } : {}),
      ...(levels > 1
        ? { children: chart.reportsOf(index).map((place) => partial(place, levels - 1, rollUp)) }
        : {}),
    });

  const segment = (
    name: string,
    parameters: readonly string[],
    build: (index: number, query: Query) => Node,
  ): Endpoint =>
    operation(deps, 'GET', `/api/v2/orgchart/${name}`, ['user', 'platform'], ({ c, ok }) => {
      const query = new Query(c.req.url, ['userId', ...parameters]);
      const { person } = memberAt(deps, query.requiredText('userId'));
      return ok(JSON.stringify(build(person.index, query)));
    });

  return [
    segment('find', [], (index) => {
      const self = withReports(index, leaf);
      const above = chart.supervisorOf(index);
      return above === undefined
        ? self
        : withReports(above, (place) => (place === index ? self : leaf(place)));
    }),
    segment('sup', [], (index) => withReports(chart.supervisorOf(index) ?? index, leaf)),
    segment('dr', [], (index) => withReports(index, leaf)),
    segment('partial', ['levels', 'rollupNumber'], (index, query) =>
      partial(index, query.wholeNumber('levels', 1, 20, 3), query.flag('rollupNumber', false)),
    ),
  ];
}
