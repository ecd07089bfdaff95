import { motimateIdAt, placeOfMotimateId } from '../company/motimate-id';
import type { Person } from '../company/roster';
import type { Company } from './company';
import { firstPerson, firstTimes, type MotimatePerson, type RowTimes } from './motimate-person';

/** What can be said about somebody who is made or changed. */
export type PersonChanges = Partial<Omit<MotimatePerson, 'id' | 'createdAt' | 'updatedAt'>>;

/** Ids of people made through the API begin here, above those of any roster. */
const FIRST_NEW = 900_001;

/** Motimate's people: the roster, those who were added, what was changed, and who was deleted, for good or not. */
export class MotimatePeople {
  private added: MotimatePerson[] = [];
  private readonly changed = new Map<number, MotimatePerson>();
  private readonly deleted = new Map<number, 'soft' | 'hard'>();
  private nextId = FIRST_NEW;
  private living: number[] | undefined;

  constructor(private readonly company: Company) {}

  /** The times of the person at a place among those who are here, or undefined past the last. Cheap. */
  timesAt(place: number): RowTimes | undefined {
    const index = this.indexAt(place);
    return index === undefined ? undefined : this.timesOf(index);
  }

  /** The person at a place among those who are here. */
  at(place: number): MotimatePerson | undefined {
    const index = this.indexAt(place);
    return index === undefined ? undefined : this.person(index);
  }

  /** A person who is here, by id. */
  find(id: number): MotimatePerson | undefined {
    return this.deleted.has(id) ? undefined : this.anyone(id);
  }

  /** A person who was deleted and can be restored. */
  findDeleted(id: number): MotimatePerson | undefined {
    return this.deleted.get(id) === 'soft' ? this.anyone(id) : undefined;
  }

  /** The first person who is here and fits. */
  first(fits: (person: MotimatePerson) => boolean): MotimatePerson | undefined {
    for (let place = 0; ; place += 1) {
      const person = this.at(place);
      if (!person || fits(person)) return person;
    }
  }

  /** Adds a colleague of the roster who joined while the server was running. */
  enrol(person: Person): void {
    this.add(firstPerson(person, this.company));
  }

  /** Makes a person. */
  create(wanted: Required<PersonChanges>): MotimatePerson {
    const now = this.company.now();
    const person = { ...wanted, id: this.nextId, createdAt: now, updatedAt: now };
    this.nextId += 1;
    this.add(person);
    return person;
  }

  /** Changes a person. */
  change(person: MotimatePerson, changes: PersonChanges): MotimatePerson {
    const changed = { ...person, ...changes, updatedAt: this.company.now() };
    this.changed.set(person.id, changed);
    return changed;
  }

  /** Deletes a person, so that they can be restored or not. */
  delete(person: MotimatePerson, how: 'soft' | 'hard'): void {
    this.deleted.set(person.id, how);
    this.living = undefined;
  }

  /** Restores a person. */
  restore(person: MotimatePerson): MotimatePerson {
    this.deleted.delete(person.id);
    this.living = undefined;
    return this.change(person, {});
  }

  /** As at the beginning. */
  reset(): void {
    this.added = [];
    this.changed.clear();
    this.deleted.clear();
    this.nextId = FIRST_NEW;
    this.living = undefined;
  }

  private get founded(): number {
    return this.company.roster.founded;
  }

  private add(person: MotimatePerson): void {
    this.added.push(person);
    this.living = undefined;
  }

  /** The place in the roster and the list of those added of the person at a place among the living. */
  private indexAt(place: number): number | undefined {
    const count = this.founded + this.added.length;
    if (this.deleted.size === 0) return place < count ? place : undefined;
    this.living ??= Array.from({ length: count }, (_, index) => index).filter(
      (index) => !this.deleted.has(this.idOf(index)),
    );
    return this.living[place];
  }

  private idOf(index: number): number {
    return index < this.founded ? motimateIdAt(index) : (this.added[index - this.founded]?.id ?? 0);
  }

  private timesOf(index: number): RowTimes | undefined {
    const known = this.changed.get(this.idOf(index));
    if (known) return known;
    return index < this.founded ? firstTimes(index, this.company) : this.added[index - this.founded];
  }

  private person(index: number): MotimatePerson | undefined {
    const known = this.changed.get(this.idOf(index));
    if (known) return known;
    if (index >= this.founded) return this.added[index - this.founded];
    return firstPerson(this.company.roster.person(index), this.company);
  }

  private anyone(id: number): MotimatePerson | undefined {
    const index = placeOfMotimateId(id);
    if (Number.isInteger(index) && index >= 0 && index < this.founded) return this.person(index);
    const place = this.added.findIndex((person) => person.id === id);
    return place < 0 ? undefined : this.person(this.founded + place);
  }
}
