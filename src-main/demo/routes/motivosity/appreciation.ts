import { VALUES } from '../../company/identity';
import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import type { JsonFields } from '../../http/json-fields';
import { noQuery } from '../../http/query';
import { Refusal } from '../../http/refusal';
import { readFields } from '../../http/request-body';
import type { Person } from '../../company/roster';
import { callerOf, operation, type Call } from './endpoint';
import { feedJson } from './feed-shape';
import { RECIPIENT_KEYS, recipientsOf } from './recipients';

const KEYS = ['amount', 'privateAppreciation', 'note', 'companyValueID', 'companyValue', ...RECIPIENT_KEYS];

/** `mv.appreciation.create` by a person and `mv.appreciation.createPlatform` by the app. PUT creates (VENDORS.md T-04). */
export function appreciationEndpoints(deps: DemoDeps): Endpoint[] {
  return [
    operation(deps, 'PUT', '/api/v2/appreciation', ['user'], async (call) => {
      noQuery(call.c.req.url);
      const fields = await readFields(call.c, [...KEYS, 'amountType']);
      const side = fields.maybeOneOf('amountType', ['GM', 'SM'] as const) === 'SM' ? 'receiving' : 'giving';
      return create(deps, call, fields, callerOf(deps, call).person, side);
    }),
    operation(deps, 'PUT', '/api/v2/platformappreciation', ['platform'], async (call) => {
      noQuery(call.c.req.url);
      return create(deps, call, await readFields(call.c, KEYS), undefined, 'giving');
    }),
  ];
}

function create(
  deps: DemoDeps,
  call: Call,
  fields: JsonFields,
  from: Person | undefined,
  side: 'giving' | 'receiving',
): Response {
  const note = fields.text('note') ?? '';
  const amount = fields.wholeNumber('amount', 0, 10_000) ?? 0;
  const hidden = fields.flag('privateAppreciation') ?? false;
  const valueId = fields.text('companyValueID');
  const valueName = fields.text('companyValue');
  if (valueId !== undefined && valueName !== undefined)
    fields.problem('companyValue', 'and companyValueID exclude each other');
  fields.refuse();
  if (note.trim() === '') throw new Refusal('invalid', 'Please write a note', 'note');
  const wanted = valueId ?? valueName;
  const value = VALUES.find(({ id, name }) => (valueId === undefined ? name === valueName : id === valueId));
  if (wanted !== undefined && !value)
    throw new Refusal('invalid', `The company has no value ${wanted}`, 'companyValueID');
  const to = recipientsOf(deps, fields);
  if (from && to.includes(from)) throw new Refusal('invalid', 'You cannot thank yourself', 'toUserID');
  const title = value?.name ?? 'Thank you';
  const items = deps.gifts.thank({ from, side, to, title, note, amount, hidden });
  if ('problem' in items) throw new Refusal('invalid', items.problem, 'amount');
  return call.ok(items.map((item) => feedJson(item, deps.company, { likes: false, comments: 'none' })));
}
