import { accountSchema, type Account } from '../../../contract/sourced';
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
  source: 'connector; help-mm advises it as a test of a token',
  answer: accountSchema,
  table: {
    rows: '',
    columns: [
      { key: 'name', title: 'Name' },
      { key: 'email', title: 'E-mail' },
      { key: 'role', title: 'Role' },
      { key: 'id', title: 'ID', ours: true },
    ],
  },
  read: readAccount,
};
