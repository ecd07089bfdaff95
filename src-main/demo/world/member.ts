import type { Temporal } from 'temporal-polyfill';
import { fullNameOf, type Person } from '../company/roster';
import { avatarPath } from '../pictures/paths';
import { at, mix } from '../random';

/** What Motivosity knows about a person and what can be changed about them. Empty text means nothing is known. */
export interface MemberFields {
  readonly firstName: string;
  readonly lastName: string;
  readonly middleName: string;
  readonly preferredName: string;
  readonly email: string;
  readonly title: string;
  readonly department: string;
  readonly location: string;
  /** ISO 3166 alpha-3. */
  readonly countryCode: string;
  readonly payrollID: string;
  readonly personalityType: string;
  readonly about: string;
  readonly interests: string;
  readonly phone: string;
  readonly responsibilities: readonly string[];
  readonly hireDate: Temporal.PlainDate | undefined;
  /** Month and day only: nobody's age is known. */
  readonly birthday: Temporal.PlainMonthDay | undefined;
  /** Relative path of the portrait, without leading slash. */
  readonly avatar: string;
}

/** A person as Motivosity shows them now. */
export interface Member extends MemberFields {
  readonly person: Person;
  readonly fullName: string;
  /** The name they are called by. */
  readonly calledName: string;
  /** Whether they have left; lists still show them (VENDORS.md T-35). */
  readonly deleted: boolean;
}

const TYPES = ['ENFP', 'ISTJ', 'INFJ', 'ESTP', 'INTP', 'ESFJ', 'ENTJ', 'ISFP'];
const ABOUT = [
  'Will swap a shift for cinnamon buns.',
  'Knows every buoy by its first name.',
  'Ask me about knots. Any knot.',
  'Happiest on the first departure of the day.',
  'Collects tide tables. Yes, really.',
];
const INTERESTS = [
  'sea swimming',
  'choir,knitting',
  'chess',
  'five-a-side football,maps',
  'bread',
  'photography',
];
const TASKS = [
  'Night watch',
  'Drill plan',
  'Welcome desk',
  'Battery log',
  'Rope locker',
  'Timetable',
  'Cake rota',
];

/** What was known about a person before anything was changed. */
export function firstFields(person: Person, seed: number): MemberFields {
  const key = mix(seed ^ 0x81, person.index);
  return {
    firstName: person.firstName,
    lastName: person.lastName,
    middleName: '',
    preferredName: '',
    email: person.email,
    title: person.title,
    department: person.department,
    location: person.location,
    countryCode: person.countryCode,
    payrollID: person.payrollId,
    personalityType: at(TYPES, key),
    about: at(ABOUT, key >>> 3),
    interests: at(INTERESTS, key >>> 6),
    phone: `+47 555 ${String(10_000 + Math.abs(person.index)).slice(-5)}`,
    responsibilities: [at(TASKS, key >>> 9), at(TASKS, (key >>> 9) + 1 + (key % 5))],
    hireDate: person.hireDate,
    birthday: person.birthday,
    avatar: avatarPath(person),
  };
}

/** A person with what was changed about them. */
export function memberOf(person: Person, fields: MemberFields, deleted: boolean): Member {
  return {
    ...fields,
    person,
    fullName: fullNameOf(fields.firstName, fields.lastName),
    calledName: fields.preferredName === '' ? fields.firstName : fields.preferredName,
    deleted,
  };
}
