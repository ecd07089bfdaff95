import { z } from 'zod';
import { listAnswer, oneAnswer } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { flag, text } from '../../params';
import { profile, user, userColumns } from '../shapes/user';
import { profileTable, userPath } from './user-path';
import { select, userListQuery, writeFilters } from './user-list-query';

type User = ShapeValue<typeof user>;
type Profile = ShapeValue<typeof profile>;

const shared = {
  vendor: 'motivosity',
  resource: 'user',
  method: 'GET',
  effect: 'read',
  evidence: 'documented',
  source: 'help-mv; fields: demo, mobile',
} as const;
const table = { rows: '', columns: userColumns } as const;

/** Who is signed in. */
export const userMe: Operation<User> = {
  ...shared,
  id: 'mv.user.me',
  title: 'Who I am',
  summary: 'The person who is signed in.',
  path: '/api/v2/user/me',
  identity: ['person'],
  table,
  ...oneAnswer(user),
};

/** The people, deleted ones included. VENDORS.md T-07, T-11, T-35. */
export const userList: Operation<User[]> = {
  ...shared,
  id: 'mv.user.list',
  title: 'People',
  summary: 'The people of the company, one page at a time; deleted people are marked.',
  path: '/api/v2/user',
  query: userListQuery,
  queryWriters: { filter: writeFilters },
  identity: ['person', 'service'],
  unverified: 'How deleted people are marked.',
  table,
  ...listAnswer(user),
};

/** People by a part of their name or e-mail. */
export const userSearch: Operation<User[]> = {
  ...shared,
  id: 'mv.user.search',
  title: 'Find people',
  summary: 'People whose name or e-mail holds some letters.',
  path: '/api/v2/user/search',
  query: z.strictObject({
    name: text('Name or e-mail', 'A part of it.'),
    ignoreSelf: flag('Without myself').optional(),
  }),
  identity: ['person', 'service'],
  table,
  ...listAnswer(user),
};

/** One person. */
export const userGet: Operation<User> = {
  ...shared,
  id: 'mv.user.get',
  title: 'One person',
  summary: 'One person with all details.',
  path: '/api/v2/user/{userId}',
  pathParams: userPath,
  query: z.strictObject({ select: select.optional() }),
  identity: ['person', 'service'],
  table,
  ...oneAnswer(user),
};

/** The signed-in person's profile. */
export const userMyProfile: Operation<Profile> = {
  ...shared,
  id: 'mv.user.myProfile',
  title: 'My profile',
  summary: "The signed-in person's profile with responsibilities.",
  path: '/api/v2/user/profile',
  identity: ['person'],
  table: profileTable,
  ...oneAnswer(profile),
};

/** A person's profile. */
export const userProfile: Operation<Profile> = {
  ...shared,
  id: 'mv.user.profile',
  title: "A person's profile",
  summary: "One person's profile with responsibilities.",
  path: '/api/v2/user/{userId}/profile',
  pathParams: userPath,
  identity: ['person', 'service'],
  table: profileTable,
  ...oneAnswer(profile),
};
