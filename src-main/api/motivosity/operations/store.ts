import { z } from 'zod';
import { listAnswer, oneOrDoneAnswer } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { oneOf, text, wholeNumber } from '../../params';
import { receipt, storeItem } from '../shapes/store';

const shared = {
  vendor: 'motivosity',
  resource: 'store',
  identity: ['person'],
  evidence: 'documented',
} as const;

/** What can be bought. Groups have no id. VENDORS.md T-06, T-37. */
export const storeList: Operation<ShapeValue<typeof storeItem>[]> = {
  ...shared,
  id: 'mv.store.list',
  title: 'Store',
  summary: 'What can be bought with money to spend.',
  method: 'GET',
  path: '/api/v2/store',
  query: z.strictObject({
    type: oneOf(
      ['digital', 'charity', 'local'],
      'Which',
      'Gift cards, donations or things of the house.',
    ).default('digital'),
  }),
  effect: 'read',
  source: 'help-mv; more fields: mobile',
  table: {
    rows: '',
    columns: [
      { key: 'name', title: 'Name' },
      { key: 'price', title: 'Price' },
      { key: 'minPrice', title: 'From' },
      { key: 'maxPrice', title: 'To' },
      { key: 'children', title: 'Can be bought' },
      { key: 'id', title: 'ID' },
    ],
  },
  ...listAnswer(storeItem),
};

/** Buys something. Money is spent: never sent twice. Gift codes are secrets. VENDORS.md T-04, T-15, T-37. */
export const storePurchase: Operation<ShapeValue<typeof receipt> | null> = {
  ...shared,
  id: 'mv.store.purchase',
  title: 'Buy something',
  summary: "Buys something from the store with the signed-in person's money.",
  method: 'POST',
  path: '/api/v2/store/purchase',
  body: z.strictObject({
    id: text('Item', 'The ID of something that can be bought, not of its group.'),
    currentQty: wholeNumber('Quantity', undefined, 1).default(1),
    userRedeemPrice: z
      .number()
      .positive('must be more than 0')
      .optional()
      .meta({ title: 'Price', description: 'Only for things whose price the buyer chooses.' }),
  }),
  effect: 'money',
  verifyWith: 'mv.userCash.get',
  secretAnswer: true,
  source: 'help-mv; price and receipt: mobile',
  unverified: 'The name of the field for a price that the buyer chooses.',
  ...oneOrDoneAnswer(receipt),
};
