import { describe, expect, it } from 'vitest';
import { debianPackage, installablePackages, packageInRelease } from './debian-package';

describe('debianPackage', () => {
  it.each([
    ['libgtk-3.so.0', 'libgtk-3-0'],
    ['libX11-xcb.so.1', 'libx11-xcb1'],
    ['libX11.so.6', 'libx11-6'],
    ['libgcc_s.so.1', 'libgcc-s1'],
    ['libgbm.so.1', 'libgbm1'],
    ['libasound.so.2', 'libasound2'],
    ['libcups.so.2', 'libcups2'],
    ['libdbus-1.so.3', 'libdbus-1-3'],
    ['libpango-1.0.so.0', 'libpango-1.0-0'],
    ['libxkbcommon.so.0', 'libxkbcommon0'],
    ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
    ['libgobject-2.0.so.0', 'libglib2.0-0'],
    ['libnssutil3.so', 'libnss3'],
    ['libnspr4.so', 'libnspr4'],
  ])('%s is in %s', (soname, name) => expect(debianPackage(soname)).toBe(name));

  it.each(['', 'libfoo.so', 'ld-linux-x86-64.so.2', 'libfoo.so.1; rm -rf /'])('knows none for %j', (soname) =>
    expect(debianPackage(soname)).toBeUndefined(),
  );
});

describe('packages in a release', () => {
  const noble = [
    'libgtk-3-0:',
    '  Installed: (none)',
    '  Candidate: (none)',
    'libgtk-3-0t64:',
    '  Installed: (none)',
    '  Candidate: 3.24.41-4ubuntu1',
    'libgbm1:',
    '  Installed: 24.0',
    '  Candidate: 24.0',
  ].join('\n');

  it('reads what can be installed', () =>
    expect([...installablePackages(noble)]).toEqual(['libgtk-3-0t64', 'libgbm1']));

  it.each([
    ['libgtk-3-0', 'libgtk-3-0t64'],
    ['libgbm1', 'libgbm1'],
    ['libunknown1', 'libunknown1'],
  ])('%s is called %s', (name, expected) =>
    expect(packageInRelease(name, installablePackages(noble))).toBe(expected),
  );
});
