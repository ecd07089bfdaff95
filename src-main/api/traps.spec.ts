import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const document = readFileSync(join(root, 'docs/VENDORS.md'), 'utf8');
const table = document.split('## Where each trap is handled')[1] ?? '';
const rows = [...table.matchAll(/^\| (T-\d\d) +\| (.+?) +\| `(.+?)` +\| (.+?) +\|$/gm)].map(
  ([, trap = '', files = '', spec = '', test = '']) => ({
    ...{ trap, spec, test },
    files: [...files.matchAll(/`(.+?)`/g)].map(([, file = '']) => file),
  }),
);

it('has a row for each of the 46 traps', () => {
  const wanted = Array.from({ length: 46 }, (_one, index) => `T-${String(index + 1).padStart(2, '0')}`);
  expect(rows.map(({ trap }) => trap)).toEqual(wanted);
});

it.each(rows)('$trap names files and a test that are there', ({ files, spec, test }) => {
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  expect(files.length).toBeGreaterThan(0);
  expect(readFileSync(join(root, spec), 'utf8')).toContain(`'${test}'`);
});
