import { Temporal } from 'temporal-polyfill';
import { at, mix, pick } from '../random';
import { celebrationDay, celebrationOrder } from './celebrations';
import { FORMER } from './former';
import { motimateIdAt } from './motimate-id';
import { COMPANY } from './identity';
import { FIRST_NAMES, LAST_NAMES, PLACES, ROLES } from './name-pools';
import { PEOPLE, type PersonRow } from './people';

/** A colleague, known to both products: Motivosity by `id`, Motimate by `motimateId`. */
export interface Person extends PersonRow {
  /** Place in the roster, from 0. */
  readonly index: number;
  /** Motivosity id, opaque text. */
  readonly id: string;
  /** Motimate id, int32. */
  readonly motimateId: number;
  readonly fullName: string;
  readonly email: string;
  readonly payrollId: string;
  readonly hireDate: Temporal.PlainDate;
  /** Month and day only: nobody's age is known. */
  readonly birthday: Temporal.PlainMonthDay;
  /** When a person joined while the server was running, ms since 1970; undefined for all others. */
  readonly joinedAt?: number;
}

/** What a person joins with; see {@link Roster.join}. */
export interface Newcomer {
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly department: string;
}

/**
 * Everybody in the company. The first forty are authored; more are generated when asked for, so that a company of
 * 50,000 costs nothing until it is read. Birthdays and hire dates are laid out around `today`, so that there is
 * something to celebrate today and on each of the following days.
 */
export class Roster {
  private readonly cache: (Person | undefined)[] = [];
  private readonly joined: Person[] = [];
  /** Two colleagues who left before the start; only Motivosity still lists them. Their places are negative. */
  readonly former: readonly Person[];
  private readonly birthdays = new Map<string, Person>();
  private readonly hireDays = new Map<string, Person>();

  /** @param founded how many people the company starts with (12 to 50,000). */
  constructor(
    private readonly seed: number,
    readonly founded: number,
    private readonly today: Temporal.PlainDate,
  ) {
    for (const person of this.firstPeople()) {
      this.birthdays.set(monthDayKey(person.birthday), person);
      if (person.years > 0) this.hireDays.set(monthDayKey(person.hireDate), person);
    }
    this.former = FORMER.map((row, order) => {
      const hired = today.subtract({ years: row.years });
      return complete(row, -1 - order, hired, Temporal.PlainMonthDay.from(hired));
    });
  }

  /** The number of people. */
  get size(): number {
    return this.founded + this.joined.length;
  }

  /** The person at a place in the roster. Throws outside of it. */
  person(index: number): Person {
    const known = this.cache[index] ?? this.joined[index - this.founded];
    if (known) return known;
    if (!Number.isInteger(index) || index < 0 || index >= this.founded)
      throw new RangeError(`nobody stands at place ${index} of the roster`);
    const made = this.make(index);
    this.cache[index] = made;
    return made;
  }

  /** The person with a Motivosity id, if there is one. */
  find(id: string): Person | undefined {
    // Everybody but the authored people carries the place in the roster at the id's end.
    const number = /\d+$/.exec(id)?.[0];
    const index =
      number === undefined ? this.firstPeople().findIndex((person) => person.id === id) : Number(number);
    const person = index >= 0 && index < this.size ? this.person(index) : undefined;
    return person?.id === id ? person : undefined;
  }

  /** Whose birthday is on that date, among the authored people. */
  birthdayOn(date: Temporal.PlainDate): Person | undefined {
    return this.birthdays.get(monthDayKey(date));
  }

  /** Who has worked here for one or more whole years on that date, among the authored people. */
  anniversaryOn(date: Temporal.PlainDate): Person | undefined {
    const person = this.hireDays.get(monthDayKey(date));
    return person && person.hireDate.year < date.year ? person : undefined;
  }

  /** The authored people hired within the last month, newest first. */
  newest(): readonly Person[] {
    return this.firstPeople()
      .filter((person) => person.years === 0)
      .sort((a, b) => Temporal.PlainDate.compare(b.hireDate, a.hireDate));
  }

  /** Days from the hiring of the person at a place to the day the company was made; cheap, also for fifty thousand. */
  daysOfService(index: number): number {
    if (index >= PEOPLE.length && index < this.founded) return this.inventedDays(index);
    return this.person(index).hireDate.until(this.today).days;
  }

  /** A new colleague, hired on `date`, joining at an instant (ms since 1970). */
  join(newcomer: Newcomer, date: Temporal.PlainDate, joinedAt: number): Person {
    const index = this.size;
    const row = {
      ...newcomer,
      mailName: `new.colleague${index}`,
      location: 'Bergen',
      countryCode: 'NOR',
      years: 0,
      look: generatedLook(this.seed, index),
    };
    const person = {
      ...complete(row, index, date, Temporal.PlainMonthDay.from(date.subtract({ days: 40 }))),
      joinedAt,
    };
    this.joined.push(person);
    return person;
  }

  /** Everybody who joined after the start leaves again. */
  reset(): void {
    this.joined.length = 0;
  }

  private firstPeople(): Person[] {
    return Array.from({ length: Math.min(this.founded, PEOPLE.length) }, (_, index) => this.person(index));
  }

  private make(index: number): Person {
    const authored = PEOPLE[index];
    const row = authored ?? this.invent(index);
    if (!authored) {
      const hired = this.today.subtract({ days: this.inventedDays(index) });
      const born = this.today.add({ days: mix(this.seed ^ 0x42, index) % 365 });
      return complete(row, index, hired, Temporal.PlainMonthDay.from(born));
    }
    const hireOrder = celebrationOrder(index, this.seed, PEOPLE.length - NEWEST);
    const hired =
      row.years === 0
        ? this.today.subtract({ days: 2 + (PEOPLE.length - 1 - index) * 6 })
        : this.today.add({ days: celebrationDay(hireOrder, 1) }).subtract({ years: row.years });
    const bornOrder = celebrationOrder(index, this.seed >>> 8, PEOPLE.length);
    const born = this.today.add({ days: celebrationDay(bornOrder, 2) });
    return complete(row, index, hired, Temporal.PlainMonthDay.from(born));
  }

  private inventedDays(index: number): number {
    return mix(this.seed ^ 0x41, index) % 5000;
  }

  private invent(index: number): PersonRow {
    const firstName = pick(FIRST_NAMES, this.seed, index * 4);
    const lastName = pick(LAST_NAMES, this.seed, index * 4 + 1);
    const [title, department] = pick(ROLES, this.seed, index * 4 + 2);
    const [location, countryCode] = pick(PLACES, this.seed, index * 4 + 3);
    const mailName = `${firstName}.${lastName}${index}`.toLowerCase();
    return {
      firstName,
      lastName,
      mailName,
      title,
      department,
      location,
      countryCode,
      years: 1,
      look: generatedLook(this.seed, index),
    };
  }
}

/** How a name is written: family name first and without a space where it comes from a place that writes it so. */
export function fullNameOf(firstName: string, lastName: string): string {
  return /\p{Script=Han}/u.test(lastName) ? `${lastName}${firstName}` : `${firstName} ${lastName}`;
}

function complete(
  row: PersonRow,
  index: number,
  hireDate: Temporal.PlainDate,
  birthday: Temporal.PlainMonthDay,
): Person {
  return {
    ...row,
    index,
    id: `user-${row.mailName.replaceAll('.', '-')}`,
    motimateId: motimateIdAt(index),
    fullName: fullNameOf(row.firstName, row.lastName),
    email: `${row.mailName}@${COMPANY.mailDomain}`,
    payrollId: String(1001 + index),
    hireDate,
    birthday,
  };
}

/** How many of the authored people are new; they stand at the roster's end and have no anniversary yet. */
const NEWEST = PEOPLE.filter((row) => row.years === 0).length;

function monthDayKey(date: Temporal.PlainDate | Temporal.PlainMonthDay): string {
  return `${date.monthCode}-${date.day}`;
}

function generatedLook(seed: number, index: number): readonly string[] {
  const styles = [
    'crop',
    'bob',
    'long',
    'quiff',
    'curly',
    'sidepart',
    'bun',
    'wavy',
    'ponytail',
    'afro',
    'pixie',
  ];
  const colours = ['black', 'brown', 'auburn', 'blond', 'grey'];
  const key = index * 3;
  return [
    `s${1 + (mix(seed ^ 0x51, key) % 6)}`,
    at(styles, mix(seed ^ 0x52, key)),
    at(colours, mix(seed ^ 0x53, key)),
  ];
}
