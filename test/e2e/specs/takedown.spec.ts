import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoServer } from '../../../src-main/demo/server';
import { companyConfig, expect, test } from '../fixtures/kiosk';
import { placesOf, plainContents } from '../fixtures/plain-contents';

interface Person {
  readonly id: string;
  readonly fullName: string;
  readonly avatarUrl?: string;
}

const note = 'You carried the piano up four floors and whistled.';
const amount = 87_654;
const openNote = 'You kept the harbour lights burning all night.';

/** The tokens that companies of this process are called with from now on. @returns them, and how to stop listening */
function hearTokens(): { readonly heard: ReadonlySet<string>; readonly stop: () => void } {
  const heard = new Set<string>();
  const note = (message: unknown): void => {
    const { authorization = '' } = (message as { request: IncomingMessage }).request.headers;
    if (authorization.startsWith('Bearer ')) heard.add(authorization.slice('Bearer '.length));
  };
  subscribe('http.server.request.start', note);
  return { heard, stop: () => void unsubscribe('http.server.request.start', note) };
}

async function kiosk<T>(company: DemoServer, what: string): Promise<T[]> {
  const answer = await fetch(`${company.origin}/api/v2/kiosk/${company.kioskId}/${what}`);
  const { response } = (await answer.json()) as { response: T[] };
  return response;
}

test('T-01 nothing of a hidden person, no amount and no secret is anywhere on the disk, before and after', async ({
  launch,
  dataDir,
  company,
  controls,
}) => {
  const leaders = await kiosk<{ user?: Person } & Person>(company, 'leaderboard');
  const people = leaders.map((row) => row.user ?? row);
  const hidden = people.find((person) => person.avatarUrl !== undefined && person.fullName.includes(' '))!;
  const other = people.find((person) => person.id !== hidden.id)!;
  await controls.recognise(note, { toIds: [hidden.id], points: amount });
  await controls.recognise(openNote, { toIds: [other.id], points: amount });
  const avatar = Buffer.from(await (await fetch(new URL(hidden.avatarUrl!, company.origin))).arrayBuffer());
  const outside = await mkdtemp(join(tmpdir(), 'motiboard-config-'));
  const config = join(outside, 'motiboard.json');
  const write = async (hidePeople: readonly string[]) => {
    const base = companyConfig(company);
    const display = { slides: ['leaderboard', 'appreciation'], dwellSeconds: 6, transition: 'none' };
    await writeFile(
      config,
      JSON.stringify({ ...base, display, privacy: { hidePeople, showAmounts: false } }),
    );
  };
  const secrets = [company.kioskId, company.motimate.password, 'access_token', 'Bearer '];
  // Hashes are full of digits: an amount stands for itself.
  secrets.push(...[':', '"', ' '].map((start) => `${start}${amount}`));
  const tokens = hearTokens();
  const personal = [hidden.fullName, note, avatar.subarray(0, 2000), encodeURIComponent(hidden.fullName)];
  try {
    await write([]);
    const first = await launch('--config', config);
    await first.display.waitForSlide('leaderboard');
    await expect
      .poll(async () => (await first.display.board()).recognitions.map((item) => item.note))
      .toEqual(expect.arrayContaining([note, openNote]));
    const leader = async () =>
      (await first.display.board()).leaderboard.month.find((row) => row.person.name === hidden.fullName)
        ?.person;
    await expect.poll(async () => (await leader())?.picture ?? null).not.toBeNull();
    await first.close();
    const before = plainContents(dataDir);
    expect(tokens.heard.size).toBeGreaterThan(0);
    expect(placesOf(before, [...secrets, ...tokens.heard])).toEqual([]);
    // The search finds what is there.
    for (const one of [hidden.fullName, note]) expect(placesOf(before, [one])).not.toEqual([]);

    await write([hidden.fullName]);
    const second = await launch('--config', config);
    await second.display.waitForSlide('leaderboard');
    await expect
      .poll(async () => (await second.display.board()).recognitions.map((item) => item.note))
      .toContain(openNote);
    const text = JSON.stringify(await second.display.board());
    for (const one of [hidden.fullName, note]) expect(text).not.toContain(one);
    await expect
      .poll(async () => (await second.display.board()).sources.map((source) => source.state))
      .not.toContain('never');
    await second.close();
    const after = plainContents(dataDir);
    expect(placesOf(after, [...secrets, ...tokens.heard, ...personal])).toEqual([]);
    expect(placesOf(after, [openNote])).not.toEqual([]);
  } finally {
    tokens.stop();
    await rm(outside, { recursive: true, force: true });
  }
});
