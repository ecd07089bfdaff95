import { describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock';
import { BoardPeople } from './board-people';
import { leader, person, user } from './testing/samples';
import { SyncRig } from './testing/sync-rig';

async function firstLeader(of: { mv: Parameters<typeof person>[1]; mm: Parameters<typeof user>[1] }) {
  const rig = new SyncRig(new FakeClock(Date.parse('2026-03-12T12:00:00Z')));
  rig.api.leaders = [{ ...leader('Amara Diallo', 50), person: person('Amara Diallo', of.mv) }];
  rig.api.people = [user(7, { title: 'Captain', team: 'Deck', ...of.mm })];
  rig.sync.start();
  await rig.clock.advance(5_000);
  const shown = rig.board.leaderboard.month[0]?.person;
  return { name: shown?.name, title: shown?.title, team: shown?.team };
}

const name = 'Amara Diallo';
const joined = { name, title: 'Captain', team: 'Deck' };
const apart = { name, title: null, team: null };

describe('one person in both products', () => {
  it.each([
    [
      'the same e-mail, whatever its case',
      { email: 'a@x.example' },
      { email: 'a@x.example', name: 'A. D.' },
      joined,
    ],
    [
      'payroll id and employee number',
      { employeeNumber: '007' },
      { employeeNumber: '007', email: null },
      joined,
    ],
    [
      'the same number but other addresses',
      { employeeNumber: '007', email: 'a@x.example' },
      { employeeNumber: '007', email: 'b@x.example' },
      apart,
    ],
    [
      'a number that only looks alike',
      { employeeNumber: '007' },
      { employeeNumber: '7', email: null },
      apart,
    ],
    ['the same name alone', {}, { name, email: null }, apart],
  ])('is one on the screen by %s', async (_case, mv, mm, shown) => {
    expect(await firstLeader({ mv, mm })).toEqual(shown);
  });

  it.each([
    ['its own', 'https://mv.example/a.png', 'https://mm.example/a.png', 'https://mv.example/a.png'],
    ['the other one’s where it has none', null, 'https://mm.example/a.png', 'https://mm.example/a.png'],
    [
      'the other one’s where its own does not come',
      'https://mv.example/gone.png',
      'https://mm.example/a.png',
      'https://mm.example/a.png',
    ],
    ['none where neither has one', null, null, null],
  ])('has one face: %s', (_case, own, other, shown) => {
    const email = 'a@x.example';
    const amara = person(name, { email, picture: own });
    const people = [amara, user(7, { email, picture: other })];
    const kept = (address: string) => (address.includes('gone') ? null : address);
    expect(new BoardPeople(people, kept).person(amara).picture).toBe(shown);
  });
});
