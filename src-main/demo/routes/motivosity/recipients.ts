import type { DemoDeps } from '../../deps';
import type { Person } from '../../company/roster';
import type { JsonFields } from '../../http/json-fields';
import { Refusal } from '../../http/refusal';

/** The three lists in which people can be named. */
export const RECIPIENT_KEYS = ['toUserIDs', 'toUserEmails', 'toUserPayrollIDs'] as const;

/** The people named in a body, each once; nobody, or somebody unknown, is refused. Call it after `fields.refuse()`. */
export function recipientsOf(deps: DemoDeps, fields: JsonFields): Person[] {
  const { directory } = deps.company;
  const finders = {
    toUserIDs: (id: string) => directory.findHere(id),
    toUserEmails: (email: string) => directory.byEmail(email),
    toUserPayrollIDs: (payrollId: string) => directory.byPayrollId(payrollId),
  };
  const people = new Set<Person>();
  for (const key of RECIPIENT_KEYS) {
    const names = fields.texts(key) ?? [];
    fields.refuse();
    for (const name of names) {
      const member = finders[key](name);
      if (!member) throw new Refusal('invalid', `Nobody is known as ${name}`, 'toUserID');
      people.add(member.person);
    }
  }
  if (people.size === 0) throw new Refusal('invalid', 'Please choose somebody', 'toUserID');
  return [...people];
}
