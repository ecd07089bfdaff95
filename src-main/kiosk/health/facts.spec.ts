import { describe, expect, it } from 'vitest';
import { healthFactsSchema } from '../../contract/panel/health';
import type { SourceHealth } from '../../sync/health';
import { gatherFacts, type FactsDeps } from './facts';
import { startedAt, wellKiosk } from './testing/health-fixtures';

const failing = (more: Partial<SourceHealth>): Partial<FactsDeps> => ({
  sync: () => ({
    hidden: { unrecognised: 0, held: false },
    account: null,
    sources: [
      {
        id: 'feeds',
        state: 'stale',
        fetchedAt: startedAt,
        error: 'network',
        message: 'There is no network.',
        failures: 3,
        lastAttemptAt: startedAt,
        nextAttemptAt: null,
        ...more,
      },
    ],
  }),
});

describe('gatherFacts', () => {
  it('tells of a kiosk that is well, in the shape of the contract', async () => {
    const facts = await gatherFacts(wellKiosk());
    expect(healthFactsSchema.parse(facts)).toEqual(facts);
    expect(facts).toMatchObject({
      status: 'good',
      problems: [],
      app: { uptimeMs: 90_000 },
      sources: [{ id: 'feeds', requestsLastHour: 12, lastSuccessAt: startedAt + 60_000 }],
    });
  });

  it('holds nothing about a person', async () => {
    expect(JSON.stringify(await gatherFacts(wellKiosk()))).not.toMatch(/kari|nordmann|acme\.example/i);
  });

  it.each<[string, Partial<FactsDeps>, RegExp]>([
    ['an old source', failing({}), /^The feed is old\. There is no network\.$/],
    [
      'a source that only a person can mend',
      failing({ state: 'fresh', error: 'unauthorised', message: 'The Kiosk ID is not taken.' }),
      /^The feed needs attention\. The Kiosk ID/,
    ],
    [
      'a source that could never be read',
      failing({ state: 'never', fetchedAt: null }),
      /has not been read yet/,
    ],
    [
      'a hidden person whom nobody can recognise yet',
      { sync: () => ({ ...wellKiosk().sync(), hidden: { unrecognised: 1, held: true } }) },
      /^One hidden person is not recognised yet\. Nobody is shown until/,
    ],
    [
      'hidden people whom nobody could recognise in time',
      { sync: () => ({ ...wellKiosk().sync(), hidden: { unrecognised: 2, held: false } }) },
      /^2 hidden people are not recognised yet\. They may be shown/,
    ],
    [
      'a black screen',
      { screen: () => ({ ...wellKiosk().screen(), picture: 'black' }) },
      /black though it should play/,
    ],
    [
      'a frozen screen',
      { screen: () => ({ ...wellKiosk().screen(), picture: 'frozen' }) },
      /does not change/,
    ],
    ['a stuck screen', { screen: () => ({ ...wellKiosk().screen(), state: 'stuck' }) }, /no next slide/],
    ['a calm page', { screen: () => ({ ...wellKiosk().screen(), state: 'calm' }) }, /still slide/],
    [
      'a wrong clock',
      { hours: () => ({ state: 'open', clock: 'unset', nextChange: null }) },
      /Set the clock/,
    ],
    [
      'a full disk',
      { machine: async () => ({ ...(await wellKiosk().machine()), freeDisk: 10_000_000 }) },
      /nearly full/,
    ],
    [
      'a page that is often brought back',
      { recovery: () => ({ ...wellKiosk().recovery(), recoveries: 6 }) },
      /6 times within a day/,
    ],
    [
      'something on disk that is not well',
      {
        store: () => ({ lost: 'x', parts: [{ part: 'cache', isWell: false, words: 'The disk is full.' }] }),
      },
      /^The disk is full\.$/,
    ],
  ])('asks for attention because of %s, in words', async (_, more, words) => {
    const facts = await gatherFacts(wellKiosk(more));
    expect(facts.status).toBe('attention');
    expect(facts.problems).toEqual([expect.stringMatching(words)]);
  });

  it.each<[string, Partial<FactsDeps>]>([
    ['a source that is off', failing({ state: 'off', error: 'not-offered' })],
    ['a source that has not been asked yet', failing({ state: 'never', error: null, message: null })],
    ['one failed try of a source that is still fresh', failing({ state: 'fresh' })],
    [
      'a disk that nobody can tell of',
      { machine: async () => ({ ...(await wellKiosk().machine()), freeDisk: null }) },
    ],
    ['a drill', { drills: () => [{ id: 'offline', endsAt: 5 }] }],
  ])('does not because of %s', async (_, more) => {
    expect((await gatherFacts(wellKiosk(more))).status).toBe('good');
  });

  it('tells recoveries in words', async () => {
    const facts = await gatherFacts(
      wellKiosk({
        recovery: () => ({
          ...wellKiosk().recovery(),
          recoveries: 1,
          last: { at: 5, kind: 'crash', step: 'reload' },
          software: { until: 9, reason: 'the graphics process ended 4 times' },
        }),
      }),
    );
    expect(facts.recovery).toEqual({
      lastDay: 1,
      last: { at: 5, words: 'The page crashed; it was loaded again.' },
      software: {
        until: 9,
        words: 'Pictures are drawn without the graphics card: the graphics process ended 4 times.',
      },
    });
  });
});
