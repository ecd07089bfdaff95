import { z } from 'zod';
import { sourcedUserSchema } from '../../../contract/sourced';
import { doneAnswer, oneAnswer, oneOrDoneAnswer, type Done } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { oneOf, pathId, text } from '../../params';
import { readUsers, type ReadUsers } from '../normalize-user';
import { motimateUser } from '../shapes';
import { pagingQuery } from './paging';
import { createBody, updateBody, type UserWire } from './user-body';

const user = { vendor: 'motimate', resource: 'user', identity: ['motimate'] } as const;
const onePath = '/public_api/users/{user_id}';
const pathParams = z.strictObject({
  user_id: pathId('Person', [], 'The ID of a person, or an external ID with its kind below.'),
});
/** VENDORS.md T-26: always sent on changes; other kinds of id exist, but their word is not documented. */
const identifierType = text(
  'Kind of ID',
  'id, or the word this account uses for external IDs (not documented, perhaps external_id).',
);
const changeQuery = z.strictObject({ identifier_type: identifierType.default('id') });
const columns = [
  { key: 'firstName', title: 'First name' },
  { key: 'lastName', title: 'Last name' },
  { key: 'email', title: 'E-mail' },
  { key: 'role', title: 'Role' },
  { key: 'groups', title: 'Groups' },
  { key: 'positions', title: 'Positions' },
  { key: 'id', title: 'ID' },
] as const;

/** One page of the people. VENDORS.md T-25, T-29. */
export const userList: Operation<ReadUsers> = {
  ...user,
  id: 'mm.user.list',
  title: 'People',
  summary: 'One page of the people in the account, at most 50.',
  method: 'GET',
  path: '/public_api/users',
  query: pagingQuery,
  effect: 'read',
  evidence: 'public-source',
  source: 'connector; paging: limits',
  answer: z.object({ users: z.array(sourcedUserSchema), received: z.number() }),
  table: {
    rows: 'users',
    columns: [
      { key: 'name', title: 'Name' },
      { key: 'email', title: 'E-mail' },
      { key: 'employeeNumber', title: 'Employee number' },
      { key: 'title', title: 'Position' },
      { key: 'team', title: 'Group' },
      { key: 'id', title: 'ID', ours: true },
    ],
  },
  read: readUsers,
};

type MotimateUser = ShapeValue<typeof motimateUser>;

/** One person. VENDORS.md T-26. */
export const userGet: Operation<MotimateUser> = {
  ...user,
  id: 'mm.user.get',
  title: 'One person',
  summary: 'One person with groups and positions.',
  method: 'GET',
  path: onePath,
  pathParams,
  query: z.strictObject({ identifier_type: identifierType.optional() }),
  effect: 'read',
  evidence: 'public-source',
  source: 'connector; looking up by an external ID: help-mm',
  unverified: 'The word for external IDs.',
  table: { rows: '', columns },
  ...oneAnswer(motimateUser),
};

/** Creates a person; the shape of relations depends on the account's version of the API. VENDORS.md T-23, T-33. */
export const userCreate = (wire: UserWire): Operation<MotimateUser | null> => ({
  ...user,
  id: 'mm.user.create',
  title: 'Create a person',
  summary: 'Adds a person with groups and positions.',
  method: 'POST',
  path: '/public_api/users',
  body: createBody(wire),
  effect: 'write',
  verifyWith: 'mm.user.list',
  evidence: 'documented',
  source: 'help-mm; fields: connector',
  ...(wire.dialect === 'v2' && { unverified: 'Names and nesting of the group assignments.' }),
  notes: [
    'E-mail or phone number is needed, which one depends on the account.',
    'A new person can be missing from lists for some minutes; do not create the person again.',
    'No password can be set.',
  ],
  table: { rows: '', columns },
  ...oneOrDoneAnswer(motimateUser),
});

/** Changes what is given and nothing else. VENDORS.md T-23, T-25, T-33. */
export const userUpdate = (wire: UserWire): Operation<MotimateUser | null> => ({
  ...user,
  id: 'mm.user.update',
  title: 'Change a person',
  summary: 'Changes the given details, groups or positions of a person.',
  method: 'PATCH',
  path: onePath,
  pathParams,
  query: changeQuery,
  body: updateBody(wire),
  effect: 'write',
  idempotent: true,
  verifyWith: 'mm.user.get',
  evidence: 'documented',
  source: 'help-mm; fields: connector',
  ...(wire.dialect === 'v2' && { unverified: 'Names and nesting of the group assignments.' }),
  notes: ['The employee number cannot be changed here.'],
  table: { rows: '', columns },
  ...oneOrDoneAnswer(motimateUser),
});

/** Deletes a person, so that the person can be restored, unless `force` is 1. VENDORS.md T-27. */
export const userDelete: Operation<Done> = {
  ...user,
  id: 'mm.user.delete',
  title: 'Delete a person',
  summary: 'Deletes a person; without force the person can be restored.',
  method: 'DELETE',
  path: onePath,
  pathParams,
  query: z.strictObject({
    force: oneOf(['0', '1'], 'Force', '0 = can be restored, 1 = gone for good.').default('0'),
    identifier_type: identifierType.default('id'),
  }),
  effect: 'destructive',
  verifyWith: 'mm.user.get',
  evidence: 'documented',
  source: 'help-mm; empty answer: connector',
  notes: ['With force 1 the person and everything the person did are gone for good.'],
  ...doneAnswer,
};

/** Brings back a person that was deleted without force. VENDORS.md T-26, T-27. */
export const userRestore: Operation<MotimateUser | null> = {
  ...user,
  id: 'mm.user.restore',
  title: 'Restore a person',
  summary: 'Brings back a person that was deleted without force.',
  method: 'PATCH',
  path: `${onePath}/restore`,
  pathParams,
  query: changeQuery,
  effect: 'write',
  idempotent: true,
  verifyWith: 'mm.user.get',
  evidence: 'documented',
  source: 'help-mm',
  unverified: 'What it answers.',
  table: { rows: '', columns },
  ...oneOrDoneAnswer(motimateUser),
};
