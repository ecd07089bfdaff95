import { describe, expect, it } from 'vitest';
import { user } from '../testing/samples';
import { HiddenPeople } from './hidden-people';
import { isMasked, maskedAddress } from './masked-address';

describe('a masked address', () => {
  it('is the same whatever the case, another one for another address, and has no name in it', () => {
    const masked = maskedAddress('Jo.Smith@acme.example');
    expect(maskedAddress(' jo.smith@ACME.example')).toBe(masked);
    expect(maskedAddress(masked)).toBe(masked);
    expect(maskedAddress('jo.smyth@acme.example')).not.toBe(masked);
    expect(masked).toMatch(/^sha256-[0-9a-f]{32}$/);
    expect(isMasked(masked)).toBe(true);
    expect(isMasked('jo@acme.example')).toBe(false);
  });

  it.each([
    ['the list has the address, the disk the mask', 'jo@acme.example', maskedAddress('JO@acme.example')],
    ['the list has the mask, an answer the address', maskedAddress('jo@acme.example'), 'jo@acme.example'],
    ['both have the mask', maskedAddress('jo@acme.example'), maskedAddress('jo@acme.example')],
  ])('still hides whoever asked for it: %s', (_, entry, email) => {
    const hidden = new HiddenPeople([entry]);
    expect(hidden.isHidden(user(1, { name: 'J. S.', email }))).toBe(true);
    expect(hidden.isHidden(user(2, { name: 'K. S.', email: 'kim@acme.example' }))).toBe(false);
  });

  it('is learned with the address: the disk of a lobby knows who that was', () => {
    const hidden = new HiddenPeople(['mm:1']);
    hidden.learn([user(1, { name: 'Jo Smith', email: 'jo@acme.example' })]);
    const kept = user(9, { id: 'mv:9', name: 'Somebody', email: maskedAddress('jo@acme.example') });
    expect(hidden.isHidden(kept)).toBe(true);
  });
});
