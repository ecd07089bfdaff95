import type { Person, Roster } from '../company/roster';
import { firstFields, memberOf, type Member, type MemberFields } from './member';
import { OrgChart } from './org-chart';

/** Motivosity's people: the roster with what was changed since, those who left, and who reports to whom. */
export class Directory {
  readonly chart: OrgChart;
  private readonly edits = new Map<number, Partial<MemberFields>>();
  private readonly gone = new Set<number>();

  constructor(
    private readonly roster: Roster,
    private readonly seed: number,
  ) {
    this.chart = new OrgChart(roster, (index) => index < 0 || this.gone.has(index));
  }

  /** A person as they are shown now. */
  member(person: Person): Member {
    const fields = { ...firstFields(person, this.seed), ...this.edits.get(person.index) };
    return memberOf(person, fields, this.hasLeft(person));
  }

  /** The member at a place in the roster. Throws outside of it. */
  at(index: number): Member {
    return this.member(this.roster.person(index));
  }

  /** Whether a person has left. */
  hasLeft(person: Person): boolean {
    return person.index < 0 || this.gone.has(person.index);
  }

  /** Everybody, those who left too: the roster first, then former colleagues. */
  *everybody(): Generator<Member> {
    for (let index = 0; index < this.roster.size; index += 1) yield this.at(index);
    for (const person of this.roster.former) yield this.member(person);
  }

  /** The person with a Motivosity id, also when they left. */
  find(id: string): Member | undefined {
    const person = this.roster.find(id) ?? this.roster.former.find((former) => former.id === id);
    return person && this.member(person);
  }

  /** The person with an id who is still here. */
  findHere(id: string): Member | undefined {
    const member = this.find(id);
    return member?.deleted === false ? member : undefined;
  }

  /** The person who is here and has this e-mail address, whatever its case. */
  byEmail(email: string): Member | undefined {
    const wanted = email.toLowerCase();
    return this.first(
      (person) => (this.edits.get(person.index)?.email ?? person.email).toLowerCase() === wanted,
    );
  }

  /** The person who is here and has this payroll id. */
  byPayrollId(payrollId: string): Member | undefined {
    return this.first(
      (person) => (this.edits.get(person.index)?.payrollID ?? person.payrollId) === payrollId,
    );
  }

  /** Changes what is known about a person. */
  change(person: Person, fields: Partial<MemberFields>): Member {
    this.edits.set(person.index, { ...this.edits.get(person.index), ...fields });
    return this.member(person);
  }

  /** Lets a person go; direct reports go to their supervisor. */
  remove(person: Person): Member {
    this.chart.handOver(person.index);
    this.gone.add(person.index);
    return this.member(person);
  }

  /** As at the beginning. */
  reset(): void {
    this.edits.clear();
    this.gone.clear();
    this.chart.reset();
  }

  private first(fits: (person: Person) => boolean): Member | undefined {
    for (let index = 0; index < this.roster.size; index += 1) {
      const person = this.roster.person(index);
      if (!this.gone.has(index) && fits(person)) return this.member(person);
    }
    return undefined;
  }
}
