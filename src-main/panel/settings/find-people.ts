import type { Clock } from '../../contract/clock';
import type { FoundPerson } from '../../contract/panel/settings';
import type { SourcedPerson } from '../../contract/sourced';
import type { Cache } from '../../store/cache';
import { pause } from '../../sync/pause';
import { fold } from '../../sync/privacy/fold';
import { isMasked, maskedAddress } from '../../sync/privacy/masked-address';
import { applicationId, peopleOf } from '../../sync/privacy/rules';

/** Most people in an answer. */
const mostFound = 20;
const usersPerBatch = 500;

/** Where people are looked for. */
export interface PeopleIndex {
  readonly cache: Pick<Cache, 'readLeaders' | 'readFeed' | 'readPosts' | 'usersAfter'>;
  /** Where a picture is kept (`media://…`) by the vendor's address; null = not there. */
  readonly lookup: (address: string) => string | null;
  readonly clock: Clock;
}

/**
 * People of both products by a part of their name or e-mail address, whatever its case and accents. Whoever is known to
 * both products comes once. Looks through everybody, in batches with a pause between them. Where visitors see the screen
 * addresses are kept masked, so that only a whole one is found. @returns at most 20
 */
export async function findPeople(text: string, index: PeopleIndex): Promise<FoundPerson[]> {
  const wanted = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const address = text.trim();
  const mask = address.includes('@') ? maskedAddress(address) : null;
  const matches = (person: SourcedPerson): boolean => {
    if (mask !== null && person.email === mask) return true;
    const known = fold(`${person.name} ${readable(person.email) ?? ''} ${person.employeeNumber ?? ''}`);
    return wanted.every((word) => known.includes(word));
  };
  const { cache, clock } = index;
  const found = new Map<string, SourcedPerson>();
  const told = [
    ...cache.readLeaders().map(({ person }) => person),
    ...cache.readFeed().flatMap(({ item }) => peopleOf(item)),
    ...cache.readPosts().flatMap(({ item }) => item.author ?? []),
  ];
  for (const person of told) if (person.id !== applicationId && matches(person)) found.set(person.id, person);
  const users: SourcedPerson[] = [];
  for (let after = ''; users.length < mostFound;) {
    const batch = cache.usersAfter(after, usersPerBatch);
    const last = batch.at(-1);
    if (last === undefined) break;
    after = last.id;
    users.push(...batch.filter(matches));
    await pause(clock);
  }
  for (const user of users) found.set(user.id, user);
  return joined([...found.values()])
    .map((same) => describe(same, { lookup: index.lookup, address, mask }))
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, mostFound);
}

/** People who are the same: by e-mail address, or by a name that nobody else of their product bears. */
function joined(people: readonly SourcedPerson[]): SourcedPerson[][] {
  const groups: SourcedPerson[][] = [];
  for (const person of people) {
    const same = groups.find((group) => group.some((other) => isSame(person, other, people)));
    if (same) same.push(person);
    else groups.push([person]);
  }
  return groups;
}

function isSame(one: SourcedPerson, other: SourcedPerson, people: readonly SourcedPerson[]): boolean {
  if (productOf(one) === productOf(other)) return false;
  if (one.email !== null && other.email !== null) return one.email === other.email;
  const name = fold(one.name);
  const isUnique = [one, other].every(
    (person) =>
      people.filter((more) => productOf(more) === productOf(person) && fold(more.name) === name).length === 1,
  );
  return name === fold(other.name) && isUnique;
}

function productOf({ id }: SourcedPerson): FoundPerson['products'][number] {
  return id.startsWith('mm:') ? 'motimate' : 'motivosity';
}

/** An address as people know it; null = there is none, or a masked one, which tells nobody who is meant. */
function readable(address: string | null): string | null {
  return address === null || isMasked(address) ? null : address;
}

/** @param looked what was looked for: an address, and the mask it has where there is a person of it */
function describe(
  same: readonly SourcedPerson[],
  looked: Pick<PeopleIndex, 'lookup'> & { readonly address: string; readonly mask: string | null },
): FoundPerson {
  const first = <K extends 'title' | 'team'>(key: K) => same.find((one) => one[key] !== null)?.[key] ?? null;
  const isOfMask = looked.mask !== null && same.some(({ email }) => email === looked.mask);
  const email = same.flatMap((one) => readable(one.email) ?? [])[0] ?? (isOfMask ? looked.address : null);
  const pictures = same.flatMap(({ picture }) => (picture === null ? [] : (looked.lookup(picture) ?? [])));
  return {
    entry: email ?? same[0]?.id ?? '',
    name: same[0]?.name ?? '',
    title: first('title'),
    team: first('team'),
    email,
    picture: pictures[0] ?? null,
    products: [...new Set(same.map(productOf))].sort((a, b) => (a < b ? 1 : -1)),
  };
}
