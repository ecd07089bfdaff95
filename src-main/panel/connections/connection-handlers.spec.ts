import { describe, expect, it } from 'vitest';
import { createAccounts } from '../../api/accounts';
import type { SettingsChange } from '../../contract/panel/settings';
import { RecordingLog } from '../../sync/testing/recording-log';
import { FakeClock } from '../../testing/fake-clock';
import { settingsRig } from '../testing/settings-rig';
import { createConnectionHandlers } from './connection-handlers';

type Answer = (url: string) => Response | Promise<Response>;

function rig(answer: Answer, file?: Record<string, unknown>) {
  const { service, state, redactor } = settingsRig(file);
  const asked: string[] = [];
  let atOnce = 0;
  let most = 0;
  const calls = createConnectionHandlers({
    service,
    accountsFor: (settings) =>
      createAccounts({
        ...settings,
        redactor,
        clock: new FakeClock(),
        createLog: () => new RecordingLog(),
        timeZone: 'UTC',
        fetch: async (input) => {
          const url = new Request(input).url;
          asked.push(url);
          most = Math.max(most, (atOnce += 1));
          try {
            return await answer(url);
          } finally {
            atOnce -= 1;
          }
        },
      }),
  });
  const test = async (
    connection: 'motivosity' | 'motivosity-service' | 'motimate',
    change: Partial<SettingsChange>,
  ) => await calls['connections:test']({ connection, change: { values: {}, secrets: {}, ...change } });
  return { service, state, test, asked, most: () => most };
}

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
const set = (secret: string) => ({ do: 'set', secret, keep: 'machine' }) as const;
const motimate: Partial<SettingsChange> = {
  values: { motimate: { subdomain: 'acme', auth: { grant: 'client_credentials', clientId: 'c' } } },
  secrets: { 'motimate.auth.clientSecret': set('secret-secret') },
};

describe('testing a connection', () => {
  it('says what is missing, and asks nobody', async () => {
    const { test, asked, state } = rig(() => json({}));
    expect(await test('motivosity', {})).toEqual({
      result: 'incomplete',
      problems: [{ key: 'motivosity.kioskId', message: 'must be filled in' }],
    });
    expect(await test('motivosity-service', {})).toMatchObject({ result: 'incomplete' });
    expect(await test('motimate', { values: { motimate: { subdomain: 'A B' } } })).toMatchObject({
      result: 'incomplete',
      problems: [{ key: 'motimate.subdomain' }],
    });
    expect(asked).toEqual([]);
    await state.close();
  });

  it('tries what was typed without keeping it', async () => {
    const { test, asked, service, state } = rig(() =>
      json([{ id: 'u1', fullName: 'Amara Diallo', leaderboardMTD: 5 }]),
    );
    const tried = await test('motivosity', { secrets: { 'motivosity.kioskId': set('typed-kiosk') } });
    expect(tried).toMatchObject({ result: 'works', account: null });
    expect(tried.result === 'works' && tried.words).toMatch(/Connected to Motivosity/);
    expect(asked[0]).toContain('typed-kiosk');
    expect(service.current().settings.motivosity.kioskId).toBeUndefined();
    await state.close();
  });

  it('tries what is kept where nothing was typed', async () => {
    const { test, asked, state } = rig(() => json([]), { motivosity: { kioskId: 'kept-kiosk' } });
    expect(await test('motivosity', {})).toMatchObject({ result: 'works' });
    expect(asked[0]).toContain('kept-kiosk');
    await state.close();
  });

  it('names whom it is connected as', async () => {
    const { test, state } = rig((url) =>
      url.includes('token')
        ? json({ access_token: 't', expires_in: 3600, token_type: 'bearer' })
        : json({
            id: 7,
            first_name: 'Mia',
            last_name: 'Solberg',
            email: 'mia@acme.example',
            organization_role: 'admin',
          }),
    );
    expect(await test('motimate', motimate)).toEqual({
      result: 'works',
      words: 'Connected to Motimate as Mia Solberg (mia@acme.example, admin).',
      account: 'Mia Solberg (mia@acme.example, admin)',
    });
    await state.close();
  });

  it.each<[string, number, RegExp]>([
    ['refuses', 401, /Kiosk ID/],
    ['does not know it', 404, /Kiosk ID/],
    ['asks to wait', 429, /Wait \d+ minutes|Wait a minute/],
    ['has a fault', 503, /few minutes/],
  ])('says what to do when the service %s', async (_, status, next) => {
    const { test, state } = rig(() => json({}, status), { motivosity: { kioskId: 'kept-kiosk' } });
    const tried = await test('motivosity', {});
    expect(tried).toMatchObject({ result: 'fails' });
    expect(tried.result === 'fails' && tried.next).toMatch(next);
    expect(JSON.stringify(tried)).not.toContain('kept-kiosk');
    await state.close();
  });

  it('goes on after no answer at all, one test after the other', async () => {
    const { test, state, most } = rig(() => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED')), {
      motivosity: { kioskId: 'k' },
    });
    const tried = await Promise.all([test('motivosity', {}), test('motivosity', {}), test('motivosity', {})]);
    expect(tried.map(({ result }) => result)).toEqual(['fails', 'fails', 'fails']);
    expect(most()).toBe(1);
    await state.close();
  });
});
