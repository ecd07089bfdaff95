import { fail, ok, type Result } from '../../contract/result';
import {
  sourcedUserSchema,
  type Account,
  type SourcedPerson,
  type SourcedUser,
} from '../../contract/sourced';
import type { ReadContext } from '../operation';
import { anyCase, asArray, asBool, asFields, type Fields } from '../values/fields';
import { asInstant } from '../values/instants';
import { firstPicture } from '../values/pictures';
import { readRows, schemaChanged } from '../values/rows';
import { asEmail, asId, asLine } from '../values/text';

const PICTURE_KEYS = [
  'avatar_url',
  'avatar',
  'image_url',
  'image',
  'picture_url',
  'picture',
  'photo_url',
  'photo',
  'profile_image_url',
  'profile_image',
];

/** One page of users as read. */
export interface ReadUsers {
  readonly users: SourcedUser[];
  /** Rows in the answer before unusable ones were left out. */
  readonly received: number;
}

/**
 * The rows of a user list. Rows without a name, and deleted people, are left out.
 * VENDORS.md, shape USER_MM; T-25, T-29.
 */
export function readUsers(payload: unknown, context: ReadContext): Result<ReadUsers> {
  const rows = readRows(payload, sourcedUserSchema, (value) => {
    const fields = asFields(value);
    if (fields === null || motimateId(fields) === null) return 'bad';
    const person = isDeleted(fields) ? null : motimatePerson(fields, context);
    if (person === null) return 'skip';
    const createdAt = asInstant(fields['created_at'], context.timeZone);
    return { item: { ...person, createdAt, updatedAt: asInstant(fields['updated_at'], context.timeZone) } };
  });
  return rows.ok ? ok({ users: rows.value.items, received: rows.value.received }) : rows;
}

/** Who the token belongs to. VENDORS.md, `mm.me.get`. */
export function readAccount(payload: unknown): Result<Account> {
  const fields = asFields(asArray(payload)[0]);
  const id = fields === null ? null : motimateId(fields);
  if (fields === null || id === null) return fail(schemaChanged());
  const email = asEmail(fields['email']);
  return ok({
    id,
    name: nameOf(fields) ?? email ?? id,
    email,
    role: asLine(fields['organization_role']),
  });
}

/**
 * A person of Motimate; null without anything to tell the person apart or any name. Phone numbers are not kept.
 * VENDORS.md, shape USER_MM.
 */
export function motimatePerson(fields: Fields, context: ReadContext): SourcedPerson | null {
  const id = motimateId(fields);
  const name = nameOf(fields);
  if (id === null || name === null) return null;
  return {
    id,
    name,
    shortName: asLine(fields['first_name'], 100) ?? name.split(' ')[0] ?? name,
    title: firstName(fields['positions']),
    team: firstName(fields['groups']),
    picture: firstPicture([anyCase(fields, PICTURE_KEYS)], context),
    email: asEmail(fields['email']),
    employeeNumber: asId(fields['employee_number']),
  };
}

/** What tells a user apart: `id`, which list rows may lack, else employee number, else e-mail. VENDORS.md T-25, T-26. */
function motimateId(fields: Fields): string | null {
  const id = asId(fields['id']);
  if (id !== null) return `mm:${id}`;
  const employeeNumber = asId(fields['employee_number']);
  if (employeeNumber !== null) return `mm:en:${employeeNumber}`;
  const email = asEmail(fields['email']);
  return email === null ? null : `mm:em:${email}`;
}

/** Whether a record is marked as deleted; no mark is documented, so the usual ones count. VENDORS.md T-27, T-35. */
export function isDeleted(fields: Fields): boolean {
  return (
    asLine(fields['deleted_at']) !== null ||
    asBool(fields['deleted']) === true ||
    asBool(fields['is_deleted']) === true ||
    asBool(fields['active']) === false
  );
}

function nameOf(fields: Fields): string | null {
  const parts = [asLine(fields['first_name'], 100), asLine(fields['last_name'], 100)].filter(
    (part) => part !== null,
  );
  return parts.length > 0
    ? parts.join(' ')
    : (asLine(fields['full_name'], 200) ?? asLine(fields['name'], 200));
}

function firstName(list: unknown): string | null {
  for (const entry of asArray(list)) {
    const name = asLine(asFields(entry)?.['name']);
    if (name !== null) return name;
  }
  return null;
}
