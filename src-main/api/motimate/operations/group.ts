import { z } from 'zod';
import { doneAnswer, listAnswer, oneAnswer, oneOrDoneAnswer, type Done } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { oneOf, pathId, text } from '../../params';
import { group } from '../shapes';
import { pagingQuery } from './paging';

type Group = ShapeValue<typeof group>;

const shared = { vendor: 'motimate', resource: 'group', identity: ['motimate'] } as const;
const onePath = '/public_api/groups/{group_id}';
const pathParams = z.strictObject({ group_id: pathId('Group', [], 'The ID of a group.') });
const columns = [
  { key: 'name', title: 'Name' },
  { key: 'kind', title: 'Kind' },
  { key: 'level', title: 'Level' },
  { key: 'parentId', title: 'Group above' },
  { key: 'id', title: 'ID' },
] as const;
const parentId = z
  .number()
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .nullable()
  .meta({ title: 'Group above', description: 'The ID of a group on a higher level; empty for the top.' });
const kind = text('Kind', "One of the organisation's own kinds, such as Team. It decides the level.");

/** One page of the groups. VENDORS.md T-29, T-30. */
export const groupList: Operation<Group[]> = {
  ...shared,
  id: 'mm.group.list',
  title: 'Groups',
  summary: 'One page of the groups, at most 50.',
  method: 'GET',
  path: '/public_api/groups',
  query: pagingQuery,
  effect: 'read',
  evidence: 'public-source',
  source: 'connector; paging: limits',
  table: { rows: '', columns },
  ...listAnswer(group),
};

/** One group; the group above is missing in this answer. VENDORS.md T-25. */
export const groupGet: Operation<Group> = {
  ...shared,
  id: 'mm.group.get',
  title: 'One group',
  summary: 'One group with its kind and level.',
  method: 'GET',
  path: onePath,
  pathParams,
  effect: 'read',
  evidence: 'public-source',
  source: 'connector',
  table: { rows: '', columns },
  ...oneAnswer(group),
};

/** Creates a group; the list of keys and values in the vendor's reference is a leftover. VENDORS.md T-22, T-30. */
export const groupCreate: Operation<Group | null> = {
  ...shared,
  id: 'mm.group.create',
  title: 'Create a group',
  summary: 'Adds a group below another one.',
  method: 'POST',
  path: '/public_api/groups',
  body: z.strictObject({
    name: text('Name'),
    kind,
    parent_id: parentId.optional(),
    external_id: text('External ID', 'The name of this field is not documented.').optional(),
  }),
  effect: 'write',
  verifyWith: 'mm.group.list',
  evidence: 'documented',
  source: 'help-mm; fields: connector',
  unverified: 'That the body is one object with these names.',
  notes: ['The kind must stand lower than the kind of the group above; level 1 is the highest.'],
  table: { rows: '', columns },
  ...oneOrDoneAnswer(group),
};

/** Renames, re-levels or moves a group. A 404 can look like a group: the status decides. VENDORS.md T-25. */
export const groupUpdate: Operation<Group | null> = {
  ...shared,
  id: 'mm.group.update',
  title: 'Change a group',
  summary: 'Renames a group, changes its kind or moves it.',
  method: 'PATCH',
  path: onePath,
  pathParams,
  body: z
    .strictObject({ name: text('Name').optional(), kind: kind.optional(), parent_id: parentId.optional() })
    .refine((told) => Object.values(told).some((value) => value !== undefined), 'there is nothing to change'),
  effect: 'write',
  idempotent: true,
  verifyWith: 'mm.group.get',
  evidence: 'documented',
  source: 'help-mm; fields: connector',
  unverified: 'Moving with parent_id.',
  table: { rows: '', columns },
  ...oneOrDoneAnswer(group),
};

/** Deletes a group. No way to restore one is documented. VENDORS.md T-27. */
export const groupDelete: Operation<Done> = {
  ...shared,
  id: 'mm.group.delete',
  title: 'Delete a group',
  summary: 'Deletes a group; no way to restore it is documented.',
  method: 'DELETE',
  path: onePath,
  pathParams,
  query: z.strictObject({
    force: oneOf(
      ['1'],
      'Force',
      'Destroys it at once. Described in words only; leave it out as a rule.',
    ).optional(),
  }),
  effect: 'destructive',
  verifyWith: 'mm.group.get',
  evidence: 'documented',
  source: 'help-mm; empty answer: connector',
  unverified: 'What force does when it is left out.',
  notes: ['No way to restore a group is documented.'],
  ...doneAnswer,
};
