import type { SourcedPerson } from '../../contract/sourced';
import { lobbyName } from './lobby-name';

/**
 * Makes a function that shortens, in running text, the full names of these people as {@link lobbyName} does:
 * "Hana Kimura celebrates today" becomes "Hana K. celebrates today".
 */
export function createNameShortener(people: readonly SourcedPerson[]): (text: string) => string {
  const shortNames = new Map<string, string>();
  for (const { name } of people) {
    const short = lobbyName(name);
    if (short !== name && name.trim() !== '') shortNames.set(name.toLowerCase(), short);
  }
  if (shortNames.size === 0) return (text) => text;
  // The longest first: "Ann Lee Park" must not become "Ann L. Park".
  const names = [...shortNames.keys()].sort((a, b) => b.length - a.length);
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(anyName, (found) => shortNames.get(found.toLowerCase()) ?? found);
}
