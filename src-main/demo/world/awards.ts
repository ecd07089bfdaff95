import { AWARDS, type Award } from '../company/identity';
import type { Person, Roster } from '../company/roster';
import { badgePath } from '../pictures/paths';

/** What an award is besides its name; one row for each of the company's awards, in their order. */
const TERMS = [
  {
    dollars: 40,
    budget: 480,
    central: true,
    owner: 2,
    department: null,
    schedule: 'QTLY',
    label: 'Quarterly',
  },
  {
    dollars: 25,
    budget: 300,
    central: false,
    owner: 7,
    department: 'Harbour',
    schedule: 'MTLY',
    label: 'Monthly',
  },
  { dollars: 0, budget: 0, central: false, owner: 0, department: null, schedule: 'MTLY', label: 'Monthly' },
  { dollars: 20, budget: 240, central: true, owner: 2, department: null, schedule: 'MTLY', label: 'Monthly' },
  {
    dollars: 15,
    budget: 90,
    central: false,
    owner: 9,
    department: 'Crew',
    schedule: 'QTLY',
    label: 'Quarterly',
  },
] as const;

/** An award with its money. */
export interface OwnedAward {
  readonly award: Award;
  readonly icon: string;
  readonly dollars: number;
  /** What is left to give this year. */
  readonly left: number;
  readonly budget: number;
  /** Paid for by the company: the only kind an app may give. */
  readonly central: boolean;
  readonly owner: Person;
  readonly department: string | null;
  readonly schedule: string;
  readonly label: string;
  /** When it was last given while the server was running, ms since 1970. */
  readonly lastGiven: number | undefined;
  /** How often each person was given it while the server was running, by place in the roster. */
  readonly given: ReadonlyMap<number, number>;
}

/** The company's awards, their budgets, and what was given. */
export class Awards {
  private readonly spent = new Map<string, number>();
  private readonly lastGiven = new Map<string, number>();
  private readonly given = new Map<string, Map<number, number>>();

  constructor(private readonly roster: Roster) {}

  /** Every award. */
  all(): OwnedAward[] {
    return AWARDS.flatMap((award, index) => {
      const terms = TERMS[index];
      if (!terms) return [];
      return [
        {
          ...terms,
          award,
          icon: badgePath(award.icon),
          left: terms.budget - (this.spent.get(award.id) ?? 0),
          owner: this.roster.person(terms.owner),
          lastGiven: this.lastGiven.get(award.id),
          given: this.given.get(award.id) ?? new Map<number, number>(),
        },
      ];
    });
  }

  /** The award with an id. */
  find(id: string): OwnedAward | undefined {
    return this.all().find(({ award }) => award.id === id);
  }

  /** Notes that an award was given to people at an instant (ms). */
  note(id: string, people: readonly Person[], now: number): void {
    this.lastGiven.set(id, now);
    const counts = this.given.get(id) ?? new Map<number, number>();
    for (const { index } of people) counts.set(index, (counts.get(index) ?? 0) + 1);
    this.given.set(id, counts);
  }

  /** Takes money from an award's budget; a negative amount gives it back. */
  spend(id: string, amount: number): void {
    this.spent.set(id, (this.spent.get(id) ?? 0) + amount);
  }

  /** As at the beginning. */
  reset(): void {
    this.spent.clear();
    this.lastGiven.clear();
    this.given.clear();
  }
}
