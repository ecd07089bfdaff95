import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { catalogue, findOperation } from '../../api/catalogue';
import { bulkKind } from '../operations/bulk-kind';
import { readTable } from './read-table';
import { cellForSpreadsheet } from './spreadsheet-cell';
import { tableFields } from './table-fields';

const fieldsOf = (id: string) => tableFields(findOperation(id)!);
const read = (id: string, csv: string) => {
  const table = readTable(csv, fieldsOf(id), bulkKind(findOperation(id)!) === 'chunks');
  if (!table.ok) throw new Error(table.error.message);
  return table.value;
};

describe('a table', () => {
  it('is read whatever its titles look like, and empty cells are left out', () => {
    const { rows, columns } = read(
      'mm.user.update',
      '\uFEFFPerson;First name;body.last_name;Remark\r\n11;Siv;;a\r\n12;"Bo;\r\nAnna";Å;\r\n;;;\r\n',
    );
    expect(columns.map(({ field }) => field?.name ?? null)).toEqual([
      'path.user_id',
      'body.first_name',
      'body.last_name',
      null,
    ]);
    expect(rows).toEqual([
      { line: 2, label: '11, Siv', input: { path: { user_id: '11' }, body: { first_name: 'Siv' } } },
      {
        line: 3,
        label: '12, Bo;\r\nAnna',
        input: { path: { user_id: '12' }, body: { first_name: 'Bo;\r\nAnna', last_name: 'Å' } },
      },
    ]);
  });

  it('fills lists of things, a part for each', () => {
    const { rows } = read(
      'mm.user.update',
      'user_id,group_relations.group_id,group_relations.role\n11,5;7,member;\n',
    );
    expect(rows[0]!.input).toEqual({
      path: { user_id: '11' },
      body: { group_relations: [{ group_id: '5', role: 'member' }, { group_id: '7' }] },
    });
  });

  it('gives one item for operations that take many rows in one call', () => {
    const { rows } = read('mv.user.sync', 'email,title,function\na@b.example,Cook,\n');
    expect(rows[0]!.input).toEqual({ body: { email: 'a@b.example', title: 'Cook' } });
  });

  it.each([
    ['', /empty/],
    ['user_id,first_name\n', /titles only/],
    ['what,ever\n1,2\n', /None of the titles/],
    ['user_id,User ID,first_name\n1,2,3\n', /Two columns/],
    ['user_id,first_name\n1,"Siv\n2,Bo\n', /quotation mark/],
    [`user_id\n${'1\n'.repeat(20_001)}`, /at most 20000/],
  ])('that cannot be used says why: %#', (csv, words) => {
    expect(readTable(csv, fieldsOf('mm.user.update'), false)).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(words) as unknown },
    });
  });

  it('has a template whose titles it knows, for every operation that takes one', () => {
    for (const operation of catalogue.filter((one) => bulkKind(one) !== null)) {
      const fields = tableFields(operation);
      expect(fields.length, operation.id).toBeGreaterThan(0);
      const csv = Papa.unparse([fields.map(({ name }) => name), fields.map(() => 'x')]);
      const table = readTable(csv, fields, bulkKind(operation) === 'chunks');
      expect(table.ok && table.value.columns.every(({ field }) => field !== null), operation.id).toBe(true);
    }
  });

  it('gives back whatever text stood in a cell, trimmed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const csv = Papa.unparse({ fields: ['user_id', 'first_name'], data: [['1', text]] });
        const body = text.trim() === '' ? undefined : { first_name: text.trim() };
        const { input } = read('mm.user.update', csv).rows[0]!;
        expect(input['body']).toEqual(body);
      }),
    );
  });
});

it.each([
  ['=1+1', "'=1+1"],
  ['@x', "'@x"],
  ['-5', "'-5"],
  ['plain', 'plain'],
  [-5, -5],
])('a cell %j is harmless in a spreadsheet', (value, wanted) => {
  expect(cellForSpreadsheet(value)).toBe(wanted);
});
