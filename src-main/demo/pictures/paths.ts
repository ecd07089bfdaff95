import { AWARDS, COMPANY, type Award } from '../company/identity';
import type { Person } from '../company/roster';
import type { SceneName } from '../company/stories';

/**
 * Where pictures are, as relative paths without a leading slash, the way Motivosity gives them (VENDORS.md T-10).
 */

/** The path for people without a picture; the server answers it with 404, as nothing stands behind it. */
const PLACEHOLDER_PATH = 'user-placeholder.png';

/** The portrait of a person, or the placeholder for those who have none. */
export function avatarPath(person: Pick<Person, 'id' | 'look'>): string {
  return person.look.length === 0 ? PLACEHOLDER_PATH : `avatar/${COMPANY.id}/${person.id}.png`;
}

/** A picture of 1600x900 px. */
export function scenePath(scene: SceneName): string {
  return `content/${COMPANY.id}/${scene}.png`;
}

/** The badge of an award, 512x512 px. */
export function badgePath(icon: Award['icon']): string {
  return `badge/${COMPANY.id}/${icon}.png`;
}

/** A path split into what it shows, or undefined when no picture can stand there. */
export function parsePicturePath(
  path: string,
): { kind: 'avatar' | 'content' | 'badge'; name: string } | undefined {
  const found = /^\/?(avatar|content|badge)\/([a-z]+)\/([a-z0-9-]+)\.png$/.exec(path);
  const [, kind, company, name] = found ?? [];
  if (company !== COMPANY.id || name === undefined) return undefined;
  return kind === 'avatar' || kind === 'content' || kind === 'badge' ? { kind, name } : undefined;
}

/** The badges there are. */
export const BADGES: readonly Award['icon'][] = AWARDS.map((award) => award.icon);
