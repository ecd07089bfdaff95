import { randomBytes } from 'node:crypto';
import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import type { JsonFields } from '../../http/json-fields';
import { noQuery, Query } from '../../http/query';
import { Refusal } from '../../http/refusal';
import { readFields } from '../../http/request-body';
import { badgePath } from '../../pictures/paths';
import { STORE_TYPES, type StoreEntry, type StoreLeaf } from '../../world/store';
import { callerOf, operation } from './endpoint';

/** `mv.store.list` and `mv.store.purchase`, which takes the price from what the caller may spend. */
export function storeEndpoints(deps: DemoDeps): Endpoint[] {
  return [
    operation(deps, 'GET', '/api/v2/store', ['user'], ({ c, ok }) => {
      const type = new Query(c.req.url, ['type']).oneOf('type', STORE_TYPES);
      return ok(deps.store.entries(type).flatMap((entry) => entryJson(entry, deps)));
    }),
    operation(deps, 'POST', '/api/v2/store/purchase', ['user'], async (call) => {
      noQuery(call.c.req.url);
      const fields = await readFields(call.c, [
        'id',
        'currentQty',
        'userRedeemPrice',
        'price',
        'maxPrice',
        'remoteID',
      ]);
      const id = fields.filledText('id');
      const quantity = fields.wholeNumber('currentQty', 1, 100) ?? 1;
      fields.text('remoteID');
      fields.amount('maxPrice');
      fields.refuse();
      const sale = deps.store.find(id);
      if (!sale) throw new Refusal(404, 'The store has no such item', 'id');
      const price = priceOf(sale.leaf, fields);
      const buyer = callerOf(deps, call).person;
      if (deps.store.left(sale.leaf) < quantity) throw new Refusal('invalid', 'Sold out', 'currentQty');
      if (deps.purses.of(buyer).receiving < price * quantity)
        throw new Refusal('invalid', 'You do not have enough to spend', 'price');
      deps.purses.add(buyer, 'receiving', -price * quantity);
      deps.store.sell(sale.leaf, quantity);
      return call.ok(receipt(sale.entry, price * quantity));
    }),
  ];
}

/** The price of one, refused when the buyer names another or, for a flexible item, none. */
function priceOf(leaf: StoreLeaf, fields: JsonFields): number {
  const offered = fields.amount('userRedeemPrice');
  const named = fields.amount('price');
  fields.refuse();
  if (leaf.price !== undefined) {
    if ((named ?? leaf.price) !== leaf.price || (offered ?? leaf.price) !== leaf.price)
      throw new Refusal('invalid', `The price is ${leaf.price}`, 'price');
    return leaf.price;
  }
  const [least, most] = [leaf.minPrice ?? 0, leaf.maxPrice ?? 0];
  if (offered === undefined || offered < least || offered > most)
    throw new Refusal('invalid', `userRedeemPrice must be from ${least} to ${most}`, 'userRedeemPrice');
  return offered;
}

/** Success is a text (VENDORS.md T-15); codes come for digital cards only. */
function receipt({ rewardType }: StoreEntry, value: number): Record<string, unknown> {
  const success = 'true';
  if (rewardType === 'LOCAL') return { success };
  if (rewardType === 'CHRTY') return { success, inventoryType: 'CHRTY', totalDonation: value };
  return {
    success,
    inventoryType: 'TANGO',
    orderCashValue: value,
    orderCredential: [{ label: 'Code', value: `DEMO-${randomBytes(4).toString('hex').toUpperCase()}` }],
    redemptionInstructions: '<p>Enter the code at the till.</p>',
    redemptionUrl: 'https://books.example/redeem',
  };
}

/** STORE_ITEM of the contract, section 4: a parent without id for several things, a leaf for one. */
function entryJson(entry: StoreEntry, deps: DemoDeps): Record<string, unknown>[] {
  const leaves = entry.leaves
    .filter((leaf) => deps.store.left(leaf) > 0)
    .map((leaf) => ({
      id: leaf.id,
      name: leaf.name,
      imageURL: badgePath('star'),
      price: leaf.price ?? null,
      ...(leaf.minPrice === undefined ? {} : { minPrice: leaf.minPrice, maxPrice: leaf.maxPrice }),
      ...(leaf.remoteID === undefined ? {} : { remoteID: leaf.remoteID }),
      rewardType: entry.rewardType,
      currencyCode: 'USD',
      exchangeRate: 1,
      description: leaf.description,
      ...(entry.terms === undefined ? {} : { terms: entry.terms }),
    }));
  if (leaves.length < 2) return leaves;
  return [{ id: null, name: entry.name, imageURL: badgePath('star'), options: ['price'], children: leaves }];
}
