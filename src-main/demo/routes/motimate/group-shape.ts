import { levelOf, type Group } from '../../world/groups';

/** GROUP_MM as a single group and a person's groups have it: without `parent_id` (VENDORS.md T-25). */
export function groupRow(group: Group): Record<string, unknown> {
  return { id: group.id, kind: group.kind, level: `Level ${levelOf(group)}`, name: group.name };
}

/** GROUP_MM as lists and a new group have it. */
export function groupWithParent(group: Group): Record<string, unknown> {
  return { ...groupRow(group), parent_id: group.parentId };
}
