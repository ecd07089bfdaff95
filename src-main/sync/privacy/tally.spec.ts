import { describe, expect, it } from 'vitest';
import { FakeCache } from '../testing/fake-cache';
import { person, post, recognition, settings, story } from '../testing/samples';
import { AnswerCounter } from './answer-counter';
import { HiddenPeople } from './hidden-people';
import { PrivacyReasons } from './reasons';
import { createPrivacyRules } from './rules';
import { PrivacyTally } from './tally';

function rig(
  privacy: Record<string, unknown>,
  audience: 'staff' | 'lobby' = 'staff',
  cache = new FakeCache(),
) {
  const input = { privacy: settings({ privacy }).privacy, audience };
  const hidden = new HiddenPeople(input.privacy.hidePeople);
  const rules = createPrivacyRules(input, hidden);
  const tally = new PrivacyTally(cache, rules.fingerprint);
  const count = new AnswerCounter(tally, () => new PrivacyReasons(input, hidden.aliases));
  const feed = (items: Parameters<typeof count.feed>[0]) => count.feed(items, rules.feed(items));
  return { count, feed, cache, counts: () => tally.counts(input, ['feeds', 'posts']) };
}

const amara = person('Amara Diallo', { email: 'amara@acme.example' });
const jonah = person('Jonah Brandt');

describe('counting what is kept away', () => {
  it('counts each thing once for each rule, by the entries of the settings', () => {
    const { feed, count, counts } = rig({
      hidePeople: ['amara@acme.example', 'Nobody Here'],
      hideWords: ['damn', 'merger'],
      hideKinds: ['award', 'news'],
      hideItems: ['feed:by-hand', 'post:old'],
    });
    feed([
      recognition('a', { to: [amara, jonah], from: amara }),
      recognition('b', { to: [jonah], note: 'Damn, damn good' }),
      recognition('c', { kind: 'award', to: [amara] }),
      recognition('by-hand', { to: [jonah] }),
      recognition('d', { to: [jonah], from: null, amount: 5 }),
    ]);
    count.posts([post('old'), post('x', { title: 'The merger, damn' }), post('y', { author: amara })]);
    expect(counts()).toEqual({
      people: { 'amara@acme.example': 2, 'Nobody Here': 0 },
      words: { damn: 2, merger: 1 },
      kinds: { award: 1, news: 0 },
      ...{ items: 2, amounts: 1, audience: 0, complete: true },
    });
  });

  it('counts what visitors are not shown', () => {
    const { feed, counts } = rig({}, 'lobby');
    feed([story('s'), recognition('r', { to: [jonah] })]);
    expect(counts()).toMatchObject({ audience: 1, complete: false });
  });

  it('counts the last answer only, remembers it, and writes no name down', () => {
    const cache = new FakeCache();
    const privacy = { hidePeople: ['Amara Diallo'] };
    const { feed } = rig(privacy, 'staff', cache);
    feed([recognition('a', { to: [amara] }), recognition('b', { to: [amara] })]);
    feed([recognition('a', { to: [amara] })]);
    expect(rig(privacy, 'staff', cache).counts().people).toEqual({ 'Amara Diallo': 1 });
    expect(cache.dump()).not.toContain('Amara');
    const writes = cache.writes.length;
    feed([recognition('a', { to: [amara] })]);
    expect(cache.writes).toHaveLength(writes);
    expect(rig({ hidePeople: ['Amara Diallo', 'x'] }, 'staff', cache).counts()).toMatchObject({
      complete: false,
    });
  });
});
