import { describe, expect, it } from 'vitest';
import { formatDayTime, formatMoment, formatSpan } from './moment-words';
import { formatSize } from './size-words';

const now = Date.UTC(2026, 10, 22, 12);

describe('words for moments', () => {
  it.each([
    [0, 'now'],
    [-9_999, 'now'],
    [-29_000, '20 seconds ago'],
    [-59_999, '50 seconds ago'],
    [-61_000, '1 minute ago'],
    [3 * 60_000 + 10, 'in 3 minutes'],
    [-5 * 3_600_000, '5 hours ago'],
    [-49 * 3_600_000, '2 days ago'],
  ])('says %d ms from now as "%s"', (ahead, words) => {
    expect(formatMoment(now + ahead, now, 'en')).toBe(words);
  });

  it.each([
    [0, '0 seconds'],
    [119_000, '119 seconds'],
    [10 * 60_000 + 59_000, '10 minutes'],
    [47 * 3_600_000, '47 hours'],
    [50 * 3_600_000, '2 days'],
  ])('says a span of %d ms as "%s"', (ms, words) => {
    expect(formatSpan(ms, 'en')).toBe(words);
  });

  it('follows the language', () => {
    expect(formatMoment(now - 180_000, now, 'nb')).toBe('for 3 minutter siden');
    expect(formatDayTime(now, 'nb')).toContain('november');
  });

  it.each([
    [0, '0 kB'],
    [412_300, '412.3 kB'],
    [5_000_000, '5 MB'],
    [3_210_000_000, '3.2 GB'],
  ])('says %d bytes as "%s"', (bytes, words) => {
    expect(formatSize(bytes, 'en')).toBe(words);
  });
});
