import type { Person } from '../company/roster';
import { mix } from '../random';

/** What a person may give away and may spend, in the company's currency. */
export interface Purse {
  readonly giving: number;
  readonly receiving: number;
}

/** Everybody's money. It falls when it is given or spent and rises when it is received. */
export class Purses {
  private readonly moved = new Map<number, Purse>();

  constructor(private readonly seed: number) {}

  /** What a person has. */
  of(person: Person): Purse {
    const key = mix(this.seed ^ 0x91, person.index);
    const { giving, receiving } = this.moved.get(person.index) ?? { giving: 0, receiving: 0 };
    return { giving: 30 + (key % 40) + giving, receiving: 40 + (key % 61) / 2 + receiving };
  }

  /** Adds to one side of a person's purse; a negative amount takes away. */
  add(person: Person, side: keyof Purse, amount: number): void {
    const known = this.moved.get(person.index) ?? { giving: 0, receiving: 0 };
    this.moved.set(person.index, { ...known, [side]: known[side] + amount });
  }

  /** As at the beginning. */
  reset(): void {
    this.moved.clear();
  }
}
