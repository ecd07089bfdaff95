import { z } from 'zod';
import {
  concluded,
  id,
  inner,
  inners,
  line,
  made,
  moment,
  number,
  picture,
  words,
} from '../../answers/fields';
import { shape } from '../../answers/shape';
import { asFields } from '../../values/fields';
import { asLine } from '../../values/text';
import { vendorDay } from '../dates';
import { isGone, motivosityPerson } from '../normalize-person';

const name = made(z.string().nullable(), 'Name', (fields, context) => {
  // Deleted people have names too; only the mark keeps them out of the reader for the screen.
  const told = {
    ...fields,
    status: undefined,
    deleted: undefined,
    isDeleted: undefined,
    active: undefined,
    isActive: undefined,
  };
  return motivosityPerson(told, context)?.name ?? null;
});

/** A person as others mention one: a giver, a receiver, who liked or commented. VENDORS.md, shape LIKE. */
export const mention = shape({
  id: id('ID', 'id', 'userId', 'userID'),
  name,
  picture: picture('Picture', 'avatarUrl', 'avatar', 'imageUrl'),
});

/** Month and day, such as `Aug 12`: the year of a birth date is made up. VENDORS.md T-38. */
const birthday = made(z.string().nullable(), 'Birthday', (fields) => {
  const told = asLine(fields['birthPrivacyStr'], 20);
  if (told !== null) return told;
  const day = vendorDay(fields['birthDateStr'], 'UTC');
  return day === null ? null : day.slice(5);
});

const userFields = {
  id: id('ID', 'id', 'userId', 'userID'),
  name,
  firstName: line('First name', 'firstName'),
  lastName: line('Last name', 'lastName'),
  preferredName: line('Preferred name', 'preferredName'),
  email: line('E-mail', 'email'),
  title: line('Job title', 'title'),
  department: line('Department', 'department'),
  location: line('Location', 'location'),
  countryCode: line('Country', 'countryCode'),
  phone: line('Phone', 'phone'),
  payrollId: line('Payroll ID', 'payrollID'),
  personalityType: line('Personality type', 'personalityType'),
  birthday,
  hireDate: made(z.string().nullable(), 'Hired on', (fields, context) =>
    vendorDay(fields['hireDateStr'] ?? fields['hireDate'], context.timeZone),
  ),
  directReports: number('Direct reports', 'directReports'),
  createdAt: moment('Created', 'createdDate'),
  about: words('About', 'about'),
  picture: picture('Picture', 'avatarUrl', 'avatar', 'imageUrl'),
  /** Lists hold deleted people too. VENDORS.md T-35. */
  deleted: concluded(z.boolean(), 'Deleted', isGone),
};

/** VENDORS.md, shape USER. */
export const user = shape(userFields);

/** VENDORS.md, shape LEADER. */
export const leader = shape({
  ...userFields,
  monthPoints: number('Points this month', 'leaderboardMTD'),
  yearPoints: number('Points this year', 'leaderboardYTD'),
});

const responsibility = shape({ name: line('Responsibility', 'responsibilityName', 'name') });

const profileFields = shape({
  user: inner('Person', user, 'user'),
  responsibilities: inners('Responsibilities', responsibility, 'responsibilityList'),
});

/** VENDORS.md, shape PROFILE. A person that is not wrapped in `user` counts as one. */
export const profile: typeof profileFields = {
  schema: profileFields.schema,
  read: (value, context) => {
    const fields = asFields(value);
    const wrapped =
      fields !== null && asFields(fields['user']) === null ? { user: fields, ...listOf(fields) } : fields;
    return profileFields.read(wrapped, context);
  },
};

function listOf(fields: Readonly<Record<string, unknown>>) {
  return { responsibilityList: fields['responsibilityList'] };
}

/** Columns of a list of people. */
export const userColumns = [
  { key: 'name', title: 'Name' },
  { key: 'title', title: 'Job title' },
  { key: 'department', title: 'Department' },
  { key: 'email', title: 'E-mail' },
  { key: 'payrollId', title: 'Payroll ID' },
  { key: 'deleted', title: 'Deleted' },
  { key: 'id', title: 'ID' },
] as const;
