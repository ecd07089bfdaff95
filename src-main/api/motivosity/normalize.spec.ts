import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedItemSchema, type FeedItem } from '../../contract/sourced';
import type { ReadContext } from '../operation';
import { readFeed } from './normalize-feed';
import { readLeaderboard } from './normalize-leaderboard';
import { motivosityPerson } from './normalize-person';

const context: ReadContext = {
  imageOrigin: 'https://img.example',
  pictureOrigins: new Set(['https://img.example']),
  now: Date.parse('2026-03-12T09:00:00Z'),
  timeZone: 'Europe/Oslo',
};

function one(fields: Record<string, unknown>): FeedItem {
  const result = readFeed([{ id: 'f', goLiveDateStr: '3/12/26', ...fields }], context);
  if (!result.ok || !result.value.items[0]) throw new Error('no item');
  return result.value.items[0];
}

describe('person', () => {
  it.each([
    [
      { id: 'u1', fullName: 'Bo Aas', firstName: 'Bo' },
      { id: 'mv:u1', name: 'Bo Aas', shortName: 'Bo' },
    ],
    [
      { userId: 'u2', fullName: 'Bo Aas' },
      { id: 'mv:u2', shortName: 'Bo' },
    ],
    [
      { id: 7, firstName: 'Bo', lastName: 'Aas', preferredName: 'Bosse' },
      { id: 'mv:7', name: 'Bo Aas', shortName: 'Bosse' },
    ],
    [{ id: 1, fullName: 'A B', calculatedFirstName: 'Al', preferredName: 'x' }, { shortName: 'Al' }],
    [
      { email: 'Bo@Acme.example', fullName: 'Bo' },
      { id: 'mv:em:bo@acme.example', email: 'bo@acme.example' },
    ],
    [{ fullName: ' Åse   Øvre ' }, { id: 'mv:name:åse øvre', name: 'Åse Øvre' }],
    [{ id: 1, fullName: 'A', payrollID: 12 }, { employeeNumber: '12' }],
  ])('reads %j', (fields, expected) => {
    expect(motivosityPerson(fields, context)).toMatchObject(expected);
  });

  it.each(['avatarUrl', 'avatarURL', 'AvatarUrl', 'imageURL'])('T-08 takes the portrait from %s', (key) => {
    expect(motivosityPerson({ id: 1, fullName: 'A', [key]: 'a/b.png' }, context)?.picture).toBe(
      'https://img.example/a/b.png',
    );
  });

  it.each([
    { deleted: true },
    { isDeleted: 'true' },
    { active: 0 },
    { isActive: false },
    { status: 'Deleted' },
  ])('T-35 leaves out people marked %j', (mark) => {
    expect(motivosityPerson({ id: 'u', fullName: 'U', ...mark }, context)).toBeNull();
  });

  it.each([null, [], 'x', 7, {}, { id: 'u' }, { id: 'u', fullName: '  ' }])('%j is no person', (value) => {
    expect(motivosityPerson(value, context)).toBeNull();
  });
});

describe('leaderboard', () => {
  it('T-05 reads one object as a list of one, and nothing as an empty list', () => {
    expect(readLeaderboard({ id: 'u', fullName: 'U', leaderboardMTD: 3 }, context)).toMatchObject({
      ok: true,
      value: [{ person: { id: 'mv:u' }, monthPoints: 3, yearPoints: null }],
    });
    expect(readLeaderboard([], context)).toEqual({ ok: true, value: [] });
    expect(readLeaderboard(null, context)).toEqual({ ok: true, value: [] });
  });

  it.each(['text', 7, true, {}, [{}], [1, 'x'], { leaderboard: [] }])('%j is no leaderboard', (payload) => {
    expect(readLeaderboard(payload, context)).toMatchObject({ ok: false, error: { code: 'schema-changed' } });
  });

  it('one bad row costs that row only', () => {
    const result = readLeaderboard([null, { id: 'u', fullName: 'U' }, 'x'], context);
    expect(result.ok && result.value.length).toBe(1);
  });
});

describe('feed', () => {
  const subject = { id: 'u', fullName: 'U V' };

  it.each([
    ['APPR', 'appreciation'],
    ['GRUP', 'appreciation'],
    ['BDGE', 'award'],
    ['BDAY', 'birthday'],
    ['ANVY', 'anniversary'],
    ['ANNC', 'announcement'],
    ['HGLT', 'highlight'],
    ['appr', 'appreciation'],
    ['PRSN', 'news'],
    ['GNRL', 'news'],
    ['INST', 'news'],
    ['RESP', 'news'],
    ['ABOT', 'news'],
    ['GOAL', 'news'],
    ['IDEA', 'news'],
    ['NEVER_HEARD', 'news'],
  ])('T-14 type %s is %s', (feedType, kind) => {
    const item = one({ feedType, title: 'T', subject });
    expect(item.kind).toBe(kind);
    if (item.kind === 'news') expect(item.feedType).toBe(feedType);
  });

  it('T-14 takes feedTypeEnum where the type is missing', () => {
    expect(one({ feedTypeEnum: 'APPRECIATE', subject }).kind).toBe('appreciation');
    expect(one({ title: 'T' })).toMatchObject({ kind: 'news', feedType: 'UNKNOWN' });
  });

  it('T-08 takes one receiver, many, and none', () => {
    const to = (value: unknown) => {
      const item = one({ feedType: 'APPR', note: 'n', subject: value });
      return item.kind === 'appreciation' ? item.to.map((person) => person.id) : [];
    };
    expect(to(subject)).toEqual(['mv:u']);
    expect(to([subject, { id: 'w', fullName: 'W' }])).toEqual(['mv:u', 'mv:w']);
    expect(to(undefined)).toEqual([]);
  });

  it('T-08 counts comments under both names, the counter first', () => {
    expect(one({ feedType: 'APPR', subject, comments: [1, 2], likes: [1] })).toMatchObject({
      comments: 2,
      likes: 1,
    });
    expect(one({ feedType: 'APPR', subject, commentList: [1, 2, 3] })).toMatchObject({
      comments: 3,
      likes: 0,
    });
    expect(one({ feedType: 'APPR', subject, numberOfLikes: '4', likes: [1] })).toMatchObject({ likes: 4 });
    expect(one({ feedType: 'APPR', subject, numberOfLikes: -4 })).toMatchObject({ likes: 0 });
  });

  it('a giver without id is the application', () => {
    expect(one({ feedType: 'APPR', subject, source: { fullName: 'Kudos Bot' } })).toMatchObject({
      from: { id: 'mv:app', name: 'Kudos Bot', shortName: 'Kudos Bot' },
    });
    expect(one({ feedType: 'APPR', subject, createdByID: 'c', createdByName: 'C D' })).toMatchObject({
      from: { id: 'mv:c' },
    });
    expect(one({ feedType: 'APPR', subject })).toMatchObject({ from: null });
  });

  it.each([
    [{ amount: 10 }, 10],
    [{ amount: '10' }, 10],
    [{ amount: 0 }, null],
    [{ amount: -1 }, null],
    [{ amount: 'much' }, null],
    [{ points: 40 }, null],
  ])('T-15 money in %j is %j', (fields, amount) => {
    expect(one({ feedType: 'APPR', subject, ...fields })).toMatchObject({ amount });
  });

  it('T-10 an award has its badge, an appreciation never its receiver’s portrait', () => {
    expect(one({ feedType: 'BDGE', subject, iconUrl: 'badge/x.png' })).toMatchObject({
      picture: 'https://img.example/badge/x.png',
    });
    expect(one({ feedType: 'APPR', subject, iconUrl: 'avatar/u.png' })).toMatchObject({ picture: null });
    const portrait = { ...subject, avatarUrl: 'avatar/u.png' };
    expect(one({ feedType: 'BDGE', subject: portrait, imageUrl: 'avatar/u.png' })).toMatchObject({
      picture: null,
    });
    expect(one({ feedType: 'ANNC', title: 'T', contentImageUrl: 'c.jpg', imageUrl: 'i.jpg' })).toMatchObject({
      picture: 'https://img.example/c.jpg',
    });
  });

  it('T-13 a celebration ahead keeps its own day; other things ahead are not shown as happened', () => {
    const result = readFeed(
      [
        { id: 'b', feedType: 'BDAY', subject, goLiveDateStr: '3/20/26' },
        { id: 't', feedType: 'ANNC', title: 'Tomorrow somewhere', goLiveDateStr: '3/13/26' },
        { id: 'a', feedType: 'ANNC', title: 'Later', goLiveDateStr: '3/14/26' },
      ],
      context,
    );
    expect(result.ok && result.value.items).toMatchObject([{ id: 'b', date: '2026-03-20' }, { id: 't' }]);
  });

  it('T-38 no age is ever told for a birthday', () => {
    const item = one({
      feedType: 'BDAY',
      title: 'Happy 40 years!',
      subject: { ...subject, birthDateStr: '3/12/86' },
    });
    expect(item).toMatchObject({ kind: 'birthday', years: null });
  });

  it('T-35 leaves out what is about deleted people only', () => {
    const gone = { id: 'g', fullName: 'G', deleted: true };
    expect(readFeed([{ id: 'f', feedType: 'APPR', note: 'n', subject: gone }], context)).toEqual({
      ok: true,
      value: { items: [], received: 1 },
    });
    expect(one({ feedType: 'APPR', note: 'n', subject: [gone, subject] })).toMatchObject({
      to: [{ id: 'mv:u' }],
    });
  });

  it.each([{ privateAppreciation: true }, { privateAppreciation: 'true' }, { active: 0 }, { active: '0' }])(
    'leaves out what is marked %j',
    (mark) => {
      expect(readFeed([{ id: 'f', feedType: 'APPR', note: 'n', subject, ...mark }], context)).toEqual({
        ok: true,
        value: { items: [], received: 1 },
      });
    },
  );

  it('T-46 a note with markup is the same text afterwards', () => {
    const note = '<script>alert(1)</script> &lt;3';
    expect(one({ feedType: 'APPR', subject, note })).toMatchObject({ note });
  });

  it('an item without an id gets one that stays', () => {
    const item = { feedType: 'APPR', note: 'n', subject, readableDate: '1 hour ago' };
    const ids = [context, { ...context, now: context.now + 5_000_000 }].map((when) => {
      const result = readFeed([item], when);
      return result.ok ? result.value.items[0]?.id : null;
    });
    expect(ids[0]).toMatch(/^content:/);
    expect(ids[0]).toBe(ids[1]);
  });

  it('T-05 reads one object as a list of one', () => {
    expect(readFeed({ id: 'f', feedType: 'ANNC', title: 'T' }, context)).toMatchObject({
      ok: true,
      value: { items: [{ id: 'f' }], received: 1 },
    });
  });

  it.each(['<html>', 7, false, {}, [{}], [null], { feeds: [] }])('%j is no feed', (payload) => {
    expect(readFeed(payload, context)).toMatchObject({ ok: false, error: { code: 'schema-changed' } });
  });

  it('whatever comes, it does not throw, and what leaves keeps to the contract', () => {
    const key = fc.constantFrom(
      'id',
      'feedType',
      'title',
      'note',
      'source',
      'subject',
      'amount',
      'likes',
      'comments',
      'numberOfLikes',
      'goLiveDateStr',
      'createdDate',
      'readableDate',
      'active',
      'imageUrl',
      'fullName',
      'feedTypeEnum',
    );
    const leaf = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom('APPR', 'BDAY', 'ANVY', 'ANNC', '3/12/26', '99/99/99', '1 hour ago', 1e300, -1),
    );
    const fields = fc.dictionary(
      key,
      fc.oneof(leaf, fc.dictionary(key, leaf), fc.array(fc.dictionary(key, leaf))),
    );
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 5 }), (payload) => {
        const result = readFeed(payload, context);
        if (!result.ok) return;
        for (const item of result.value.items) expect(feedItemSchema.safeParse(item).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
