import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../build/shared/project';
import { removals } from '../removals/removals';
import { without } from '../removals/without';

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');

describe('the removals of handlings', () => {
  it.each(removals)('takes out what is there: $fault', ({ file, edits, spec }) => {
    expect(without(read(file), { file, edits })).not.toBe(read(file));
    expect(existsSync(path.join(projectRoot, spec))).toBe(true);
  });

  it('say so when there is nothing to take out, or more than one', () => {
    const edits = [['a', 'b']] as const;
    expect(() => without('x', { file: 'f', edits })).toThrow('"a" does not stand in f exactly once');
    expect(() => without('a a', { file: 'f', edits })).toThrow('exactly once');
    expect(without('xax', { file: 'f', edits })).toBe('xbx');
  });

  it('are those of the table of faults', () => {
    const rows = read('docs/FAULTS.md')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split('|')[1]?.trim());
    expect(removals.map(({ fault }) => fault).filter((fault) => !rows.includes(fault))).toEqual([]);
  });
});
