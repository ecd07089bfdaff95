import { z } from 'zod';
import { listAnswer, listOrDoneAnswer } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { erasableText, flag, oneOf, pathId, text } from '../../params';
import { award, awardColumns, givenAward } from '../shapes/recognition';
import { page } from './paging';
import { checkRecipients, recipients } from './recipients';

type Award = ShapeValue<typeof award>;

const shared = {
  vendor: 'motivosity',
  resource: 'award',
  evidence: 'documented',
} as const;
const listed = {
  ...shared,
  method: 'GET',
  effect: 'read',
  table: { rows: '', columns: awardColumns },
  ...listAnswer(award),
} as const;
const order = {
  sortBy: text('Sort by', 'A field of the list, such as awardName.').optional(),
  sortAsc: flag('Smallest first').optional(),
};

/** The awards the signed-in person sees. The vendor writes `Page`; `page` is sent. VENDORS.md T-07, T-45. */
export const awardList: Operation<Award[]> = {
  ...listed,
  id: 'mv.award.list',
  title: 'Awards',
  summary: 'The awards of the company, one page at a time.',
  path: '/api/v2/award',
  query: z.strictObject({
    awardScope: oneOf(
      ['CMPY', 'DEPT', 'RLVT'],
      'Which',
      'CMPY = company, DEPT = department, RLVT = relevant to you.',
    ).optional(),
    page,
    ...order,
  }),
  identity: ['person'],
  source: 'help-mv; fields: demo',
};

/** The awards the application can give, from the central budget. This list has no pages. VENDORS.md T-07, T-34. */
export const awardListPlatform: Operation<Award[]> = {
  ...listed,
  id: 'mv.award.listPlatform',
  title: 'Awards the app can give',
  summary: 'The awards that are paid from the central budget.',
  path: '/api/v2/platformaward',
  query: z.strictObject(order),
  identity: ['service'],
  source: 'help-mv; fields: demo',
};

/** The signed-in person's awards. Given or received: nobody says. VENDORS.md T-45. */
export const awardListMine: Operation<Award[]> = {
  ...listed,
  id: 'mv.award.listMine',
  title: 'My awards',
  summary: "The signed-in person's awards, one page at a time.",
  path: '/api/v2/award/myawards',
  query: z.strictObject({ page, ...order }),
  identity: ['person'],
  source: 'help-mv; fields: demo',
  unverified: 'Whether these are awards one gives or has received.',
};

/** Gives an award; the amount is text. May move money: never sent twice. VENDORS.md T-15, T-45. */
export const awardGive: Operation<ShapeValue<typeof givenAward>[]> = {
  ...shared,
  id: 'mv.award.give',
  title: 'Give an award',
  summary: 'Gives an award to people, with or without money.',
  method: 'PUT',
  path: '/api/v2/award/{awardId}/giveaward',
  pathParams: z.strictObject({ awardId: pathId('Award', ['myawards'], 'The ID of the award.') }),
  body: z
    .strictObject({
      ...recipients,
      note: erasableText('Note').optional(),
      amount: z
        .string()
        .regex(/^\d+(\.\d+)?$/, 'must be a number such as 10')
        .optional()
        .meta({ title: 'Amount', description: 'Sent as text, as the vendor documents it.' }),
    })
    .check(checkRecipients),
  identity: ['person', 'service'],
  effect: 'money',
  verifyWith: 'mv.feed.recent',
  source: 'help-mv; answer: demo',
  notes: ['As the app, only awards of the central budget can be given, and the giver is the app.'],
  table: {
    rows: '',
    columns: [
      { key: 'name', title: 'Award' },
      { key: 'toName', title: 'Receiver' },
      { key: 'count', title: 'Times' },
      { key: 'when', title: 'Given' },
      { key: 'awardId', title: 'Award ID' },
    ],
  },
  ...listOrDoneAnswer(givenAward),
};
