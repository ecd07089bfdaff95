import { describe, expect, it } from 'vitest';
import { buildBoard, type BoardInput } from '../board-builder';
import { celebration, leader, person, post, recognition, settings, story, user } from '../testing/samples';
import { asShown } from './as-shown';
import { HiddenPeople } from './hidden-people';
import { createPrivacyRules } from './rules';

const now = Date.parse('2026-03-12T09:00:00Z');
const amara = person('Amara Diallo');
const jonah = person('Jonah Brandt');
const kept = <T>(items: readonly T[]) => items.map((item, order) => ({ item, order, firstSeenAt: now }));
const input: BoardInput = {
  leaders: [leader('Amara Diallo', 9)],
  earlier: { month: null, year: null },
  feed: kept([
    recognition('r', { from: jonah, to: [amara], note: 'Amara Diallo did it', amount: 25 }),
    story('s', { kind: 'announcement' }),
  ]),
  posts: kept([post('p', { author: amara })]),
  newest: [user(7)],
  users: [],
  total: 2,
  stats: { days: [], total: 3, values: [], givers: [{ person: amara, teams: 2 }] },
  moment: { id: 'm', recognitions: ['r'] },
  ahead: [celebration('c', '2026-03-12', { people: [amara] })],
  weekends: 'none',
  sources: [],
  lookup: () => null,
  now,
  timeZone: 'Europe/Oslo',
};

/** The board of all that under rules that do not apply yet. */
function shownTo(audience: 'staff' | 'lobby', hidePeople: string[] = [], hideKinds: string[] = []) {
  const { privacy } = settings({ privacy: { hidePeople, hideKinds, showAmounts: true } });
  const rules = createPrivacyRules({ privacy, audience }, new HiddenPeople(hidePeople));
  return buildBoard(asShown(input, rules)).board;
}

describe('a board under rules that do not apply yet', () => {
  it('has no whole name, amount or announcement for visitors', () => {
    const board = shownTo('lobby');
    expect(JSON.stringify(board)).not.toContain('Diallo');
    expect(board.recognitions[0]).toMatchObject({ amount: null, note: 'Amara D. did it' });
    expect(board.stories).toEqual([]);
    expect(board.stats?.givers[0]?.person.name).toBe('Amara D.');
    expect(board.celebrations[0]?.people[0]?.name).toBe('Amara D.');
  });

  it('has all of it for colleagues, and celebrates nothing', () => {
    const board = shownTo('staff');
    expect(board.recognitions[0]).toMatchObject({ amount: 25, note: 'Amara Diallo did it' });
    expect(board.stories).toHaveLength(1);
    expect(board.moment).toBeNull();
  });

  it('knows nobody who is to be hidden', () => {
    expect(JSON.stringify(shownTo('staff', ['Amara Diallo']))).not.toContain('Amara');
  });

  it('has no people, and no numbers of the month, where they are not to be shown', () => {
    expect(shownTo('staff').people).toMatchObject({ newest: [{ name: 'Person 7' }], total: 2 });
    const board = shownTo('staff', [], ['people', 'stats']);
    expect(board.people).toEqual({ newest: [], total: null });
    expect(board.stats).toBeNull();
  });
});
