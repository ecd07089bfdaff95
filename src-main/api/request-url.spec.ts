import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeFilters } from './motivosity/operations/user-list-query';
import { formText, requestUrl } from './request-url';

const ORIGIN = 'https://app.motivosity.com';

it('T-02 joins the origin and the absolute path once', () => {
  expect(requestUrl(ORIGIN, '/api/v2/kiosk/{kioskId}/feeds', { path: { kioskId: 'abc' } })).toEqual({
    ok: true,
    value: 'https://app.motivosity.com/api/v2/kiosk/abc/feeds',
  });
});

it('T-29 encodes brackets and spaces and leaves undefined out', () => {
  const query = {
    page: 1,
    'filter[updated_at_gt]': '2026-03-12T09:00:00.000Z',
    name: 'a b+c',
    gone: undefined,
  };
  expect(requestUrl(ORIGIN, '/x', { query })).toEqual({
    ok: true,
    value: `${ORIGIN}/x?page=1&filter%5Bupdated_at_gt%5D=2026-03-12T09%3A00%3A00.000Z&name=a%20b%2Bc`,
  });
});

it.each([undefined, '', '.', '..'])('refuses %j as a part of the path', (kioskId) => {
  const result = requestUrl(
    ORIGIN,
    '/kiosk/{kioskId}/feeds',
    kioskId === undefined ? {} : { path: { kioskId } },
  );
  expect(result.ok).toBe(false);
});

it('keeps every value in its own segment or parameter, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: 'binary' }),
      (segment, value) => {
        fc.pre(segment !== '.' && segment !== '..');
        const result = requestUrl(ORIGIN, '/a/{id}/b', { path: { id: segment }, query: { 'k[x]': value } });
        if (!result.ok) throw new Error('refused');
        const url = new URL(result.value);
        expect(url.origin).toBe(ORIGIN);
        expect(url.pathname.split('/')).toHaveLength(4);
        expect(decodeURIComponent(url.pathname.split('/')[2]!)).toBe(segment);
        expect([...url.searchParams]).toEqual([['k[x]', value]]);
        expect(result.value).not.toMatch(/[[\] ]/);
      },
    ),
  );
});

it('does not fail on half a surrogate pair', () => {
  expect(formText({ a: '\uD800x' })).toBe('a=%EF%BF%BDx');
});

it('T-11, T-12 keeps lists and filters apart from everything else, whatever they hold', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1 }),
      text,
      fc.constantFrom('=', '<', '>'),
      (list, value, comparison) => {
        const query = { sort: list, filter: [`department${comparison}${value}`], page: 0 };
        const result = requestUrl(ORIGIN, '/x', { query }, { filter: writeFilters });
        if (!result.ok) throw new Error('refused');
        const params = [...new URL(result.value).searchParams];
        const filter = comparison === '=' ? ['department', value] : [`department${comparison}${value}`, ''];
        expect(params).toEqual([['sort', list.join(',')], filter, ['page', '0']]);
        if (comparison !== '=') expect(result.value).toContain('department%3');
      },
    ),
  );
});

it('T-11 writes nothing for filters that are none', () => {
  const query = { filter: ['password=x', 'a&b=1', 'directReports>'] };
  expect(requestUrl(ORIGIN, '/x', { query }, { filter: writeFilters })).toEqual({
    ok: true,
    value: `${ORIGIN}/x`,
  });
});
