import { z } from 'zod';
import { unwrapped } from '../../api/coerce';
import type { Operation, Vendor } from '../../api/operation';
import type { Picker } from '../../contract/panel/operation-description';

type Taken = Pick<Picker, 'kind' | 'takes'>;

const person = (takes: Picker['takes']): Taken => ({ kind: 'person', takes });

/** What a field of this name takes. VENDORS.md, parameters of the operations. */
const taken: Readonly<Record<Vendor, Readonly<Record<string, Taken>>>> = {
  motivosity: {
    userId: person('id'),
    targetUserId: person('id'),
    newSupervisorID: person('id'),
    supervisorID: person('id'),
    supervisorEmail: person('email'),
    supervisorPayrollID: person('payrollId'),
    toUserIDs: person('id'),
    toUserEmails: person('email'),
    toUserPayrollIDs: person('payrollId'),
    oldPayrollID: person('payrollId'),
    awardId: { kind: 'award', takes: 'id' },
    companyValueID: { kind: 'value', takes: 'id' },
    companyValue: { kind: 'value', takes: 'name' },
    feedId: { kind: 'feed', takes: 'id' },
  },
  motimate: {
    user_id: person('id'),
    group_id: { kind: 'group', takes: 'id' },
    parent_id: { kind: 'group', takes: 'id' },
    group_ids: { kind: 'group', takes: 'id' },
    position_id: { kind: 'position', takes: 'id' },
  },
};

/** The fields of an operation that people fill by looking for somebody or something by name. */
export function pickersOf(operation: Operation<unknown>): Picker[] {
  const names = taken[operation.vendor];
  const found: Picker[] = [];
  const look = (schema: z.ZodType | undefined, path: readonly string[]): void => {
    if (schema === undefined) return;
    const type = unwrapped(schema);
    if (type instanceof z.ZodArray) {
      look(type.element as z.ZodType, [...path, '*']);
      return;
    }
    if (!(type instanceof z.ZodObject)) return;
    const shape: Readonly<Record<string, z.ZodType>> = type.shape;
    for (const [name, inner] of Object.entries(shape)) {
      const is = Object.hasOwn(names, name) ? names[name] : undefined;
      if (is === undefined) look(inner, [...path, name]);
      else found.push({ ...is, path: [...path, name], ...kindOf(inner) });
    }
  };
  look(operation.pathParams, ['path']);
  look(operation.query, ['query']);
  look(operation.body, ['body']);
  return found;
}

function kindOf(schema: z.ZodType): Pick<Picker, 'many' | 'numeric'> {
  const type = unwrapped(schema);
  const many = type instanceof z.ZodArray;
  const one = many ? unwrapped(type.element as z.ZodType) : type;
  return { many, numeric: one instanceof z.ZodNumber };
}
