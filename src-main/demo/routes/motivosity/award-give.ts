import { readableAge } from '../../calendar';
import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import type { JsonFields } from '../../http/json-fields';
import { noQuery } from '../../http/query';
import { found, Refusal } from '../../http/refusal';
import { readFields } from '../../http/request-body';
import { callerOf, operation } from './endpoint';
import { RECIPIENT_KEYS, recipientsOf } from './recipients';

/** `mv.award.give`: by a person, or by the app when the company pays. */
export function awardGiveEndpoints(deps: DemoDeps): Endpoint[] {
  const { company } = deps;
  return [
    operation(deps, 'PUT', '/api/v2/award/:awardId/giveaward', ['user', 'platform'], async (call) => {
      noQuery(call.c.req.url);
      const owned = found(deps.awards.find(call.path('awardId')), 'There is no such award');
      const fields = await readFields(call.c, [...RECIPIENT_KEYS, 'note', 'amount']);
      const note = fields.text('note') ?? '';
      const amount = readAmount(fields) ?? owned.dollars;
      fields.refuse();
      if (call.who.kind === 'platform' && !owned.central)
        throw new Refusal(403, 'You may not perform this action: an app gives central-budget awards only');
      const from = call.who.kind === 'platform' ? undefined : callerOf(deps, call).person;
      const to = recipientsOf(deps, fields);
      const items = deps.gifts.award(owned, { from, to, note, amount });
      if ('problem' in items) throw new Refusal('invalid', items.problem, 'amount');
      const given = deps.awards.find(owned.award.id)?.given;
      return call.ok(
        to.map((person) => ({
          count: given?.get(person.index) ?? 1,
          name: owned.award.name,
          awardId: owned.award.id,
          icon: owned.icon,
          createdDate: company.now(),
          toUserName: company.directory.member(person).fullName,
          toUserID: person.id,
          readableCreatedDate: readableAge(company.now(), company.now()),
        })),
      );
    }),
  ];
}

/** The sample writes the amount as a text, clients as a number (VENDORS.md T-15). */
function readAmount(fields: JsonFields): number | undefined {
  if (!fields.has('amount')) return undefined;
  const value = fields.textOrNumber('amount');
  if (value !== undefined && /^\d{1,5}(\.\d{1,2})?$/.test(String(value))) return Number(value);
  fields.problem('amount', 'must be an amount such as "10"');
  return undefined;
}
