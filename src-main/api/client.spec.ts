import { describe, expect, it } from 'vitest';
import { bearer, clientOf, json, KIOSK_ID, payload } from './testing/client-rig';

describe('Motivosity', () => {
  it.each(['enveloped', 'bare'])('T-01 reads the leaderboard, %s', async (form) => {
    const body = payload('motivosity/leaderboard') as { response: unknown };
    const { client, asked } = clientOf(() =>
      json(form === 'bare' ? body.response : body, 200, { etag: '"1"' }),
    );
    const result = await client.kioskLeaderboard({});
    expect(result).toEqual({
      ok: true,
      value: {
        kind: 'value',
        status: 200,
        etag: '"1"',
        value: [
          {
            person: {
              id: 'mv:user-nora-lind',
              name: 'Nora Lind',
              shortName: 'Nora',
              title: 'Shift Lead',
              team: 'Assembly',
              picture: 'https://app.motivosity.com/avatar/fjordworks/nora.png',
              email: 'nora.lind@fjordworks.example',
              employeeNumber: '2001',
            },
            monthPoints: 320,
            yearPoints: 900,
          },
          {
            person: {
              id: 'mv:41214077-9705-user-b6da-f1acf9c2bbd7',
              name: 'Bo Aas',
              shortName: 'Bosse',
              title: null,
              team: null,
              picture: null,
              email: null,
              employeeNumber: '2002',
            },
            monthPoints: 0,
            yearPoints: 410,
          },
        ],
      },
    });
    expect(asked[0]!.url.href).toBe('https://app.motivosity.com/api/v2/kiosk/k10sk-1d%2F%2B%3F/leaderboard');
    expect(bearer(asked[0]!)).toBeNull();
  });

  it.each(['enveloped', 'bare'])('T-01 T-05 T-08 T-14 T-38 reads the feed, %s', async (form) => {
    const body = payload('motivosity/feeds') as { response: unknown };
    const { client } = clientOf(() => json(form === 'bare' ? body.response : body));
    const result = await client.kioskFeeds({});
    const items = result.ok && result.value.kind === 'value' ? result.value.value.items : [];
    expect(items.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'feed-appr appreciation',
      'feed-grup appreciation',
      'feed-bdge award',
      'feed-bday birthday',
      'feed-anvy anniversary',
      'feed-annc announcement',
      'feed-hglt highlight',
      'feed-prsn news',
      'feed-idea news',
      'feed-moon news',
      'feed-enum appreciation',
    ]);
    expect(items[0]).toEqual({
      id: 'feed-appr',
      kind: 'appreciation',
      from: expect.objectContaining({ id: 'mv:user-nora-lind' }) as unknown,
      to: [expect.objectContaining({ id: 'mv:user-bo-aas' })],
      value: 'Lend a hand',
      note: 'You stayed late & fixed line 2. <b>Thanks!</b> &amp; coffee 🎉',
      likes: 3,
      comments: 2,
      amount: null,
      when: { instant: null, date: '2026-03-12', readable: null },
      picture: null,
    });
    expect(items[1]).toMatchObject({
      from: { id: 'mv:app', name: 'Fjordworks Bot' },
      to: [{ id: 'mv:user-nora-lind' }, { id: 'mv:user-bo-aas' }],
      likes: 2,
      comments: 1,
      amount: 10,
      when: { instant: 1773302400000 },
    });
    expect(items[2]).toMatchObject({
      value: 'Golden Wrench',
      picture: 'https://app.motivosity.com/badge/fjordworks/wrench.png',
    });
    expect(items[3]).toMatchObject({ date: '2026-03-14', years: null, people: [{ id: 'mv:user-bo-aas' }] });
    expect(items[4]).toMatchObject({ date: '2026-03-06', years: 13 });
    expect(items[5]).toMatchObject({
      title: 'Power weekend',
      picture: 'https://app.motivosity.com/content/fjordworks/power.jpg',
    });
    expect(items[8]).toMatchObject({ feedType: 'IDEA', title: 'A bell at the door', body: null });
    expect(items[9]).toMatchObject({
      feedType: 'MOON',
      when: { instant: null, date: null, readable: 'a while back' },
    });
    expect(items[10]).toMatchObject({ to: [{ id: 'mv:name:åse øvre', name: 'Åse Øvre' }] });
  });

  it('T-01 a failure under 200 is a failure', async () => {
    const { client } = clientOf(() => json(payload('motivosity/failure')));
    expect(await client.kioskFeeds({})).toMatchObject({
      ok: false,
      error: { code: 'rejected', status: 200 },
    });
  });

  it('T-39 the Kiosk ID is in no log line and no failure, whatever goes wrong', async () => {
    const { client, lines } = clientOf((asked, count) => {
      if (count === 1) throw new Error(`cannot reach ${asked.url.href}`);
      return json({ mvMessages: [{ message: `unknown ${KIOSK_ID} at ${asked.url.pathname}` }] }, 404);
    });
    const results = [
      await client.kioskFeeds({}),
      await client.kioskFeeds({}),
      await client.kioskLeaderboard({}),
    ];
    const written = JSON.stringify([results, lines]);
    expect(lines).not.toHaveLength(0);
    expect(written).not.toContain('k10sk-1d');
  });

  it('sends the validator and says unchanged', async () => {
    const { client, asked } = clientOf(() => new Response(null, { status: 304, headers: { etag: '"9"' } }));
    expect(await client.kioskFeeds({ etag: '"9"' })).toEqual({
      ok: true,
      value: { kind: 'unchanged', etag: '"9"' },
    });
    expect(new Headers(asked[0]!.init.headers).get('if-none-match')).toBe('"9"');
  });

  it('an empty answer cannot be read', async () => {
    const { client } = clientOf(() => new Response('  '));
    expect(await client.kioskFeeds({})).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });
});
