import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { user } from '../testing/samples';
import { HiddenPeople } from './hidden-people';
import { withoutNames } from './without-names';

const kari = user(77, { name: 'Kari Nordmann', email: 'kn@acme.example', employeeNumber: '1011' });
const hidden = new HiddenPeople(['kn@acme.example']);
hidden.learn([kari]);
const { finder } = hidden;
const clean = (text: string) => withoutNames(text, 'mm', finder);

describe('a text without the names of hidden people', () => {
  it.each([
    ['PUT https://x.example/awards\n{"note":"Thanks, Kari Nordmann!"}', 'Thanks, a hidden person!'],
    ['{"note":"Line\\nKARI\u00a0Nordmanns idé"}', 'Line\\na hidden person idé'],
    ['{"note":"Nordmann, Kari"}', '{"note":"a hidden person"}'],
    ['file: file Kari Nordmann.png, image/png, 9 bytes', 'file: file a hidden person.png'],
    [
      '{"first_name":"Kari","group_ids":[1],"last_name":"Nordmann"}',
      '{"first_name":"a hidden person","group_ids":[1],"last_name":"a hidden person"}',
    ],
    [
      'PATCH https://x.example/public_api/users/77\n{"last_name":"Berg \\"B\\""}',
      '{"last_name":"a hidden person"}',
    ],
    [
      '[{"email":"kn@acme.example","firstName":"K."},{"email":"o@acme.example","firstName":"Ola"}]',
      '[{"email":"kn@acme.example","firstName":"a hidden person"},{"email":"o@acme.example","firstName":"Ola"}]',
    ],
    ['{"employee_number":1011,"first_name":"K."}', '{"employee_number":1011,"first_name":"a hidden person"}'],
    ['{"id":77,"preferredName":"Kai"}', '{"id":77,"preferredName":"a hidden person"}'],
  ])('%s', (text, wanted) => {
    expect(clean(text)).toContain(wanted);
    expect(clean(text)).not.toMatch(/nordmann/i);
    expect(clean(clean(text))).toBe(clean(text));
  });

  it.each([
    '{"id":78,"first_name":"Kari","last_name":"Hansen"}',
    '{"employee_number":1012,"first_name":"K."}',
    '{"points":1011,"name":"Sales"}',
    '{"note":"Kari and Nordmann"}',
    'PATCH https://x.example/public_api/users/78\n{"last_name":"Berg"}',
    'POST https://x.example/kari/nordmann\n{"email":"kari.nordmann@acme.example","user_id":"kari-nordmann"}',
  ])('leaves %s as it is', (text) => {
    expect(clean(text)).toBe(text);
  });

  it('keeps ids of the other product apart', () => {
    const text = 'PATCH https://x.example/api/users/77\n{"lastName":"Berg"}';
    expect(withoutNames(text, 'mv', finder)).toBe(text);
  });

  it('leaves whatever names nobody as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        fc.pre(!/kari|nordmann|1011|77|kn@/i.test(text));
        expect(clean(text)).toBe(text);
      }),
    );
  });
});
