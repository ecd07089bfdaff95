import { expect, it } from 'vitest';
import type { SourcedUser } from '../../contract/sourced';
import { maskedAddress } from '../../sync/privacy/masked-address';
import { user } from '../../sync/testing/samples';
import { FakeClock } from '../../testing/fake-clock';
import { Choices } from './choices';

/** Choices among these people of Motimate; nobody is asked. */
function among(...users: SourcedUser[]): Choices {
  return new Choices({
    accounts: () => {
      throw new Error('nobody is to be asked');
    },
    users: { usersAfter: (after) => (after === '' ? users : []) },
    picture: () => null,
    clock: new FakeClock(),
  });
}

it('offers people by the ids that Motimate knows, and nobody of whom it told none', async () => {
  const choices = among(
    user(7, { name: 'Nora Lind' }),
    user(8, { id: 'mm:en:17', name: 'Siv Dahl' }),
    user(9, { id: 'mm:em:per@acme.example', name: 'Per Lie' }),
  );
  expect(await choices.find('motimate', 'person', '')).toMatchObject({
    value: [{ id: '7', name: 'Nora Lind' }],
  });
});

it('neither looks through masked addresses nor shows them', async () => {
  const email = maskedAddress('nora@acme.example');
  const choices = among(user(7, { name: 'Nora L.', email }));
  expect(await choices.find('motimate', 'person', 'nora')).toMatchObject({ value: [{ email: null }] });
  expect(await choices.find('motimate', 'person', 'sha256')).toMatchObject({ value: [] });
});
