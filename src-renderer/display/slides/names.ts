import type { Person } from '@contract/board';
import { isolated } from '@words/isolated';
import { sayIn } from '@words/say';
import { filled, mostRead } from './filled';

/** How many of a crowd are shown, their number included: as many names as faces, so that both say the same number. */
export const mostOfCrowd = 9;

/** A list of names as people say it, "Ana, Bo and Cy", each read its own way; those beyond `most` as a number. */
export function nameList(people: readonly Person[], locale: string, most = mostOfCrowd): string {
  if (people.length > most) {
    const shown = people.slice(0, most - 1).map((person) => isolated(person.shortName, locale));
    const rest = people.length - shown.length;
    return sayIn(locale)('display:andMore', { names: shown.join(', '), more: rest });
  }
  const only = people.length === 1 ? people[0] : undefined;
  if (only !== undefined) return isolated(only.name, locale);
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    people.map((person) => isolated(person.shortName, locale)),
  );
}

/** What a person does and where, "Designer, Brand"; null when neither is known. */
export function roleLine(person: Person): string | null {
  const parts = [person.title, person.team].filter((part) => part !== null && part.trim() !== '');
  return filled(parts.join(', '), mostRead.line);
}
