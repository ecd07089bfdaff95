import { createHash } from 'node:crypto';
import type { SourcedPerson } from '../../contract/sourced';
import { fold, wordsOf } from './fold';
import { isMasked, maskedAddress } from './masked-address';

/** A key as it is kept on disk: names nobody. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(`motiboard ${key}`).digest('base64url').slice(0, 22);
}

/** The keys that mean one person and nobody else. */
export function identityKeys(person: SourcedPerson): string[] {
  return [
    `id ${fold(person.id)}`,
    ...(person.email === null ? [] : addressKeys(person.email)),
    ...(person.employeeNumber === null ? [] : [`number ${fold(person.employeeNumber)}`]),
  ];
}

/** An address as it came, and as a lobby's disk keeps it. */
export function addressKeys(address: string): string[] {
  const masked = `mail ${fold(maskedAddress(address))}`;
  return isMasked(address) ? [masked] : [`mail ${fold(address)}`, masked];
}

/** The id without its product: an entry may be written either way. */
export function bareIdKey(id: string): string {
  return `id ${fold(id).replace(/^(mv|mm):/, '')}`;
}

/** "jo.smith@acme.example" most likely belongs to "Jo Smith": the feed names people but has no addresses. */
export function nameInAddress(entry: string): string[] {
  const words = wordsOf(entry.slice(0, entry.indexOf('@')).replace(/\d+$/, ''));
  return words.length >= 2 ? words : [];
}
