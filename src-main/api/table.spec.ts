import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { catalogue, findOperation } from './catalogue';
import { tableOf } from './table';

const context = {
  imageOrigin: '',
  pictureOrigins: new Set<string>(),
  now: Date.parse('2026-03-12T09:00:00Z'),
  timeZone: 'UTC',
};

function answers(vendor: string): Record<string, { readonly answer: unknown }> {
  const file = resolve(import.meta.dirname, '../../test/payloads', vendor, 'answers.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, { readonly answer: unknown }>;
}

const examples = { ...answers('motivosity'), ...answers('motimate') };

it('shows things inside a cell by their names', () => {
  const operation = findOperation('mv.feed.recent')!;
  const value = operation.read(examples['mv.feed.recent']!.answer, context);
  expect(value.ok && tableOf(operation, value.value)).toEqual({
    columns: ['Date', 'Type', 'Title', 'From', 'To', 'Note', 'Likes', 'Comments', 'Still to come', 'ID'],
    rows: [['2026-03-12', 'APPR', 'Craft', 'Siv Dahl', 'Nora Lind', '<b>Neat</b> work', 2, 1, false, 'f-1']],
  });
});

it('shows people of Motimate by the ids that Motimate knows, and none where it told none', () => {
  const operation = findOperation('mm.user.list')!;
  const users = [
    { id: 4711, first_name: 'Nora' },
    { employee_number: '17', first_name: 'Siv' },
  ];
  const value = operation.read(users, context);
  const rows = (value.ok ? tableOf(operation, value.value) : null)?.rows.map((row) => [row[0], row.at(-1)]);
  expect(rows).toEqual([
    ['Nora', '4711'],
    ['Siv', null],
  ]);
});

it('no table holds an id of ours', () => {
  for (const operation of catalogue) {
    const example = examples[operation.id];
    if (operation.table === undefined || example === undefined) continue;
    const value = operation.read(example.answer, context);
    expect(JSON.stringify(value.ok && tableOf(operation, value.value)), operation.id).not.toMatch(/"m[mv]:/);
  }
});

it('every column of every list has a value in the example or is known to be empty', () => {
  for (const operation of catalogue) {
    const example = examples[operation.id];
    if (operation.table === undefined || operation.effect !== 'read' || example === undefined) continue;
    const value = operation.read(example.answer, context);
    const table = value.ok ? tableOf(operation, value.value) : null;
    expect(table?.rows.length, operation.id).toBeGreaterThan(0);
    expect(
      table!.rows.some((row) => row.filter((cell) => cell !== null).length >= Math.min(2, row.length)),
      operation.id,
    ).toBe(true);
  }
});

it('every read is shown as a table but the survey and the sign-in', () => {
  const without = catalogue.filter(({ effect, table }) => effect === 'read' && table === undefined);
  expect(without.map(({ id }) => id)).toEqual(['mv.auth.oauthAuthorize', 'mv.survey.get']);
});

it('leaves what has no columns as it is', () => {
  expect(tableOf({}, { done: true })).toBeNull();
});
