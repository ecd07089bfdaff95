import type { Celebration, Person } from '@contract/board';
import { filled } from './filled';

/** Somebody to be celebrated today. */
export interface Celebrant {
  readonly person: Person;
  /** Years with the company, where known. */
  readonly years: number | null;
  readonly note: string | null;
}

/** Everybody in today's celebrations, once each, in the order in which they come. */
export function celebrants(celebrations: readonly Celebration[]): Celebrant[] {
  const seen = new Map<string, Celebrant>();
  for (const { people, years, note } of celebrations) {
    for (const person of people) {
      if (seen.has(person.id)) continue;
      seen.set(person.id, { person, years, note: people.length > 1 ? null : filled(note) });
    }
  }
  return [...seen.values()];
}
