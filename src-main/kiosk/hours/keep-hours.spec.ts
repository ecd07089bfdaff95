import { describe, expect, it, vi } from 'vitest';
import { RecordingLog } from '../../sync/testing/recording-log';
import { celebration, recognition, settings } from '../../sync/testing/samples';
import { SettableClock } from '../../sync/testing/settable-clock';
import { SyncRig } from '../../sync/testing/sync-rig';
import { ScreenWatch } from '../health/screen-watch';
import { FrontKeeper } from '../recovery/front-keeper';
import { Liveness } from '../recovery/liveness';
import { RefreshKeeper } from '../refresh/refresh-keeper';
import { DisplayPower } from './display-power';
import { HoursKeeper } from './hours-keeper';
import { keepHours } from './keep-hours';
import type { Schedule } from './is-on';

const minute = 60_000;
const hour = 60 * minute;
const builtAt = Date.parse('2026-01-15T12:00Z');
const office: Schedule = {
  on: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '07:00', until: '19:00' }],
  exceptions: [],
};

/** A kiosk without its windows: sync and hours over one clock. */
async function kiosk(at: string, timeZone = 'Europe/Oslo', more: Record<string, unknown> = {}) {
  const clock = new SettableClock(Date.parse(at));
  const rig = new SyncRig(clock, { display: { timeZone }, ...more });
  rig.api.feed = [recognition('r1')];
  const log = new RecordingLog();
  const hours = new HoursKeeper({ schedule: office, timeZone, clock, builtAt, log });
  const ran: string[] = [];
  const shown: string[] = [];
  let opened = 0;
  const stop = keepHours({
    hours,
    screens: {
      setHours: (state) => {
        if (shown.at(-1) !== state) shown.push(state);
      },
    },
    sync: rig.sync,
    power: new DisplayPower({
      schedule: { off: 'command', onCommand: ['on'], offCommand: ['off'] },
      clock,
      log,
      run: (program) => {
        ran.push(program);
        return Promise.resolve({ ok: true, output: '' });
      },
    }),
    onOpen: () => void (opened += 1),
  });
  rig.sync.start();
  await clock.advance(5_000);
  return { clock, rig, hours, ran, shown, stop, log, openings: () => opened };
}

describe('keepHours', () => {
  it('closes: the page, the display and the polling; and opens them at once, with news', async () => {
    const { clock, rig, ran, shown, openings } = await kiosk('2026-03-12T18:55+01:00');
    await clock.advance(5 * minute);
    expect(shown).toEqual(['open', 'closed']);
    expect(ran).toEqual(['on', 'off']);
    await clock.advance(hour);
    rig.api.calls = [];
    await clock.advance(10 * hour);
    const slowest = Math.max(...Object.values(settings().polling)) * 1000;
    expect(rig.api.count('feeds')).toBe((10 * hour) / slowest);
    expect(ran.filter((program) => program === 'off').length).toBeGreaterThan(60);
    const before = openings();
    rig.api.feed = [recognition('r2'), ...rig.api.feed];
    await clock.advance(Date.parse('2026-03-13T07:00+01:00') - clock.now() + 200);
    expect(shown).toEqual(['open', 'closed', 'open']);
    expect(ran.at(-1)).toBe('on');
    expect(openings()).toBeGreaterThan(before);
    expect(rig.board.recognitions[0]?.id).toBe('r2');
  });

  it('rests while it is closed: one timer for the hours, one for the display, and seldom one for anything else', async () => {
    const service = { motivosity: { kioskId: 'k', service: { appId: 'a', secureToken: 's' } } };
    const { clock, hours, rig, log } = await kiosk('2026-03-12T18:55+01:00', 'Europe/Oslo', service);
    const watch = new ScreenWatch({
      ...{ clock, log, calm: () => false, capture: () => Promise.resolve(null) },
      closed: () => hours.current().state === 'closed',
    });
    const front = new FrontKeeper({
      ...{ clock, log },
      window: {
        isShown: () => true,
        isFocused: () => true,
        raise: () => undefined,
        comeBack: () => undefined,
      },
    });
    const liveness = new Liveness({ clock, probe: () => Promise.resolve(), onDead: () => undefined });
    const freshness = new RefreshKeeper({
      ...{
        clock,
        log,
        timeZone: () => 'Europe/Oslo',
        memory: () => Promise.resolve(1),
        refresh: () => undefined,
      },
      closed: () => hours.current().state === 'closed',
    });
    const parts = [watch, front, liveness];
    hours.subscribe(({ state }) => {
      for (const part of parts) part.rest(state === 'closed');
    });
    for (const part of [watch, front, freshness]) part.start();
    liveness.beat();
    watch.shown('award');
    const open = clock.pending;
    await clock.advance(hour);
    // The hours, the display, five sources, the board's midnight, the page's age.
    expect(clock.pending).toBe(9);
    expect(open).toBeGreaterThan(14);
    const fired = vi.spyOn(clock, 'after');
    const asked = rig.api.calls.length;
    await clock.advance(8 * hour);
    const polls = rig.api.calls.length - asked;
    // Every minute the clock, every ten the display, every hour the board and the page; each poll with what follows it.
    const seldom = 8 * (60 + 6 + 1 + 1);
    expect(fired.mock.calls.length).toBeLessThanOrEqual(seldom + 2 * polls);
    expect(['celebrations', 'datedPeople', 'thanks'].map((read) => rig.api.count(read) > 0)).toEqual([
      true,
      true,
      true,
    ]);
    rig.api.calls = [];
    await clock.advance(Date.parse('2026-03-13T07:00+01:00') - clock.now() + 200);
    // What was due meanwhile is read as soon as somebody looks.
    expect(rig.api.count('celebrations')).toBeGreaterThan(0);
    expect(clock.pending).toBeGreaterThan(12);
    expect(watch.facts().state).toBe('playing');
  });

  it('is closed from the first moment when it starts by night', async () => {
    const { shown, ran } = await kiosk('2026-03-12T23:00+01:00');
    expect(shown).toEqual(['closed']);
    expect(ran).toEqual(['off']);
  });

  it('stops with the app, and leaves the display as it is', async () => {
    const { clock, rig, ran, stop } = await kiosk('2026-03-12T12:00+01:00');
    await stop();
    await rig.sync.stop();
    await clock.advance(hour);
    expect(ran).toEqual(['on']);
    expect(clock.pending).toBe(0);
  });
});

describe('a clock that jumps', () => {
  const noon = '2026-03-12T12:00+01:00';
  const jumps: [string, string, string, boolean][] = [
    ['five years back', noon, '2021-03-12T12:00+01:00', true],
    ['five years back, by night', '2026-03-12T23:00+01:00', '2021-03-12T23:00+01:00', true],
    ['a day ahead', noon, '2026-03-13T12:00+01:00', true],
    ['a day ahead, into the weekend', '2026-03-13T12:00+01:00', '2026-03-14T12:00+01:00', true],
    ['to the start of summer time', noon, '2026-03-29T01:59:30+01:00', true],
    ['to the end of summer time', noon, '2026-10-25T02:59:30+02:00', true],
    ['to 29 February', noon, '2028-02-28T23:59:30+01:00', true],
    ['by a minute', noon, '2026-03-12T12:01+01:00', false],
  ];

  it.each(jumps)(
    '%s: nothing stops, and the hours wait until it can be believed',
    async (_name, at, to, distrusted) => {
      const { clock, rig, hours, shown } = await kiosk(at);
      await clock.advance(10 * minute);
      const jumpTo = Date.parse(to) + (_name === 'by a minute' ? 10 * minute : 0);
      clock.set(jumpTo);
      rig.api.calls = [];
      rig.api.feed = [recognition('r2'), ...rig.api.feed];
      await clock.advance(2 * minute);
      // A slow pace means that the hours were kept at first: the next poll is the one that was planned then.
      if (shown[0] === 'open') expect(rig.board.recognitions[0]?.id).toBe('r2');
      expect(hours.current().clock === 'trusted').toBe(!distrusted);
      if (distrusted) expect(shown.at(-1)).toBe('open');
      await clock.advance(hour);
      const zoned = new Date(clock.now()).toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });
      expect(rig.board.today).toBe(zoned);
      expect(rig.api.count('feeds')).toBeGreaterThan(0);
      expect(rig.board.recognitions).toHaveLength(2);
    },
  );

  it.each([
    ['Europe/Oslo', '2026-03-29T00:30+01:00', 60],
    ['Europe/Oslo', '2026-10-25T00:30+02:00', 240],
    ['America/New_York', '2026-03-08T00:30-05:00', 240],
    ['America/New_York', '2026-11-01T00:30-04:00', 240],
    ['Europe/Oslo', '2028-02-28T23:30+01:00', 60],
    ['Europe/Oslo', '2028-02-29T23:30+01:00', 60],
    ['Pacific/Auckland', '2026-04-05T00:30+13:00', 240],
  ])('%s, from %s on: the day changes once, when its midnight comes', async (zone, at, minutes) => {
    const { clock, rig } = await kiosk(at, zone);
    const seen: string[] = [];
    for (let passed = 0; passed < minutes; passed += 10) {
      await clock.advance(10 * minute);
      const today = new Date(clock.now()).toLocaleDateString('sv-SE', { timeZone: zone });
      expect(rig.board.today).toBe(today);
      if (seen.at(-1) !== today) seen.push(today);
    }
    expect(seen.length).toBeLessThanOrEqual(2);
  });

  it('shows a birthday on its day, also after the clock was wrong for a while', async () => {
    const { clock, rig } = await kiosk(noon);
    const birthdays = () => rig.board.celebrations.map(({ id, date }) => `${id} ${date}`);
    rig.api.feed = [
      recognition('r1'),
      celebration('c1', '2026-03-12'),
      celebration('c2', '2026-03-13'),
      celebration('c3', '2021-03-12'),
      celebration('leap', '2028-02-29'),
    ];
    await clock.advance(2 * minute);
    const shows = async (time: string, expected: string): Promise<void> => {
      clock.set(Date.parse(time));
      await clock.advance(3 * minute);
      const today = birthdays().filter((one) => one.endsWith(rig.board.today));
      expect(today).toEqual(expected === '' ? [] : [expected]);
    };
    await shows('2026-03-12T12:10+01:00', 'c1 2026-03-12');
    await shows('2021-03-12T12:10+01:00', 'c3 2021-03-12');
    await shows('2026-03-13T12:10+01:00', 'c2 2026-03-13');
    await shows('2026-03-12T12:20+01:00', 'c1 2026-03-12');
    await shows('2028-02-29T00:00+01:00', 'leap 2028-02-29');
    await shows('2028-03-01T00:00+01:00', '');
    await shows('2026-03-12T12:30+01:00', 'c1 2026-03-12');
  });

  it('follows the zone of the display when that is another after a restart', async () => {
    const at = '2026-03-12T18:30Z';
    expect((await kiosk(at, 'Europe/Oslo')).shown).toEqual(['closed']);
    expect((await kiosk(at, 'Atlantic/Azores')).shown).toEqual(['open']);
    const auckland = await kiosk(at, 'Pacific/Auckland');
    expect(auckland.shown).toEqual(['open']);
    expect(auckland.rig.board.today).toBe('2026-03-13');
  });
});
