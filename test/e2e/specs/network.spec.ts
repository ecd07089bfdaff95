import { FaultProxy } from '../../faults/fault-proxy';
import type { Fault } from '../../faults/fault';
import type { Board } from '../../../src-main/contract/board';
import { sourceIds, type SourceId } from '../../../src-main/contract/source';
import { expect, test } from '../fixtures/network';

const megabyte = 1_000_000;
const json = { 'content-type': 'application/json' };

/** One fault, and what must be said about it. */
interface Case {
  readonly source: SourceId;
  readonly fault: Fault;
  readonly code: string;
  readonly words: RegExp;
}

/** Faults that may pass by themselves: the source is asked again with the next interval. */
function passing(elsewhere: string): readonly (readonly Case[])[] {
  const answer = (more: object): Fault => ({ kind: 'answer', ...more });
  const html = { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' };
  return [
    [
      {
        source: 'leaderboard',
        fault: answer({ status: 500 }),
        code: 'vendor-error',
        words: /fault of its own/,
      },
      { source: 'feeds', fault: answer(html), code: 'vendor-error', words: /fault of its own/ },
      { source: 'me', fault: answer({}), code: 'unreadable', words: /answer is empty/ },
      { source: 'users', fault: { kind: 'truncate' }, code: 'unreadable', words: /not complete/ },
      {
        source: 'posts',
        fault: answer({ body: '{"data":{"surprise":true}}' }),
        code: 'schema-changed',
        words: /form it used to have/,
      },
    ],
    [
      {
        source: 'leaderboard',
        fault: { kind: 'flood', bytes: 200 * megabyte },
        code: 'too-large',
        words: /larger/,
      },
      { source: 'feeds', fault: { kind: 'flood', bytes: Infinity }, code: 'too-large', words: /larger/ },
      {
        source: 'me',
        fault: answer({ status: 302, headers: { location: `${elsewhere}/public_api/me` } }),
        code: 'network',
        words: /another address/,
      },
      { source: 'users', fault: { kind: 'cut' }, code: 'network', words: /No connection/ },
      {
        source: 'posts',
        fault: answer({ status: 429, headers: { ...json, 'retry-after': '6' } }),
        code: 'rate-limited',
        words: /asks to wait/,
      },
    ],
  ];
}

/** Faults after which a source is left alone for a quarter of an hour or more. */
const lasting: readonly Case[] = [
  {
    source: 'leaderboard',
    fault: { kind: 'answer', status: 404 },
    code: 'not-found',
    words: /nothing at this/,
  },
  {
    source: 'feeds',
    fault: { kind: 'answer', body: '{"success":false,"mvMessages":[{"message":"Kiosk is off"}]}' },
    code: 'rejected',
    words: /did not accept the call.*Kiosk is off/,
  },
  { source: 'me', fault: { kind: 'answer', status: 401 }, code: 'unauthorised', words: /sign-in/ },
  { source: 'users', fault: { kind: 'answer', status: 403 }, code: 'forbidden', words: /not allowed/ },
  // Last: Motimate's calls share one budget, and this pauses it.
  { source: 'posts', fault: { kind: 'answer', status: 429 }, code: 'rate-limited', words: /asks to wait/ },
];

/** What the room sees of a board. Pictures come by a road of their own, which is not broken here, and may come later. */
function contentOf(board: Board) {
  const { leaderboard, recognitions, celebrations, stories, wallPosts, people } = structuredClone(board);
  const content = { leaderboard, recognitions, celebrations, stories, wallPosts, people };
  forgetPictures(content);
  return content;
}

function forgetPictures(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('picture' in value) value.picture = null;
  for (const part of Object.values(value)) forgetPictures(part);
}

test('N-01 whatever a service answers, the last good content stays, with its age, a code and words', async ({
  launch,
  provision,
  company,
  network,
  told,
}) => {
  const elsewhere = await FaultProxy.start({ behind: company.origin });
  await provision();
  const { app, display } = await launch();
  await display.waitForLoad();
  await expect
    .poll(async () => (await display.board()).sources.map(({ state }) => state))
    .toEqual(sourceIds.map(() => 'fresh'));
  const rss = () => app.evaluate(() => process.memoryUsage().rss);
  const rssBefore = await rss();
  const apply = async (cases: readonly Case[]) => {
    for (const { source, fault } of cases) network.break(source, fault);
    for (const { source, code, words } of cases) {
      await expect
        .poll(async () => (await told(source)).filter((one) => one.code === code && words.test(one.words)), {
          message: `${source}: ${code} ${words}`,
          timeout: 25_000,
        })
        .not.toEqual([]);
    }
  };

  const [first = [], second = []] = passing(elsewhere.origin);
  await apply(first);
  const before = contentOf(await display.board());
  await apply(second);

  // Bodies end at the bound while they arrive: what was sent beyond it lay in the sockets.
  for (const source of ['leaderboard', 'feeds'] as const) {
    const floods = network.requests(source).filter(({ sent }) => sent > megabyte);
    expect(floods.length, `floods of ${source}`).toBeGreaterThan(0);
    for (const { sent } of floods) expect(sent, `bytes of ${source}`).toBeLessThan(24 * megabyte);
    expect(floods.slice(0, -1).map(({ closed }) => closed)).not.toContain(false);
  }
  expect((await rss()) - rssBefore).toBeLessThan(120 * megabyte);
  expect(elsewhere.seen, 'no redirect is followed').toEqual([]);

  // "Retry-After" is kept to, and then all is well again.
  const [limited] = network.requests('posts').slice(-1);
  network.mend('posts');
  await expect
    .poll(() => network.requests('posts', limited!.at + 1).length, { timeout: 15_000 })
    .toBeGreaterThan(0);
  expect(network.requests('posts', limited!.at + 1)[0]!.at - limited!.at).toBeGreaterThanOrEqual(5_900);

  await apply(lasting.filter(({ source }) => source !== 'posts'));
  const goodSince = Date.now();
  await apply(lasting.filter(({ source }) => source === 'posts'));
  await expect.poll(() => network.requests('posts', goodSince).length, { timeout: 15_000 }).toBe(1);
  await expect.poll(() => network.requests('posts', goodSince)[0]?.closed).toBe(true);
  const quietSince = Date.now();

  // The wall was good until a moment ago; all others are old by now, and the board says why.
  const stands = async () =>
    (await display.board()).sources.map(({ id, state, error }) => [id, state, error]);
  await expect
    .poll(async () => (await stands()).slice(0, 4), { timeout: 30_000 })
    .toEqual(lasting.slice(0, 4).map(({ source, code }) => [source, 'stale', code]));
  const after = await display.board();
  expect(contentOf(after).recognitions).toEqual(before.recognitions);
  expect(contentOf(after).leaderboard).toEqual(before.leaderboard);
  expect(contentOf(after).wallPosts.length).toBeGreaterThanOrEqual(before.wallPosts.length);
  expect(contentOf(after).people).toEqual(before.people);
  for (const { id, fetchedAt } of after.sources) expect(fetchedAt, id).not.toBeNull();
  await expect(display.slide).toBeVisible();
  await expect(display.freshness).toContainText(/from \d{1,2}:\d{2}/i);
  await expect(display.freshness).not.toContainText(/error|40[134]|429|too-large/i);

  // Nothing is hammered: whoever said no is left alone, though the interval is five seconds.
  await expect.poll(() => Date.now() - quietSince, { timeout: 20_000 }).toBeGreaterThan(11_000);
  for (const source of sourceIds) expect(network.requests(source, quietSince), source).toEqual([]);
  await elsewhere.close();
});

test('N-02 a certificate that nobody vouches for and an address that nobody knows', async ({
  launch,
  provision,
  company,
  told,
}) => {
  const safe = await FaultProxy.start({ behind: company.origin, tls: true });
  const { username, password, clientId } = company.motimate;
  await provision({
    motivosity: { origin: safe.origin, imageOrigin: safe.origin, kioskId: company.kioskId },
    motimate: {
      origin: `https://company.invalid:${safe.port}`,
      auth: { grant: 'password', username, password, clientId },
    },
  });

  // This once the machine knows the address and takes any certificate, but for one that it has refused before.
  const first = await launch('--host-resolver-rules=MAP company.invalid 127.0.0.1');
  await first.app.evaluate(({ session }) => {
    session.defaultSession.setCertificateVerifyProc((_request, answer) => answer(0));
  });
  safe.renewCertificate();
  await expect
    .poll(async () => (await first.display.board()).sources.map(({ state }) => state), { timeout: 60_000 })
    .toEqual(sourceIds.map(() => 'fresh'));
  const before = contentOf(await first.display.board());
  await first.close();

  const second = await launch();
  await second.display.waitForLoad();
  await expect
    .poll(async () => (await told('feeds')).at(-1), { timeout: 30_000 })
    .toMatchObject({ code: 'network', words: expect.stringMatching(/certificate.*not trusted/) });
  await expect
    .poll(async () => (await told('posts')).at(-1), { timeout: 30_000 })
    .toMatchObject({ code: 'network', words: expect.stringMatching(/address.*not known/) });
  const board = await second.display.board();
  expect(contentOf(board).recognitions.map(({ note }) => note)).toEqual(
    before.recognitions.map(({ note }) => note),
  );
  expect(contentOf(board).wallPosts.map(({ body }) => body)).toEqual(
    before.wallPosts.map(({ body }) => body),
  );
  await expect(second.display.slide).toBeVisible();
  await expect(second.display.freshness).not.toBeEmpty({ timeout: 30_000 });
  await expect
    .poll(async () => (await second.display.board()).sources, { timeout: 30_000 })
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'feeds', state: 'stale', error: 'network' }),
        expect.objectContaining({ id: 'posts', state: 'stale', error: 'network' }),
      ]),
    );
  await safe.close();
});

test('N-03 pictures that are endless, torn, no pictures, bombs or missing leave initials, never a broken picture', async ({
  launch,
  provision,
  network,
}) => {
  const bomb = Buffer.alloc(64);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bomb);
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  const png = { 'content-type': 'image/png' };
  network.break('pictures', {
    kind: 'turns',
    faults: [
      { kind: 'flood', bytes: 200 * megabyte, type: 'image/png' },
      { kind: 'truncate' },
      { kind: 'answer', headers: png, body: '<html>not a picture</html>' },
      { kind: 'answer', status: 404 },
      { kind: 'answer', headers: png, body: bomb },
      { kind: 'flood', bytes: Infinity, type: 'image/jpeg' },
    ],
  });
  await provision({
    display: {
      slides: ['leaderboard', 'people'],
      dwellSeconds: 6,
      transition: 'none',
      timeZone: 'Europe/Oslo',
    },
  });
  const { app, page, display } = await launch();
  await display.waitForSlide('leaderboard');
  await expect.poll(() => network.requests('pictures').length, { timeout: 30_000 }).toBeGreaterThan(14);
  const broken = () =>
    page.locator('img').evaluateAll(
      (all) =>
        all.filter((img) => {
          const { complete, naturalWidth } = img as unknown as { complete: boolean; naturalWidth: number };
          return complete && naturalWidth === 0 && getComputedStyle(img).visibility !== 'hidden';
        }).length,
    );
  expect(await broken()).toBe(0);
  await display.waitForSlide('people');
  expect(await broken()).toBe(0);
  const floods = network.requests('pictures').filter(({ sent }) => sent > megabyte);
  expect(floods.length).toBeGreaterThan(1);
  for (const { sent } of floods) expect(sent).toBeLessThan(26 * megabyte);
  await expect.poll(() => floods.filter(({ closed }) => !closed)).toEqual([]);
  expect(await app.evaluate(() => process.memoryUsage().rss)).toBeLessThan(500 * megabyte);
});

test('N-04 a network that comes and goes every second neither stops the rotation nor is hammered', async ({
  launch,
  provision,
  network,
}) => {
  await provision();
  const { page, display } = await launch();
  await display.waitForLoad();
  await expect.poll(async () => (await display.board()).recognitions.length).toBeGreaterThan(0);
  await page.evaluate(() => {
    const shown: (string | null)[] = [];
    Object.assign(globalThis, { shown });
    const note = () => {
      const label = document.querySelector('[data-slide]')?.getAttribute('aria-label') ?? 'nothing';
      if (shown.at(-1) !== label) shown.push(label);
    };
    new MutationObserver(note).observe(document.body, { subtree: true, attributes: true, childList: true });
  });
  const since = Date.now();
  for (let second = 0; second < 26; second += 1) {
    for (const source of sourceIds) {
      if (second % 2 === 0) network.break(source, { kind: 'cut' });
      else network.mend(source);
    }
    await expect.poll(() => Date.now() - since, { intervals: [50] }).toBeGreaterThan((second + 1) * 1000);
  }
  const labels = () => page.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  // A slide with many words stays for half a minute.
  await expect.poll(async () => (await labels()).length, { timeout: 75_000 }).toBeGreaterThanOrEqual(3);
  const shown = await labels();
  expect(shown).not.toContain('nothing');
  for (const source of ['leaderboard', 'feeds', 'posts'] as const) {
    const times = network.requests(source, since).map(({ at }) => at);
    expect(times.length, source).toBeGreaterThan(3);
    for (const [index, time] of times.slice(1).entries()) {
      expect(time - times[index]!, `the wait of ${source}`).toBeGreaterThan(4_400);
    }
  }
});
