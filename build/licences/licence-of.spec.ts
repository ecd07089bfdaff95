import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../shared/project';
import { licenceOf, needsOf } from './licence-of';

const package_ = (name: string): string => path.join(projectRoot, 'node_modules', name);

describe('licenceOf', () => {
  it('reads name, version, licence and its text', async () => {
    const licence = await licenceOf(package_('zod'));
    expect(licence).toMatchObject({ name: 'zod', licence: 'MIT' });
    expect(licence?.version).toMatch(/^4\./);
    expect(licence?.text).toContain('Permission is hereby granted');
  });

  it('is null where there is no package', async () => {
    expect(await licenceOf(package_('no-such-package'))).toBeNull();
  });
});

describe('needsOf', () => {
  it('names what a package needs when it runs', async () => {
    expect(await needsOf(package_('libsql'))).toContain('detect-libc');
    expect(await needsOf(package_('no-such-package'))).toEqual([]);
  });
});
