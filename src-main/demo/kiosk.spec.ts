import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MORNING, ServerFixture, type FeedRow } from './server.fixture';

const MINUTE = 60_000;
const DAY = 86_400_000;
let demo: ServerFixture;

beforeEach(async () => {
  demo = new ServerFixture();
  await demo.start();
});
afterEach(() => demo.stop());

const kinds = (rows: readonly FeedRow[]): Set<string> => new Set(rows.map((row) => row.feedType));
const subjectId = (row: FeedRow): string | undefined =>
  row.subject && 'id' in row.subject ? row.subject.id : undefined;
const recipients = (row: FeedRow): number =>
  Array.isArray(row.subject) ? row.subject.length : row.subject ? 1 : 0;

describe('kiosk feeds', () => {
  it('gives the twenty newest, with every kind among them', async () => {
    const rows = await demo.feeds();
    expect(rows).toHaveLength(20);
    expect(new Set(rows.map((row) => row.id)).size).toBe(20);
    for (const kind of ['APPR', 'GRUP', 'BDGE', 'BDAY', 'ANVY', 'ANNC', 'HGLT', 'GNRL', 'MLST'])
      expect(kinds(rows)).toContain(kind);
    expect(['PRSN', 'INST', 'RESP', 'ABOT'].some((kind) => kinds(rows).has(kind))).toBe(true);
  });

  it('shows one recipient as an object and several as an array, of three and of eight', async () => {
    const rows = await demo.feeds();
    const counts = new Set(rows.map(recipients));
    expect(counts).toContain(1);
    expect(counts).toContain(3);
    expect(counts).toContain(8);
    const single = rows.find((row) => row.feedType === 'BDAY');
    expect(Array.isArray(single?.subject)).toBe(false);
  });

  it('writes dates as the vendor does, newest first', async () => {
    const rows = await demo.feeds();
    expect(rows[0]?.goLiveDateStr).toBe('3/12/26');
    const minutes = rows.map((row) =>
      row.readableDate === 'just now' ? 0 : Number(/^(\d+) minutes? ago$/.exec(row.readableDate)?.[1]),
    );
    expect(minutes.every(Number.isFinite)).toBe(true);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  });

  it('gives relative image paths that the server answers', async () => {
    const rows = await demo.feeds();
    const award = rows.find((row) => row.feedType === 'BDGE');
    expect(award?.iconUrl).toMatch(/^badge\/puffinline\/[a-z]+\.png$/);
    expect((await demo.fetch(`/${award?.iconUrl ?? ''}`)).headers.get('content-type')).toBe('image/png');
    expect((await demo.fetch('/user-placeholder.png')).status).toBe(404);
    expect((await demo.fetch('/avatar/puffinline/user-nobody.png')).status).toBe(404);
  });

  it('brings a recognition each minute and never changes the order of what stays', async () => {
    let before = await demo.feeds();
    for (let minute = 0; minute < 25; minute += 1) {
      demo.now += MINUTE;
      const after = await demo.feeds();
      const known = new Set(before.map((row) => row.id));
      expect(after.some((row) => !known.has(row.id) && ['APPR', 'GRUP'].includes(row.feedType))).toBe(true);
      const kept = after.filter((row) => known.has(row.id)).map((row) => row.id);
      expect(before.map((row) => row.id).filter((id) => kept.includes(id))).toEqual(kept);
      before = after;
    }
  });

  it("shows each of today's celebrations exactly once, all day long", async () => {
    for (let hour = 1; hour < 14; hour += 1) {
      demo.now = MORNING + hour * 61 * MINUTE;
      const rows = await demo.feeds();
      for (const kind of ['BDAY', 'ANVY', 'GNRL'])
        expect(rows.filter((row) => row.feedType === kind)).toHaveLength(1);
    }
  });

  it("has somebody to celebrate on each of the next four weeks' days", async () => {
    for (let day = 0; day < 28; day += 1) {
      demo.now = MORNING + day * DAY;
      const found = kinds(await demo.feeds());
      expect(found.has('BDAY') || found.has('ANVY')).toBe(true);
    }
  });

  it('takes a deleted item down and keeps twenty rows', async () => {
    const rows = await demo.feeds();
    const thanked = rows.find((row) => row.feedType === 'APPR' && recipients(row) === 1);
    expect((await demo.control('DELETE', `feeds/${thanked?.id ?? ''}`)).status).toBe(200);
    const after = await demo.feeds();
    expect(after.map((row) => row.id)).not.toContain(thanked?.id);
    expect(after).toHaveLength(20);
    expect((await demo.control('DELETE', `feeds/${thanked?.id ?? ''}`)).status).toBe(404);
    expect((await demo.control('DELETE', 'feeds/nothing')).status).toBe(404);
  });

  it('takes the points of a deleted item back, of its own and of added ones', async () => {
    const before = await demo.leaders();
    const [leader] = before;
    const added = (await (
      await demo.control('POST', 'recognise', { toIds: [leader?.id], note: 'x', points: 50 })
    ).json()) as FeedRow;
    expect((await demo.leaders())[0]?.leaderboardYTD).toBe((leader?.leaderboardYTD ?? 0) + 51);
    await demo.control('DELETE', `feeds/${added.id}`);
    expect(await demo.leaders()).toEqual(before);
    let own: FeedRow | undefined;
    for (let step = 0; !own && step < 60; step += 1) {
      demo.now += 10 * MINUTE;
      own = (await demo.feeds()).find(
        (row) => row.feedType === 'APPR' && !Array.isArray(row.subject) && subjectId(row) === leader?.id,
      );
    }
    const pointsOf = async (): Promise<number> =>
      (await demo.leaders()).find((row) => row.id === leader?.id)?.leaderboardMTD ?? 0;
    const held = await pointsOf();
    await demo.control('DELETE', `feeds/${own?.id ?? ''}`);
    expect(await pointsOf()).toBeLessThan(held);
  });

  it('adds a recognition at the top, which counts on the leaderboard', async () => {
    const [, second] = await demo.leaders();
    const id = second?.id ?? '';
    const answer = await demo.control('POST', 'recognise', {
      toIds: [id],
      note: '<b>hi</b>',
      value: 'Say it plainly',
      points: 100_000,
    });
    expect(answer.status).toBe(201);
    const [top] = await demo.feeds();
    expect(top).toMatchObject({
      note: '<b>hi</b>',
      title: 'Say it plainly',
      readableDate: 'just now',
      subject: { id },
    });
    const [first] = await demo.leaders();
    expect(first).toMatchObject({ id, leaderboardMTD: (second?.leaderboardMTD ?? 0) + 100_001 });
    await demo.control('POST', 'reset');
    expect((await demo.feeds())[0]?.id).not.toBe(top?.id);
  });
});

describe('kiosk leaderboard', () => {
  it('gives the ten first of the month, by points', async () => {
    const rows = await demo.leaders();
    expect(rows).toHaveLength(10);
    const months = rows.map((row) => row.leaderboardMTD);
    expect(months).toEqual([...months].sort((a, b) => b - a));
    for (const row of rows) expect(row.leaderboardYTD).toBeGreaterThan(row.leaderboardMTD);
  });

  it('never takes points away within a month', async () => {
    let before = new Map((await demo.leaders()).map((row) => [row.id, row.leaderboardMTD]));
    const start = [...before.values()].reduce((a, b) => a + b);
    for (let step = 0; step < 40; step += 1) {
      demo.now += 7 * MINUTE;
      const after = new Map((await demo.leaders()).map((row) => [row.id, row.leaderboardMTD]));
      for (const [id, points] of after) expect(points).toBeGreaterThanOrEqual(before.get(id) ?? 0);
      before = after;
    }
    expect([...before.values()].reduce((a, b) => a + b)).toBeGreaterThan(start);
  });

  it('counts the same going forward step by step as when asked at once', async () => {
    const other = new ServerFixture();
    await other.start();
    try {
      for (let step = 0; step < 5; step += 1) {
        demo.now += 9 * MINUTE;
        await demo.leaders();
      }
      other.now = demo.now;
      expect(await demo.leaders()).toEqual(await other.leaders());
      demo.now -= 30 * MINUTE;
      other.now = demo.now;
      expect(await demo.leaders()).toEqual(await other.leaders());
    } finally {
      await other.stop();
    }
  });

  it('begins anew with the month, and with the year', async () => {
    demo.now = Date.UTC(2026, 3, 1) - 1000;
    const march = await demo.leaders();
    demo.now = Date.UTC(2026, 3, 1, 0, 30);
    const april = await demo.leaders();
    expect(march[0]?.leaderboardMTD).toBeGreaterThan(1000);
    expect(april[0]?.leaderboardMTD).toBeLessThan(100);
    expect(Math.max(...april.map((row) => row.leaderboardYTD))).toBeGreaterThan(1000);
    demo.now = Date.UTC(2027, 0, 1, 0, 30);
    for (const row of await demo.leaders()) expect(row.leaderboardYTD).toBe(row.leaderboardMTD);
  });
});

describe('kiosk access', () => {
  it.each(['leaderboard', 'feeds'])(
    "answers 404 with the vendor's error for a wrong id: %s",
    async (part) => {
      const answer = await demo.fetch(`/api/v2/kiosk/wrong/${part}`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({
        success: false,
        mvMessages: [{ message: 'Kiosk mode is not enabled', severity: 'info' }],
      });
    },
  );

  it.each(['leaderboard', 'feeds'])('answers 304 to the known ETag: %s', async (part) => {
    const path = `/api/v2/kiosk/${demo.running.kioskId}/${part}`;
    const etag = (await demo.fetch(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    const again = await demo.fetch(path, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    demo.now += 10 * MINUTE;
    expect((await demo.fetch(path, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('answers bare when told to', async () => {
    const bare = new ServerFixture();
    await bare.start({ envelope: 'bare' });
    try {
      const rows: unknown = await (await bare.fetch(`/api/v2/kiosk/${bare.running.kioskId}/feeds`)).json();
      expect(rows).toEqual(await demo.feeds());
    } finally {
      await bare.stop();
    }
  });

  it('tells another story for another seed', async () => {
    const other = new ServerFixture();
    await other.start({ seed: 'razorbill' });
    try {
      expect((await other.feeds()).map((row) => row.note)).not.toEqual(
        (await demo.feeds()).map((row) => row.note),
      );
    } finally {
      await other.stop();
    }
  });
});
