import { describe, expect, it } from 'vitest';
import type { ReadContext } from '../operation';
import { monthDayOf, readDatedPeople } from './normalize-dated';

const context: ReadContext = {
  imageOrigin: 'https://a.example',
  pictureOrigins: new Set(['https://a.example']),
  now: Date.parse('2026-03-12T12:00:00Z'),
  timeZone: 'Europe/Oslo',
};

describe('monthDayOf', () => {
  it.each([
    ['Aug 12', '08-12'],
    ['August 2', '08-02'],
    ['12 Sept', '09-12'],
    ['Feb 29', '02-29'],
    ['Aug 12, 1980', null],
    ['Smarch 12', null],
    ['Aug 40', null],
    ['', null],
    [null, null],
    [812, null],
  ])('of %j is %j', (words, monthDay) => {
    expect(monthDayOf(words)).toBe(monthDay);
  });
});

describe('readDatedPeople', () => {
  it('takes the public birthday and the first day at work, and leaves the made-up birth date', () => {
    const rows = [
      {
        id: 'u1',
        fullName: 'Ana Li',
        birthPrivacyStr: 'Aug 12',
        birthDateStr: '8/12/16',
        hireDateStr: '3/1/19',
      },
      { id: 'u2', fullName: 'Bo Ek', birthDateStr: '8/12/16', birthPrivacyStr: '' },
      { id: 'u3', fullName: 'Cy', isDeleted: true, birthPrivacyStr: 'Aug 12' },
      { nothing: true },
    ];
    const read = readDatedPeople(rows, context);
    expect(read.ok && read.value.received).toBe(4);
    expect(read.ok && read.value.people.map(({ person, ...days }) => ({ id: person.id, ...days }))).toEqual([
      { id: 'mv:u1', birthday: '08-12', hired: '2019-03-01' },
      { id: 'mv:u2', birthday: null, hired: null },
    ]);
    expect(JSON.stringify(read)).not.toContain('2016');
  });

  it('fails whole when it is something else', () => {
    expect(readDatedPeople('no', context)).toMatchObject({ ok: false });
    expect(readDatedPeople([{ a: 1 }], context)).toMatchObject({ ok: false });
  });
});
