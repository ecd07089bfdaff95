import { describe, expect, it } from 'vitest';
import { RecordingLog } from '../../sync/testing/recording-log';
import { SettableClock } from '../../sync/testing/settable-clock';
import { HoursKeeper, type Hours } from './hours-keeper';
import type { Schedule } from './is-on';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const builtAt = Date.parse('2026-01-15T12:00Z');
const office: Schedule = {
  on: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '07:00', until: '19:00' }],
  exceptions: [],
};
/** A Thursday. */
const noon = Date.parse('2026-03-12T12:00+01:00');
const night = Date.parse('2026-03-12T23:00+01:00');

function started(now: number, schedule = office) {
  const clock = new SettableClock(now);
  const log = new RecordingLog();
  const keeper = new HoursKeeper({ schedule, timeZone: 'Europe/Oslo', clock, builtAt, log });
  const told: Hours[] = [];
  keeper.subscribe((hours) => told.push(hours));
  keeper.start();
  return { clock, log, keeper, told };
}

describe('HoursKeeper', () => {
  it('tells at its start that the screen is off on purpose, and until when', () => {
    expect(started(night).keeper.current()).toEqual({
      state: 'closed',
      clock: 'trusted',
      nextChange: Date.parse('2026-03-13T07:00+01:00'),
    });
    expect(started(noon).keeper.current()).toMatchObject({ state: 'open' });
  });

  it('opens and closes to the second, with one timer', async () => {
    const { clock, keeper, told } = started(noon);
    await clock.advance(7 * hour - 1);
    expect(keeper.current().state).toBe('open');
    await clock.advance(1);
    expect(keeper.current().state).toBe('closed');
    expect(told.map(({ state }) => state)).toEqual(['open', 'closed']);
    await clock.advance(12 * hour);
    expect(keeper.current().state).toBe('open');
    expect(clock.pending).toBe(1);
  });

  it('goes on for weeks, over the change of summer time', async () => {
    const { clock, keeper } = started(Date.parse('2026-03-28T12:00+01:00'));
    await clock.advance(Date.parse('2026-03-30T06:59:59.999+02:00') - clock.now());
    expect(keeper.current().state).toBe('closed');
    await clock.advance(1);
    expect(keeper.current().state).toBe('open');
    expect(clock.pending).toBe(1);
  });

  it('never looks at the clock less than once a minute', async () => {
    const { clock, keeper } = started(noon);
    clock.set(noon + 2 * minute);
    clock.set(Date.parse('2026-03-12T18:59:30+01:00'));
    await clock.advance(minute);
    expect(keeper.current().clock).toBe('jumped');
  });

  it('looks at once when it is told that the clock may have been set, and takes no look for a jump', async () => {
    const { clock, keeper } = started(noon);
    await clock.advance(minute / 2);
    keeper.check();
    expect(keeper.current().clock).toBe('trusted');
    clock.set(noon - 2 * hour);
    keeper.check();
    expect(keeper.current().clock).toBe('jumped');
  });

  it('says nothing while nothing changes', async () => {
    const { clock, told, log } = started(noon);
    await clock.advance(6 * hour);
    expect(told).toHaveLength(1);
    expect(log.lines).toEqual([]);
  });

  it('is open while the clock is earlier than the app, and tells so', async () => {
    const { clock, keeper, log } = started(Date.parse('2020-01-01T03:00Z'));
    expect(keeper.current()).toEqual({ state: 'open', clock: 'unset', nextChange: null });
    await clock.advance(3 * day);
    expect(keeper.current().state).toBe('open');
    expect(log.lines.filter((line) => line.startsWith('warn'))).toHaveLength(1);
    // The network comes, and with it the time: a night.
    clock.set(night);
    await clock.advance(minute);
    expect(keeper.current()).toMatchObject({ state: 'open', clock: 'jumped' });
    await clock.advance(6 * minute);
    expect(keeper.current()).toMatchObject({ state: 'closed', clock: 'trusted' });
  });

  it.each([
    ['five years back, by day', noon, -5 * 365 * day, 'unset'],
    ['five years back, by night', night, -5 * 365 * day, 'unset'],
    ['a day ahead, by day', noon, day, 'jumped'],
    ['half a day ahead, into the night', noon, 12 * hour, 'jumped'],
    ['a week back', night, -7 * day, 'jumped'],
  ] as const)('ignores the hours when the clock is set %s', async (_name, start, jump, trust) => {
    const { clock, keeper } = started(start);
    await clock.advance(10 * minute);
    clock.set(clock.now() + jump);
    await clock.advance(minute);
    expect(keeper.current()).toEqual({ state: 'open', clock: trust, nextChange: null });
  });

  it('believes a clock again that has run evenly for a while', async () => {
    const { clock, keeper } = started(noon);
    clock.set(noon + 12 * hour);
    await clock.advance(minute);
    expect(keeper.current().state).toBe('open');
    await clock.advance(5 * minute);
    expect(keeper.current()).toMatchObject({ state: 'closed', clock: 'trusted' });
    clock.set(noon + 10 * minute);
    await clock.advance(6 * minute);
    expect(keeper.current()).toMatchObject({ state: 'open', clock: 'trusted' });
    expect(clock.pending).toBe(1);
  });

  it('does not mind a small correction', async () => {
    const { clock, keeper } = started(night);
    clock.set(night + 2 * minute);
    await clock.advance(minute);
    expect(keeper.current().clock).toBe('trusted');
  });

  it('does not take sleep for a jump, and looks at once when the machine wakes', () => {
    const { clock, keeper } = started(noon);
    clock.set(night);
    keeper.woke();
    expect(keeper.current()).toMatchObject({ state: 'closed', clock: 'trusted' });
    expect(clock.pending).toBe(1);
  });

  it('stops', async () => {
    const { clock, keeper } = started(noon);
    keeper.stop();
    keeper.woke();
    expect(clock.pending).toBe(0);
    await clock.advance(day);
    expect(keeper.current().state).toBe('open');
  });
});
