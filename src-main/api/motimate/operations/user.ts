import type { Operation } from '../../operation';
import { readUsers, type ReadUsers } from '../normalize-user';
import { pagingQuery } from './paging';

/** One page of the people. VENDORS.md T-25, T-29. */
export const userList: Operation<ReadUsers> = {
  id: 'mm.user.list',
  vendor: 'motimate',
  resource: 'user',
  title: 'People',
  summary: 'One page of the people in the account, at most 50.',
  method: 'GET',
  path: '/public_api/users',
  query: pagingQuery,
  identity: ['motimate'],
  effect: 'read',
  evidence: 'public-source',
  read: readUsers,
};
