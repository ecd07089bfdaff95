import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import { noQuery } from '../../http/query';
import { Refusal } from '../../http/refusal';
import { noBody, readFields, readRows } from '../../http/request-body';
import { memberAt, operation } from './endpoint';
import { userJson } from './user-shape';

/** `mv.user.move`, `mv.user.recalculateOrgChart` (a GET that changes things, VENDORS.md T-17) and `mv.user.changePayrollIds`. */
export function userAdminEndpoints(deps: DemoDeps): Endpoint[] {
  const { directory } = deps.company;
  return [
    operation(deps, 'POST', '/api/v2/user/:userId/move', ['admin', 'platform'], async (call) => {
      noQuery(call.c.req.url);
      const { person } = memberAt(deps, call.path('userId'));
      const fields = await readFields(call.c, ['targetUserId', 'moveDirectReports']);
      const targetId = fields.filledText('targetUserId');
      // A text, as in the sample (VENDORS.md T-15).
      const withReports = fields.maybeOneOf('moveDirectReports', ['true', 'false'] as const) !== 'false';
      fields.refuse();
      const target = directory.findHere(targetId);
      if (!target) throw new Refusal('invalid', 'There is no such supervisor', 'targetUserId');
      const obstacle = directory.chart.obstacle(person.index, target.person.index, withReports);
      if (obstacle !== undefined) throw new Refusal('invalid', obstacle, 'targetUserId');
      directory.chart.move(person.index, target.person.index, withReports);
      return call.ok([userJson(directory.member(person), deps.company)]);
    }),
    operation(deps, 'GET', '/api/v2/user/recalculateorgchart', ['admin', 'platform'], async (call) => {
      noQuery(call.c.req.url);
      await noBody(call.c);
      directory.chart.recalculate();
      call.c.header('Cache-Control', 'no-store');
      return call.ok({ success: true });
    }),
    operation(deps, 'POST', '/api/v2/user/changePayrollID', ['admin', 'platform'], async (call) => {
      noQuery(call.c.req.url);
      const rows = await readRows(call.c, ['oldPayrollID', 'payrollID']);
      const changes = rows.map((fields) => ({
        from: fields.filledText('oldPayrollID'),
        to: fields.filledText('payrollID'),
      }));
      rows[0]?.refuse();
      const problems = changes.flatMap(({ from, to }, index) => {
        if (!directory.byPayrollId(from)) return [`row ${index + 1}: nobody has the payrollID ${from}`];
        const taken = directory.byPayrollId(to) ?? changes.slice(0, index).find((other) => other.to === to);
        return taken ? [`row ${index + 1}: the payrollID ${to} is taken`] : [];
      });
      if (problems.length > 0) throw new Refusal('invalid', problems.join('; '), 'payrollID');
      const members = changes.flatMap(({ from, to }) => {
        const member = directory.byPayrollId(from);
        return member ? [directory.change(member.person, { payrollID: to })] : [];
      });
      return call.ok(members.map((member) => userJson(member, deps.company)));
    }),
  ];
}
