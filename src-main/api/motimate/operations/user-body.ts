import { z } from 'zod';
import { flag, oneOf, text, wholeNumber } from '../../params';

/** How an account takes the relations of people. VENDORS.md T-23, T-33. */
export interface UserWire {
  /** v1 = `group_relations`, v2 = `group_assignments`. */
  readonly dialect: 'v1' | 'v2';
  /** The vendor's page misspells it; which one the server takes is not known. VENDORS.md T-23. */
  readonly ancestorsKey: 'assign_ancestors' | 'assing_ancestors';
}

/** VENDORS.md, `mm.user.create`: what a person may do. */
const roles = ['normal_user', 'organization_admin', 'pulse_editor', 'training_editor'] as const;
const groupId = wholeNumber('Group ID', undefined, 1);
const positionId = wholeNumber('Position ID', undefined, 1);

const details = {
  email: text('E-mail').optional(),
  first_name: text('First name').optional(),
  last_name: text('Last name').optional(),
  phone_number: text('Phone number', 'With the country, such as +4755501008.').optional(),
  organization_role: oneOf(roles, 'Role').optional(),
};

/** The body that creates a person. Either e-mail or phone number is needed; which, the account decides. */
export function createBody(wire: UserWire): z.ZodObject {
  return z
    .strictObject({
      ...details,
      employee_number: text('Employee number').optional(),
      external_id: text('External ID', 'The name of this field is not documented.').optional(),
      ...relations(wire, {}),
    })
    .refine((told) => told.email !== undefined || told.phone_number !== undefined, {
      path: ['email'],
      message: 'e-mail or phone number is needed',
    });
}

/** The body that changes a person: only what is given changes, and something must be. VENDORS.md T-25. */
export function updateBody(wire: UserWire): z.ZodObject {
  const remove = flag('Remove', 'Takes the person out instead of adding.').optional();
  return z
    .strictObject({ ...details, ...relations(wire, { _delete: remove }) })
    .refine((told) => Object.values(told).some((value) => value !== undefined), 'there is nothing to change');
}

function relations(wire: UserWire, more: Readonly<Record<string, z.ZodType>>) {
  const positions = z
    .array(z.strictObject({ position_id: positionId, ...more }))
    .meta({ title: 'Positions' });
  const shared = { position_relations: positions.optional() };
  if (wire.dialect === 'v1') {
    const role = text('Role in the group', 'Such as member.').optional();
    const groups = z.array(z.strictObject({ group_id: groupId, role, ...more })).meta({ title: 'Groups' });
    return { group_relations: groups.optional(), ...shared };
  }
  const groups = z
    .array(
      z.strictObject({
        group_id: groupId,
        role: oneOf(['member', 'admin', 'observer'], 'Role in the group').default('member'),
        [wire.ancestorsKey]: flag('Also the groups above', 'Recommended.').default(true),
        ...more,
      }),
    )
    .meta({ title: 'Groups' });
  return { group_assignments: groups.optional(), ...shared };
}
