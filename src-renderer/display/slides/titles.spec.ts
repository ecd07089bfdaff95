import { describe, expect, it } from 'vitest';
import { celebration, everyKind, person, recognition } from './testing/examples';
import { slideTitle } from './titles';

describe('slideTitle', () => {
  it('names every kind of slide', () => {
    expect(everyKind.map((model) => slideTitle(model, 'en'))).toEqual([
      'Leaderboard: Leading this month',
      'Appreciation: Jonas Berg',
      'Award: Jonas Berg: Golden wrench',
      'Birthday: Sofia Rossi',
      'Work anniversary: Ingrid Solheim',
      'Announcement: The harbour office opens',
      'Highlight: Doors open at eight.',
      'News: The harbour office opens',
      'On the wall: Summer party',
      'Our people: New here: Mei Tanaka',
      'Welcome, Contoso',
      'Set-up: Let’s set up this screen',
      'Starting: The first news is on its way.',
      'The month in numbers: 154 thank-yous',
    ]);
  });

  it('lists several people, and counts many', () => {
    const two = {
      slide: 'birthday',
      key: 'b',
      celebrations: [celebration('birthday', ['Ana Li', 'Bo Ek'])],
    } as const;
    expect(slideTitle(two, 'en')).toBe('Birthday: Ana and Bo');
    const to = Array.from({ length: 12 }, (_, at) => person(`P${at} Q`));
    const many = { slide: 'appreciation', key: 'a', recognition: recognition({ to }) } as const;
    expect(slideTitle(many, 'en')).toBe('Appreciation: P0, P1, P2, P3, P4, P5, P6, P7 and 4 more');
  });

  it('says who thanked when nobody knows whom', () => {
    const model = { slide: 'appreciation', key: 'a', recognition: recognition({ to: [] }) } as const;
    expect(slideTitle(model, 'en')).toBe('Appreciation: Maria Lindqvist said thanks');
  });
});
