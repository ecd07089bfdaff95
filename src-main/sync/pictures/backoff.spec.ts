import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import { Backoff } from './backoff';

const hours = 60 * 60_000;

describe('Backoff', () => {
  it('starts at 15 s, doubles, and ends at six hours', () => {
    const backoff = new Backoff(new FakeClock());
    expect(backoff.waitMs('a')).toBe(0);
    const waits = Array.from({ length: 13 }, () => {
      backoff.failed('a');
      return backoff.waitMs('a') / 1000;
    });
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15_360, 21_600, 21_600]);
    expect(backoff.waitMs('b')).toBe(0);
    backoff.forget('a');
    expect(backoff.waitMs('a')).toBe(0);
    backoff.failed('a');
    expect(backoff.waitMs('a')).toBe(15_000);
  });

  it('heeds the bounds that are given', () => {
    const backoff = new Backoff(new FakeClock());
    backoff.failed('a', { atLeastMs: 50_000 });
    expect(backoff.waitMs('a')).toBe(50_000);
    backoff.failed('b', { atLeastMs: 99 * hours });
    expect(backoff.waitMs('b')).toBe(6 * hours);
    backoff.failed('c', { atMostMs: 1000 });
    expect(backoff.waitMs('c')).toBe(1000);
    backoff.gaveUp('d');
    expect(backoff.waitMs('d')).toBe(6 * hours);
    expect(backoff.names().sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('waits no longer when the clock is set back', () => {
    const clock = new FakeClock();
    const backoff = new Backoff(clock);
    backoff.failed('a');
    clock.set(clock.now() - 5 * 365 * 24 * hours);
    expect(backoff.waitMs('a')).toBe(0);
  });
});
