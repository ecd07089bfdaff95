import { z } from 'zod';
import { id, inners, line, lines, made, number, picture, words } from '../../answers/fields';
import { shape } from '../../answers/shape';
import { asArray, asFields } from '../../values/fields';
import { asLine } from '../../values/text';

const itemFields = {
  /** Parents have none: only what has one can be bought. VENDORS.md T-37. */
  id: id('ID', 'id'),
  name: line('Name', 'name'),
  description: words('Description', 'description'),
  /** Null = the buyer chooses between the smallest and the largest. VENDORS.md T-37. */
  price: number('Price', 'price'),
  minPrice: number('Smallest price', 'minPrice'),
  maxPrice: number('Largest price', 'maxPrice'),
  currency: line('Currency', 'currencyCode'),
  rewardType: line('Kind', 'rewardType'),
  remoteId: line('Remote ID', 'remoteID'),
  owner: line('Offered by', 'ownerName'),
  terms: words('Terms', 'terms'),
  picture: picture('Picture', 'imageUrl'),
};

const leaf = shape(itemFields);

/** VENDORS.md, shape STORE_ITEM; T-08, T-37, T-46. */
export const storeItem = shape({
  ...itemFields,
  options: lines('Options', 'options'),
  children: inners('Can be bought', leaf, 'children'),
});

/** What a purchase gives: a receipt with gift codes, or nothing but success. VENDORS.md T-15. */
export const receipt = shape({
  kind: line('Kind', 'inventoryType'),
  codes: made(z.array(z.string()), 'Codes', (fields) =>
    asArray(fields['orderCredential'])
      .map((one) => asLine(asFields(one)?.['value'] ?? one))
      .filter((code) => code !== null),
  ),
  instructions: words('Instructions', 'redemptionInstructions'),
  address: line('Where to use it', 'redemptionUrl'),
  cashValue: number('Value', 'orderCashValue'),
  donation: number('Donation', 'totalDonation'),
});
