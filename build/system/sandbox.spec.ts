import { describe, expect, it } from 'vitest';
import { ensureSandbox, type SandboxFacts } from './sandbox';

const restricted: SandboxFacts = {
  platform: 'linux',
  isRoot: false,
  canMakeNamespace: () => Promise.resolve(false),
  isSetuidRoot: () => false,
};

describe('ensureSandbox', () => {
  it('tells the command where only root can make a sandbox', async () => {
    await expect(ensureSandbox('/r/electron', restricted)).rejects.toThrow(
      'sudo chown root:root /r/chrome-sandbox && sudo chmod 4755 /r/chrome-sandbox',
    );
  });

  it.each<[string, Partial<SandboxFacts>]>([
    ['the system allows it', { canMakeNamespace: () => Promise.resolve(true) }],
    ['the helper is set up', { isSetuidRoot: () => true }],
    ['root runs without', { isRoot: true }],
    ['this is no Linux', { platform: 'win32' }],
  ])('is content when %s', async (_, over) => {
    await expect(ensureSandbox('/r/electron', { ...restricted, ...over })).resolves.toBeUndefined();
  });
});
