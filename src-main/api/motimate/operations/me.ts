import type { Account } from '../../../contract/sourced';
import type { Operation } from '../../operation';
import { readAccount } from '../normalize-user';

/** Who the token belongs to; proves a token without touching data. */
export const meGet: Operation<Account> = {
  id: 'mm.me.get',
  vendor: 'motimate',
  resource: 'me',
  title: 'Connected account',
  summary: 'The person or application that the connection belongs to.',
  method: 'GET',
  path: '/public_api/me',
  identity: ['motimate'],
  effect: 'read',
  evidence: 'public-source',
  read: readAccount,
};
