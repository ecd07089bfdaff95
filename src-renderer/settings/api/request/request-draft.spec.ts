import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationOf } from '../../testing/sample-operation';
import { RequestDraft } from './request-draft.svelte';

const operation = operationOf({
  query: {
    type: 'object',
    properties: { page: { type: 'integer' }, secret: { type: 'string', format: 'password' } },
  },
  files: [
    {
      name: 'photo',
      title: 'Picture',
      sentence: '',
      required: false,
      extensions: ['png'],
      maxBytes: 10,
      limits: {},
    },
  ],
});
const empty = { path: {}, query: {}, body: {}, files: {} };

describe('RequestDraft', () => {
  it('begins empty, with every part in the JSON', () => {
    const draft = new RequestDraft(operation);
    expect(draft.request).toEqual(empty);
    expect(JSON.parse(draft.text)).toEqual(empty);
    expect(draft.touched).toBe(false);
    expect(new RequestDraft(operationOf({ body: { type: 'array' } })).request).toMatchObject({ body: [] });
  });

  it('shows in the form what was typed as JSON, and keeps how it was typed', () => {
    const draft = new RequestDraft(operation);
    const text = '{"query":   {"page": "seven", "unknown": [1]}}';
    draft.text = text;
    expect(draft.value['query']).toEqual({ page: 'seven', unknown: [1] });
    draft.view = 'form';
    draft.view = 'json';
    expect(draft.text).toBe(text);
  });

  it('shows in the JSON what was changed in the form', () => {
    const draft = new RequestDraft(operation);
    draft.text = '{"query": {"page": 1}, "mine": true}';
    (draft.value['query'] as Record<string, unknown>)['page'] = 2;
    expect(JSON.parse(draft.text)).toEqual({ query: { page: 2 }, mine: true });
  });

  it.each([
    ['{"query": {"page": 1}', 'not-json'],
    ['{', 'not-json'],
    ['', 'not-json'],
    ['[]', 'no-object'],
    ['null', 'no-object'],
    ['"x"', 'no-object'],
  ])('keeps %j as it was typed, and sends nothing of it', (text, kind) => {
    const draft = new RequestDraft(operation);
    draft.text = '{"query": {"page": 1}}';
    draft.text = text;
    expect(draft.fault).toMatchObject({ kind });
    expect(draft.request).toBeNull();
    draft.view = 'form';
    draft.view = 'json';
    expect(draft.text).toBe(text);
    expect(draft.value).toEqual({ query: { page: 1 } });
    draft.text = '{"query": {"page": 3}}';
    expect(draft.fault).toBeNull();
    expect(draft.request).toEqual({ query: { page: 3 } });
  });

  it('says where the JSON cannot be read', () => {
    const draft = new RequestDraft(operation);
    draft.text = '{\n  "query": {"page": 1,}\n}';
    expect(draft.fault).toEqual({ kind: 'not-json', line: 2, column: expect.any(Number) as number });
  });

  it('comes back the same from both sights, whatever was typed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const draft = new RequestDraft(operation);
        const text = JSON.stringify(value);
        // The one name that no object keeps as its own.
        fc.pre(!text.includes('__proto__'));
        draft.text = text;
        expect(JSON.stringify(draft.request)).toBe(text);
        expect(draft.text).toBe(text);
      }),
    );
  });

  it('takes an earlier request over, known parts only, and leaves that one alone', () => {
    const draft = new RequestDraft(operation);
    const earlier = { query: { page: 4 }, other: 1 };
    draft.fill(earlier, 'service');
    (draft.value['query'] as Record<string, unknown>)['page'] = 5;
    expect(draft.request).toEqual({ ...empty, query: { page: 5 } });
    expect(earlier.query.page).toBe(4);
    expect(draft.as).toBe('service');
    draft.fill('nonsense');
    expect(draft.request).toEqual(empty);
  });

  it('puts files in and out', () => {
    const draft = new RequestDraft(operation);
    draft.text = '{"files": 7}';
    draft.setFile('photo', 'id-1');
    expect(draft.request).toEqual({ files: { photo: { file: 'id-1' } } });
    draft.setFile('photo', null);
    expect(draft.request).toEqual({ files: {} });
  });

  it('forgets secrets, and nothing else', () => {
    const draft = new RequestDraft(operation);
    draft.text = '{"query": {"page": 1, "secret": "hush"}}';
    draft.forgetSecrets();
    expect(draft.text).not.toContain('hush');
    expect(draft.request).toEqual({ query: { page: 1 } });
    draft.text = '{"query": {"secret": "hush"';
    draft.forgetSecrets();
    expect(draft.text).not.toContain('hush');
    const plain = new RequestDraft(operationOf());
    plain.text = '{"half';
    plain.forgetSecrets();
    expect(plain.text).toBe('{"half');
  });
});
