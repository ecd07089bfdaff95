import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fileForAddress } from './app-protocol';

vi.mock('electron', () => ({ protocol: {} }));

const root = '/srv/pages';

describe('fileForAddress', () => {
  it.each([
    ['app://motiboard/display/index.html', '/srv/pages/display/index.html'],
    ['app://motiboard/display/index.html?capture=1', '/srv/pages/display/index.html'],
    ['app://motiboard/assets/a%20b.js', '/srv/pages/assets/a b.js'],
  ])('finds %s', (address, file) => {
    expect(fileForAddress(address, root)).toBe(file);
  });

  it.each([
    'app://other/display/index.html',
    'file:///etc/passwd',
    'app://motiboard/../../etc/passwd.html',
    'app://motiboard/%2e%2e/%2e%2e/etc/x.html',
    'app://motiboard/..%2f..%2fetc%2fx.html',
    'app://motiboard/..%5c..%5cx.html',
    'app://motiboard/display/%00.html',
    'app://motiboard/display/%zz.html',
    'app://motiboard/secrets.json',
    'app://motiboard/',
    'nonsense',
  ])('refuses %s', (address) => {
    expect(fileForAddress(address, root)).toBeNull();
  });

  it('never leaves the folder', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '%2e%2e', '.', 'a', '%2f', '/', '%5c', 'x.html')),
        (parts) => {
          const file = fileForAddress(`app://motiboard/${parts.join('/')}`, root);
          expect(file === null || file.startsWith('/srv/pages/')).toBe(true);
        },
      ),
    );
  });
});
