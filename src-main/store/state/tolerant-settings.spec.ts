import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../contract/settings';
import { parseSettings } from './tolerant-settings';

const defaults = settingsSchema.parse({});

const badSchedules: [string, unknown, string][] = [
  ['a window that starts at 24:00', { on: [{ days: ['mon'], from: '24:00', until: '08:00' }] }, 'on.0.from'],
  ['an hour that is none', { on: [{ days: ['mon'], from: '07:00', until: '24:30' }] }, 'on.0.until'],
  ['a window without a day', { on: [{ days: [], from: '07:00', until: '19:00' }] }, 'on.0.days'],
  ['a day that is none', { on: [{ days: ['mo'], from: '07:00', until: '19:00' }] }, 'on.0.days.0'],
  ['windows that are no list', { on: 'always' }, 'on'],
  ['a date that is none', { exceptions: [{ date: '2026-02-30', on: [] }] }, 'exceptions.0.date'],
  ['29 February of another year', { exceptions: [{ date: '2027-02-29', on: [] }] }, 'exceptions.0.date'],
  ['a date in other order', { exceptions: [{ date: '25.12.2026', on: [] }] }, 'exceptions.0.date'],
  ['an exception without windows', { exceptions: [{ date: '2026-12-25' }] }, 'exceptions.0.on'],
  [
    'a bad time in an exception',
    { exceptions: [{ date: '2026-12-24', on: [{ from: '8', until: '12:00' }] }] },
    'exceptions.0.on.0.from',
  ],
  [
    'a date twice',
    {
      exceptions: [
        { date: '2026-12-24', on: [] },
        { date: '2026-12-24', on: [] },
      ],
    },
    'exceptions.1.date',
  ],
  ['an unknown way to be off', { off: 'dim' }, 'off'],
  ['commands that are not there', { off: 'command' }, 'off'],
  ['half the commands', { off: 'command', offCommand: ['tv', 'off'] }, 'off'],
  ['a command line in one text', { offCommand: 'tv off' }, 'offCommand'],
  ['an empty command', { onCommand: [] }, 'onCommand'],
  ['a command without a program', { onCommand: [' ', 'on'] }, 'onCommand'],
  ['an argument that is no text', { offCommand: ['tv', 0] }, 'offCommand'],
  ['an argument with a NUL', { offCommand: ['tv', 'a\0b'] }, 'offCommand'],
  ['an unknown key of the schedule', { onn: [] }, 'onn'],
];

describe('parseSettings', () => {
  it('fills in the defaults of the documented file', () => {
    expect(parseSettings({}).settings).toEqual(defaults);
    expect(parseSettings({}).problems).toEqual([]);
    expect(defaults.polling).toEqual({ leaderboard: 300, feeds: 60, me: 900, users: 1800, posts: 120 });
    expect(defaults.display.dwellSeconds).toBe(12);
    expect(defaults.motivosity.origin).toBe('https://app.motivosity.com');
  });

  it.each([
    ['not an object', 'hello', ''],
    ['a list', [], ''],
    ['an unknown key', { dispaly: {} }, 'dispaly'],
    ['an unknown key inside', { display: { dwell: 3 } }, 'display.dwell'],
    ['a dwell below the bound', { display: { dwellSeconds: 1 } }, 'display.dwellSeconds'],
    ['a huge dwell', { display: { dwellSeconds: 9_999_999_999_999 } }, 'display.dwellSeconds'],
    ['a dwell in quotes', { display: { dwellSeconds: '12' } }, 'display.dwellSeconds'],
    ['an unknown slide', { display: { slides: ['leaderboard', 'weather'] } }, 'display.slides.1'],
    ['an origin with a path', { motivosity: { origin: 'https://x.example/app' } }, 'motivosity.origin'],
    ['an origin over http', { motivosity: { origin: 'http://x.example' } }, 'motivosity.origin'],
    ['an origin with a password', { motimate: { origin: 'https://a:b@x.example' } }, 'motimate.origin'],
    ['a subdomain with a dot', { motimate: { subdomain: 'a.b' } }, 'motimate.subdomain'],
    ['an unknown grant', { motimate: { auth: { grant: 'magic' } } }, 'motimate.auth.grant'],
    [
      'half an identity',
      { motimate: { auth: { grant: 'password', username: 'u' } } },
      'motimate.auth.password',
    ],
    ['an unknown zone', { display: { timeZone: 'Europe/Olso' } }, 'display.timeZone'],
    ['a bad accent', { display: { theme: { accent: 'blue' } } }, 'display.theme.accent'],
    ['polling too fast', { polling: { feeds: 1 } }, 'polling.feeds'],
    [
      'a bad time',
      { schedule: { on: [{ days: ['mon'], from: '7', until: '19:00' }] } },
      'schedule.on.0.from',
    ],
    ['a short PIN', { panel: { pin: '1234' } }, 'panel.pin'],
    ['health for all without a token', { health: { host: '0.0.0.0' } }, 'health.host'],
    ['health on a port that needs root', { health: { port: 80 } }, 'health.port'],
    ['a token that can be guessed', { health: { token: 'secret' } }, 'health.token'],
    ['updates over plain http', { updates: { feedUrl: 'http://updates.acme.example' } }, 'updates.feedUrl'],
    ['an update window without an end', { updates: { window: ['02:00'] } }, 'updates.window'],
    ['a message without title', { display: { messages: [{ body: 'x' }] } }, 'display.messages.0.title'],
    ['a wrong version', { version: 2 }, 'version'],
    ...badSchedules.map(([name, schedule, key]): [string, unknown, string] => [
      name,
      { schedule },
      `schedule.${key}`,
    ]),
  ])('names %s and lets the rest apply', (_name, input, key) => {
    const withRest =
      typeof input === 'object' && !Array.isArray(input) ? { name: 'Oslo lobby', ...input } : input;
    const { settings, problems } = parseSettings(withRest);
    expect(problems.map((problem) => problem.key)).toContain(key);
    expect(problems.every((problem) => problem.message.length > 8)).toBe(true);
    if (typeof input === 'object' && !Array.isArray(input)) expect(settings.name).toBe('Oslo lobby');
    expect(settingsSchema.safeParse(settings).success).toBe(true);
  });

  it('keeps the good neighbours of a bad key', () => {
    const { settings } = parseSettings({
      display: {
        dwellSeconds: 'x',
        slides: ['people', 'nope', 'award'],
        theme: { accent: '#123456', mode: 'dim' },
      },
    });
    expect(settings.display.slides).toEqual(['people', 'award']);
    expect(settings.display.theme).toEqual({ mode: 'dark', accent: '#123456' });
  });

  it('loses no argument of a command and no windows of a date: what is bad goes as a whole', () => {
    const { settings } = parseSettings({
      schedule: {
        off: 'command',
        onCommand: ['tv', 'on'],
        offCommand: ['tv', 5, 'off'],
        exceptions: [
          {
            date: '2026-12-24',
            on: [
              { from: '08:00', until: '12:00' },
              { from: 'x', until: '18:00' },
            ],
          },
        ],
      },
    });
    expect(settings.schedule).toEqual({ on: [], exceptions: [], off: 'black', onCommand: ['tv', 'on'] });
  });

  it('strips a trailing /api/v2 from an origin', () => {
    const { settings, problems } = parseSettings({
      motivosity: { origin: 'https://app.motivosity.com/api/v2' },
    });
    expect(problems).toEqual([]);
    expect(settings.motivosity.origin).toBe('https://app.motivosity.com');
  });

  it('never throws, never repeats a value and always gives whole settings', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.stringMatching(/^[a-z0-9]{12}$/), (json, secret) => {
        const { settings, problems } = parseSettings({
          motimate: { auth: secret },
          panel: { pin: secret },
          display: json,
        });
        expect(settingsSchema.safeParse(settings).success).toBe(true);
        expect(JSON.stringify(problems)).not.toContain(secret);
      }),
    );
  });
});
