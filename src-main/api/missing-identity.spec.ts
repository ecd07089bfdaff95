import { expect, it } from 'vitest';
import { catalogue, findOperation } from './catalogue';
import { missingIdentity, usableIdentities, type PresentIdentities } from './missing-identity';

const nobody: PresentIdentities = {
  kiosk: false,
  service: false,
  person: false,
  motimate: false,
  motimateAddress: true,
  legacySignIn: false,
};

it.each([
  ['mv.kiosk.feeds', '"Kiosk feed" needs the Kiosk ID (Connections, Motivosity, Kiosk ID).'],
  [
    'mv.award.listPlatform',
    '"Awards the app can give" needs the service token (Connections, Motivosity, Service token).',
  ],
  ['mv.user.me', '"Who I am" needs a person who is signed in (Connections, Motivosity, Sign in).'],
  [
    'mv.feed.delete',
    '"Delete an entry of the feed" needs a person who is signed in (Connections, Motivosity, Sign in) as an administrator.',
  ],
  [
    'mv.announcement.create',
    '"Announce something" needs a person who is signed in (Connections, Motivosity, Sign in) as an administrator or a leader or a manager.',
  ],
  [
    'mv.user.move',
    '"Move a person" needs the service token (Connections, Motivosity, Service token), or a person who is signed in (Connections, Motivosity, Sign in) as an administrator.',
  ],
  ['mm.me.get', '"Connected account" needs a connection to Motimate (Connections, Motimate).'],
  [
    'mv.auth.signIn',
    '"Sign in with a password" is switched off. Switch on signing in with a password under Connections, Motivosity.',
  ],
])('T-34 says what %s lacks and where to connect it', (id, message) => {
  expect(missingIdentity(findOperation(id)!, nobody)?.message).toBe(message);
});

it('T-34 lets through exactly what the identity may call', () => {
  for (const operation of catalogue) {
    for (const one of ['kiosk', 'service', 'person', 'motimate'] as const) {
      const present = { ...nobody, [one]: true, legacySignIn: true };
      const may = operation.identity.includes(one) || operation.identity.includes('none');
      expect(missingIdentity(operation, present) === null, `${operation.id} as ${one}`).toBe(may);
    }
  }
});

it('T-34 takes the person first where person and app may both call', () => {
  const both = { ...nobody, person: true, service: true };
  expect(usableIdentities(findOperation('mv.feed.recent')!, both)).toEqual(['person', 'service']);
  expect(usableIdentities(findOperation('mv.feed.recent')!, { ...both, person: false })).toEqual(['service']);
});

it('T-21 asks for the address of Motimate before anything else', () => {
  const present = { ...nobody, motimateAddress: false };
  expect(missingIdentity(findOperation('mm.token.password')!, present)?.message).toContain(
    'Connections, Motimate',
  );
});
