import type { Celebration, Person } from '@contract/board';

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
      const words = note?.trim() ?? '';
      seen.set(person.id, { person, years, note: words === '' || people.length > 1 ? null : words });
    }
  }
  return [...seen.values()];
}
