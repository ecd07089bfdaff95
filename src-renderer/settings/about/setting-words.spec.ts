import { settableSecretNames } from '@contract/panel/secret-names';
import { settingsSchema } from '@contract/settings';
import { sayIn } from '@words/panel-say';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { secretValue, settingName, settingValue } from './setting-words';

const english = { t: sayIn('en'), locale: 'en' };
const norwegian = { t: sayIn('nb'), locale: 'nb' };

/** Keys that are one value in an import: leaves, lists and the connections that are taken whole. */
function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`;
    return typeof one === 'object' && one !== null && !Array.isArray(one) ? keysOf(one, key) : [key];
  });
}

describe('what settings are called', () => {
  const keys = [
    ...keysOf(settingsSchema.parse({})).filter((key) => key !== 'version'),
    ...settableSecretNames,
    ...['name', 'motivosity.service', 'motivosity.oauth', 'motivosity.imageOrigin'],
    ...[
      'motimate.origin',
      'motimate.subdomain',
      'motimate.auth',
      'display.theme.logo',
      'display.theme.title',
    ],
    ...['display.timeZone', 'schedule.onCommand', 'schedule.offCommand', 'panel.pin', 'health.host'],
    ...['health.port', 'updates.feedUrl'],
  ];

  it.each(keys)('is words for %s', (key) => {
    for (const language of [english, norwegian]) {
      const { place, name } = settingName(key, language);
      expect(name).not.toMatch(/[._]/);
      expect(name).not.toBe(key);
      expect(place).not.toBeNull();
    }
  });

  it('is the key itself for what this version does not know', () => {
    expect(settingName('toString', english)).toEqual({ place: null, name: 'toString' });
    expect(settingName('bogus.key', english)).toEqual({ place: null, name: 'bogus.key' });
  });
});

describe('what settings are set to', () => {
  it.each([
    ['name', null, 'Not set'],
    ['name', '"Oslo"', 'Oslo'],
    ['display.transition', '"slide"', 'Push aside'],
    ['display.theme.mode', '"light"', 'Light'],
    ['display.display', '2', '2'],
    ['display.display', '"all"', 'All displays'],
    ['display.dwellSeconds', '9', '9 seconds'],
    ['polling.users', '1800', '1,800 seconds'],
    ['display.progress', 'true', 'On'],
    ['display.slides', '["birthday","award","wall-post"]', 'Birthdays, Awards, & Wall posts'],
    ['display.messages', '[{"title":"Hi","body":"x"}]', 'Hi'],
    ['privacy.hideWords', '[]', 'Nothing'],
    ['privacy.hideItems', '["a","b"]', '2 entries'],
    ['schedule.on', '[{"days":["mon"],"from":"07:00","until":"19:00"}]', 'One entry'],
    ['motimate.auth', '{"grant":"password","username":"u","clientId":"c"}', 'password, u, c'],
    ['health.port', '9464', '9464'],
    ['display.theme.mode', '"toString"', 'toString'],
  ])('%s %s is "%s"', (key, json, words) => {
    expect(settingValue(key, json, english)).toBe(words);
  });

  it('is words for every choice of the screen', () => {
    const { display, schedule } = settingsSchema.shape;
    const groups = { display: display.unwrap(), schedule: schedule.unwrap() };
    const found = Object.entries(groups).flatMap(([group, schema]) =>
      Object.entries(
        z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {},
      ).flatMap(([name, one]) =>
        (typeof one === 'object' ? (one.enum ?? []) : []).map(
          (choice) => [`${group}.${name}`, choice] as const,
        ),
      ),
    );
    expect(found.length).toBeGreaterThan(8);
    const unsaid = found.filter(
      ([key, choice]) => settingValue(key, JSON.stringify(choice), english) === choice,
    );
    expect(unsaid).toEqual([]);
  });

  it.each([
    [null, 'Not set'],
    ['…1f', 'Set, ends in 1f'],
    ['…', 'Set'],
  ])('a secret of which %j is known is "%s"', (mark, words) => {
    expect(secretValue(mark, english)).toBe(words);
  });
});
