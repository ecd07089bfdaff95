import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../../contract/sourced';
import { celebration, leader, person, post, recognition, settings, story, user } from '../testing/samples';
import { HiddenPeople } from './hidden-people';
import { maskedAddress } from './masked-address';
import { createPrivacyRules } from './rules';

function rules(privacy: Record<string, unknown>, audience: 'staff' | 'lobby' = 'staff') {
  const made = settings({ privacy }).privacy;
  const hidden = new HiddenPeople(made.hidePeople);
  return { hidden, rules: createPrivacyRules({ privacy: made, audience }, hidden) };
}

describe('privacy rules', () => {
  const amara = person('Amara Diallo', { picture: 'https://pictures.example/amara.png' });
  const jonah = person('Jonah Brandt');

  it.each<[string, FeedItem, boolean]>([
    ['only subject hidden', recognition('x', { to: [amara] }), false],
    ['giver hidden', recognition('x', { from: amara, to: [jonah] }), false],
    ['mentioned in the note', recognition('x', { to: [jonah], note: 'With amara diallo' }), false],
    ['mentioned in the headline', story('x', { title: 'Amara Diallo received thanks' }), false],
    ['birthday', celebration('x', '2026-03-12', { people: [amara] }), false],
    ['nobody hidden', recognition('x', { to: [jonah] }), true],
    ['a story about nobody', story('x'), true],
  ])('%s', (_name, item, isKept) => {
    expect(rules({ hidePeople: ['Amara Diallo'] }).rules.feed([item])[0] !== null).toBe(isKept);
  });

  it('takes a hidden person out of a group, and their picture off the item', () => {
    const [kept] = rules({ hidePeople: ['Amara Diallo'] }).rules.feed([
      recognition('x', { to: [amara, jonah], picture: amara.picture }),
    ]);
    expect(kept).toMatchObject({ to: [{ name: 'Jonah Brandt' }], picture: null });
  });

  it('drops leaders, users and posts of hidden people', () => {
    const { rules: made, hidden } = rules({ hidePeople: ['person.7@acme.example', 'Amara Diallo'] });
    expect(made.leaders([leader('Amara Diallo', 9), leader('Jonah Brandt', 5)])).toHaveLength(1);
    hidden.learn([user(7)]);
    expect(made.users([user(7), user(8)]).map(({ id }) => id)).toEqual(['mm:8']);
    expect(made.posts([post('a', { authorId: 'mm:7' }), post('b', { authorId: 'mm:8' })])).toHaveLength(1);
    expect(made.posts([post('a', { body: 'By Amara Diallo' })])).toHaveLength(0);
  });

  it('drops kinds and words', () => {
    const { rules: made } = rules({ hideKinds: ['award', 'leaderboard', 'wall-post'], hideWords: ['damn'] });
    const items = [
      recognition('a', { kind: 'award' }),
      recognition('b', { note: 'Damn good' }),
      recognition('c'),
    ];
    expect(made.feed(items).map((item) => item?.id)).toEqual([undefined, undefined, 'c']);
    expect(made.leaders([leader('A B', 1)])).toEqual([]);
    expect(made.posts([post('a')])).toEqual([]);
  });

  it('shows amounts only when asked to, and never in a lobby', () => {
    const item = recognition('x', { amount: 25 });
    expect(rules({}).rules.feed([item])[0]).toMatchObject({ amount: null });
    expect(rules({ showAmounts: true }).rules.feed([item])[0]).toMatchObject({ amount: 25 });
    expect(rules({ showAmounts: true }, 'lobby').rules.feed([item])[0]).toMatchObject({ amount: null });
  });

  it('keeps no full name and no announcement for a lobby', () => {
    const { rules: made } = rules({}, 'lobby');
    const app = person('Harbor Kudos Bot', { id: 'mv:app' });
    const kept = made.feed([
      story('a'),
      recognition('b', { from: app, note: 'Jonah Brandt and Amara Diallo did it', to: [amara, jonah] }),
    ]);
    expect(kept[0]).toBe(null);
    expect(kept[1]).toMatchObject({
      note: 'Jonah B. and Amara D. did it',
      from: { name: 'Harbor Kudos Bot' },
    });
    const text = JSON.stringify([
      kept,
      made.users([user(1, { name: 'Ola Nordmann' })]),
      made.leaders([leader('Ola Nordmann', 1)]),
    ]);
    expect(text).not.toMatch(/Diallo|Brandt|Nordmann"/);
    expect(made.users([user(1, { name: 'Ola Nordmann' })])[0]).toMatchObject({
      name: 'Ola N.',
      shortName: 'Ola',
      email: maskedAddress('Person.1@acme.example'),
    });
  });

  it('lets no hidden name survive anywhere', () => {
    const firsts = ['Amara', 'Åse', 'José', 'Łucja', 'Zoë'];
    const lasts = ['Diallo', 'Ørsted', 'Núñez', 'Żak', 'O’Neil'];
    const name = fc
      .tuple(fc.constantFrom(...firsts), fc.constantFrom(...lasts))
      .map((parts) => parts.join(' '));
    const someone = name.map((full) => ({
      ...person(full),
      id: `mv:${String(firsts.length)}-${full.length.toString()}`,
    }));
    const text = fc
      .array(
        fc.oneof(
          name,
          name.map((full) => full.toUpperCase()),
          fc.constantFrom('thanks', 'and', '!'),
        ),
        { maxLength: 4 },
      )
      .map((words) => words.join(' '));
    const item = fc.oneof(
      fc
        .record({
          from: fc.option(someone),
          to: fc.array(someone, { maxLength: 4 }),
          note: fc.option(text),
          value: fc.option(text),
        })
        .map((more) => recognition('x', more)),
      fc
        .record({ people: fc.array(someone, { minLength: 1, maxLength: 3 }), note: fc.option(text) })
        .map((more) => celebration('x', null, more)),
      fc
        .record({
          from: fc.option(someone),
          people: fc.array(someone, { maxLength: 3 }),
          title: text,
          body: fc.option(text),
        })
        .map((more) => story('x', more)),
    );
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 10 }),
        fc.array(name, { minLength: 1, maxLength: 4 }),
        fc.array(text, { maxLength: 3 }),
        (items, hidePeople, titles) => {
          const { rules: made } = rules({ hidePeople });
          const people = titles.map((title, at) => user(at, { name: 'Ola Nordmann', title, team: title }));
          const out = JSON.stringify([
            made.feed(items),
            made.users(people),
            made.posts(titles.map((body) => post('p', { body }))),
          ]).toLowerCase();
          for (const hidden of hidePeople) expect(out).not.toContain(hidden.toLowerCase());
        },
      ),
    );
  });
});
