import type { Fetch } from '../../../api/transport';

/** How the vendors answer: paths of both, in one place, so that a spec can change them. */
export interface VendorWorld {
  /** Names on the leaderboard. */
  leaders: string[];
  /** Appreciations: who got one, with a note. */
  thanks: { id: string; to: string; note: string; picture?: string }[];
  /** Motimate's users. */
  users: { id: number; name: string; email: string }[];
  /** Instead of an answer, for addresses that contain the text. */
  faults: Map<string, () => Response>;
}

const json = (value: unknown): Response =>
  new Response(JSON.stringify(value), { status: 200, headers: { 'content-type': 'application/json' } });
const idOf = (name: string): string => name.toLowerCase().replace(/\s+/g, '-');

/** Both vendors in memory. Counts what they are asked. */
export class Vendors {
  readonly world: VendorWorld = { leaders: [], thanks: [], users: [], faults: new Map() };
  /** Every address that was asked, in order. */
  asked: string[] = [];

  /** How many requests had this text in their address. */
  count(text: string): number {
    return this.asked.filter((address) => address.includes(text)).length;
  }

  readonly fetch: Fetch = (address) => {
    this.asked.push(address);
    for (const [text, fault] of this.world.faults) {
      if (address.includes(text)) return Promise.resolve(fault());
    }
    return Promise.resolve(this.#answer(new URL(address)));
  };

  #answer({ pathname, searchParams }: URL): Response {
    const { leaders, thanks, users } = this.world;
    if (pathname.endsWith('/leaderboard')) {
      return json(leaders.map((name, at) => ({ id: idOf(name), fullName: name, leaderboardMTD: 50 - at })));
    }
    if (pathname.endsWith('/feeds')) {
      return json(
        thanks.map(({ id, to, note, picture }) => ({
          ...{ id, feedType: 'APPR', note, goLiveDateStr: '3/12/26' },
          ...(picture === undefined ? {} : { imageUrl: picture }),
          subject: { id: idOf(to), fullName: to, ...(picture === undefined ? {} : { avatarUrl: picture }) },
        })),
      );
    }
    if (pathname.includes('token'))
      return json({ access_token: 't', token_type: 'bearer', expires_in: 7200 });
    if (pathname.endsWith('/me')) return json({ id: 1, first_name: 'Mia', email: 'mia@acme.example' });
    if (pathname.includes('users')) {
      const rows = searchParams.get('page') === '1' ? users : [];
      return json(
        rows.map(({ id, name, email }) => {
          const [first_name, ...rest] = name.split(' ');
          return { id, first_name, last_name: rest.join(' '), email };
        }),
      );
    }
    return json([]);
  }
}
