import type { Directory } from './directory';
import type { Member } from './member';

/** The circles around a person that lists can be narrowed to; `CMPY` is everybody. */
export const SCOPES = ['TEAM', 'EXTM', 'DEPT', 'CMPY'] as const;

/** One of {@link SCOPES}. */
export type Scope = (typeof SCOPES)[number];

/**
 * Who is in a circle around a person, or undefined for everybody. Team: the supervisor, those who report to the same one,
 * and one's own reports. Extended team: everybody under the supervisor's supervisor. Department: by its name.
 */
export function circleOf(
  directory: Directory,
  centre: Member | undefined,
  scope: Scope,
): ((member: Member) => boolean) | undefined {
  if (!centre || scope === 'CMPY') return undefined;
  if (scope === 'DEPT') return (member) => member.department === centre.department;
  const { chart } = directory;
  const self = centre.person.index;
  const above = chart.supervisorOf(self) ?? self;
  if (scope === 'TEAM') {
    const team = new Set([self, above, ...chart.reportsOf(above), ...chart.reportsOf(self)]);
    return (member) => team.has(member.person.index);
  }
  const top = chart.supervisorOf(above) ?? above;
  return (member) => chart.isUnder(member.person.index, top);
}
