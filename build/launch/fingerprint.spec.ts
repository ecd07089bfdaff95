import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'motiboard-spec-'));
  mkdirSync(path.join(root, 'src'));
  writeFileSync(path.join(root, 'src', 'a.ts'), 'a');
});

describe('fingerprint', () => {
  const now = () => fingerprint(root, ['src', 'missing'], (file) => !file.endsWith('.spec.ts'));

  it('stays while nothing changes, and when only an ignored file does', async () => {
    const before = await now();
    writeFileSync(path.join(root, 'src', 'a.spec.ts'), 'spec');
    expect(await now()).toBe(before);
  });

  it.each<[string, () => void]>([
    ['added', () => writeFileSync(path.join(root, 'src', 'b.ts'), '')],
    ['changed', () => writeFileSync(path.join(root, 'src', 'a.ts'), 'longer')],
    ['removed', () => rmSync(path.join(root, 'src', 'a.ts'))],
  ])('changes when a file is %s', async (_, change) => {
    const before = await now();
    change();
    expect(await now()).not.toBe(before);
  });
});
