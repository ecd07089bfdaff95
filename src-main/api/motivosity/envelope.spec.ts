import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unwrapMotivosity } from './envelope';

it.each([
  ['enveloped', { success: true, response: [1] }, [1]],
  ['enveloped, nothing in it', { success: true, response: null }, null],
  ['success as text', { success: 'true', response: {} }, {}],
  ['old spelling', { success: true, Response: [2] }, [2]],
  ['bare list', [1], [1]],
  ['bare object', { id: 'x' }, { id: 'x' }],
  ['bare object that has success itself', { success: true }, { success: true }],
  ['bare truth', true, true],
])('T-01 %s', (_name, body, payload) => {
  expect(unwrapMotivosity(body, 200)).toEqual({ ok: true, value: payload });
});

it.each([
  ['T-01 false', { success: false, mvMessages: [{ message: 'No', severity: 'info' }] }, 'No'],
  ['T-01 messages', { success: false, messages: [{ message: 'Nope' }] }, 'Nope'],
  ['T-01 messages as texts', { success: false, messages: ['Nope'] }, 'Nope'],
  ['T-15 false as text', { success: 'false', response: [] }, ''],
  ['T-15 false as number', { success: 0 }, ''],
  ['T-15 status failure', { status: 'failure', message: 'Spent already' }, 'Spent already'],
  [
    'T-15 status failure inside',
    { success: true, response: { status: 'failure', message: 'Spent' } },
    'Spent',
  ],
])('%s is a failure under 200', (_name, body, words) => {
  const result = unwrapMotivosity(body, 200);
  expect(result).toMatchObject({ ok: false, error: { code: 'rejected', status: 200 } });
  expect(result.ok ? '' : result.error.message).toContain(words);
});

it('T-01 any payload comes out the same, enveloped and bare', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.constantFrom('id', 'note', 'title'), fc.jsonValue())),
      (payload) => {
        expect(unwrapMotivosity({ success: true, response: payload }, 200)).toEqual(
          unwrapMotivosity(payload, 200),
        );
      },
    ),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      expect(() => unwrapMotivosity(body, 200)).not.toThrow();
    }),
  );
});
