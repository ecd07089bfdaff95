import { z } from 'zod';
import { fail, ok } from '../../../contract/result';
import type { Operation } from '../../operation';
import { asArray, asFields, asNumber } from '../../values/fields';
import { schemaChanged } from '../../values/rows';

/** Balances in the company's currency, also fractions; null = not told. */
export interface Cash {
  readonly giving: number | null;
  readonly spending: number | null;
}

/** The signed-in person's balances. Private: never for the screen in the lobby. */
export const userCashGet: Operation<Cash> = {
  id: 'mv.userCash.get',
  vendor: 'motivosity',
  resource: 'userCash',
  title: 'My balances',
  summary: 'What the signed-in person can give and spend.',
  method: 'GET',
  path: '/api/v2/usercash',
  identity: ['person'],
  effect: 'read',
  evidence: 'documented',
  source: 'help-mv; which is which: mobile, mvclient',
  answer: z.object({
    giving: z.number().nullable().meta({ title: 'Money to give' }),
    spending: z.number().nullable().meta({ title: 'Money to spend' }),
  }),
  table: {
    rows: '',
    columns: [
      { key: 'giving', title: 'Money to give' },
      { key: 'spending', title: 'Money to spend' },
    ],
  },
  read: (payload) => {
    const fields = asFields(asArray(payload)[0]);
    if (fields === null || !('cashGiving' in fields || 'cashReceiving' in fields))
      return fail(schemaChanged());
    return ok({ giving: asNumber(fields['cashGiving']), spending: asNumber(fields['cashReceiving']) });
  },
};
