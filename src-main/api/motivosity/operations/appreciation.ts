import { z } from 'zod';
import { listOrDoneAnswer } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { flag, oneOf, text } from '../../params';
import { asFields, asNumber } from '../../values/fields';
import { feedColumns, feedEntry } from '../shapes/feed';
import { checkRecipients, recipients } from './recipients';

type FeedEntry = ShapeValue<typeof feedEntry>;

const shared = {
  vendor: 'motivosity',
  resource: 'appreciation',
  method: 'PUT',
  effect: 'money',
  verifyWith: 'mv.feed.recent',
  evidence: 'documented',
  source: 'help-mv',
  table: { rows: '', columns: feedColumns },
} as const;

const fields = {
  note: text('Note', 'What the thanks are for.'),
  amount: z
    .number()
    .min(0, 'must not be less than 0')
    .optional()
    .meta({ title: 'Amount', description: 'For each receiver; 0 = words only.' }),
  privateAppreciation: flag('Only for the receivers to see').optional(),
  companyValueID: text('Company value, by ID').optional(),
  companyValue: text('Company value, by name').optional(),
  ...recipients,
};

interface Values {
  readonly companyValueID?: string | undefined;
  readonly companyValue?: string | undefined;
}

function checkValue(context: z.core.ParsePayload<Values>): void {
  if (context.value.companyValueID === undefined || context.value.companyValue === undefined) return;
  context.issues.push({
    code: 'custom',
    input: context.value,
    path: ['companyValue'],
    message: 'give the company value by ID or by name, not both',
  });
}

/** Thanks from the signed-in person, with or without money. Money moves: never sent twice. VENDORS.md T-04. */
export const appreciationCreate: Operation<FeedEntry[]> = {
  ...shared,
  id: 'mv.appreciation.create',
  title: 'Thank someone',
  summary: 'Thanks people in your own name, with or without money from your balance.',
  path: '/api/v2/appreciation',
  body: z
    .strictObject({
      ...fields,
      amountType: oneOf(['GM', 'SM'], 'Paid from', 'GM = money to give, SM = money to spend.').optional(),
    })
    .check(checkRecipients, checkValue),
  // Which of the two is taken when none is named is not documented.
  toWire: (body) => {
    const told = asFields(body);
    const paid = (asNumber(told?.['amount']) ?? 0) > 0;
    return told !== null && paid && told['amountType'] === undefined ? { ...told, amountType: 'GM' } : body;
  },
  identity: ['person'],
  notes: ['Thanking yourself is refused.', 'Money that is sent cannot be called back by the sender.'],
  ...listOrDoneAnswer(feedEntry),
};

/** Thanks from the application. Money moves: never sent twice. VENDORS.md T-04, T-34. */
export const appreciationCreatePlatform: Operation<FeedEntry[]> = {
  ...shared,
  id: 'mv.appreciation.createPlatform',
  title: 'Thank someone as the app',
  summary: "Thanks people in the application's name, with or without money.",
  path: '/api/v2/platformappreciation',
  body: z.strictObject(fields).check(checkRecipients, checkValue),
  identity: ['service'],
  ...listOrDoneAnswer(feedEntry),
};
