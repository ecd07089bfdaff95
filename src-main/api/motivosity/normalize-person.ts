import type { SourcedPerson } from '../../contract/sourced';
import type { ReadContext } from '../operation';
import { anyCase, asBool, asFields, type Fields } from '../values/fields';
import { firstPicture } from '../values/pictures';
import { asEmail, asId, asLine, nameKey } from '../values/text';

/** The id of a giver that is an application and no person. */
export const APP_GIVER_ID = 'mv:app';

const PICTURE_KEYS = ['avatarUrl', 'avatar', 'imageUrl', 'photoUrl', 'pictureUrl'];

/**
 * A person of Motivosity (USER, LIKE, or the `source` and `subject` of a feed item). Without an id the person is
 * told apart by e-mail, else by name, so that the id stays the same from poll to poll.
 * VENDORS.md, shape USER; T-08, T-10.
 * @returns null when there is no name to show, or the person is marked as deleted (T-35)
 */
export function motivosityPerson(value: unknown, context: ReadContext): SourcedPerson | null {
  const fields = asFields(value);
  if (fields === null || isGone(fields)) return null;
  const name = fullName(fields);
  if (name === null) return null;
  const email = asEmail(fields['email']);
  const id = asId(fields['id']) ?? asId(fields['userId']) ?? asId(fields['userID']);
  return {
    id: id !== null ? `mv:${id}` : email !== null ? `mv:em:${email}` : `mv:name:${nameKey(name)}`,
    name,
    shortName: shortName(fields, name),
    title: asLine(fields['title']),
    team: asLine(fields['department']),
    picture: firstPicture([anyCase(fields, PICTURE_KEYS)], context),
    email,
    employeeNumber: asId(fields['payrollID']) ?? asId(fields['payrollId']),
  };
}

/**
 * Whether a record is marked as deleted or switched off. Lists hold deleted people too and the name of the mark
 * is not documented, so every likely one counts. VENDORS.md T-35.
 */
export function isGone(fields: Fields): boolean {
  const status = fields['status'];
  return (
    asBool(fields['deleted']) === true ||
    asBool(fields['isDeleted']) === true ||
    asBool(fields['active']) === false ||
    asBool(fields['isActive']) === false ||
    (typeof status === 'string' && /^(deleted|inactive|terminated|disabled)$/i.test(status.trim()))
  );
}

function fullName(fields: Fields): string | null {
  const whole = asLine(fields['fullName'], 200);
  if (whole !== null) return whole;
  const first = asLine(fields['firstName'], 100) ?? asLine(fields['preferredName'], 100);
  const parts = [first, asLine(fields['lastName'], 100)].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' ') : asLine(fields['name'], 200);
}

function shortName(fields: Fields, name: string): string {
  return (
    asLine(fields['calculatedFirstName'], 100) ??
    asLine(fields['preferredName'], 100) ??
    asLine(fields['firstName'], 100) ??
    name.split(' ')[0] ??
    name
  );
}
