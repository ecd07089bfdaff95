import type { SourcedUser } from '../../contract/sourced';
import type { UserRows } from './user-rows';

/** The filters of an increment. VENDORS.md, `mm.user.list` */
export type UsersFilter = 'updatedAfter' | 'createdAfter';

/**
 * Whether a full page answers an increment as if it had not asked for one: it holds rows older than asked for, or,
 * where rows bear no dates, nothing but people we know exactly so.
 * @param asked ms since the epoch
 */
export function isUnfiltered(
  users: readonly SourcedUser[],
  filter: UsersFilter,
  asked: number,
  rows: Pick<UserRows, 'differing'>,
): boolean {
  const moments = users.flatMap(
    (user) => (filter === 'updatedAfter' ? user.updatedAt : user.createdAt) ?? [],
  );
  if (moments.length > 0) return moments.some((moment) => moment < asked);
  return rows.differing(users).length === 0;
}
