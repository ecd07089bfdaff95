import { Temporal } from 'temporal-polyfill';
import type { Board, Person } from '../../contract/board';
import { contentKey } from '../../contract/content-key';
import type { ShownItem } from '../../contract/panel/on-screen';
import { playedSlides } from '../../contract/played-slides';
import type { Settings } from '../../contract/settings';
import { slideIds, type SlideId } from '../../contract/slide';
import type { SourceId } from '../../contract/source';
import type { Cache } from '../../store/cache';
import { nextMidnight } from '../../sync/day';
import { isCelebration } from '../../sync/feed-kinds';
import { feedWindow, leasesOf, momentOf } from '../../sync/leases';
import { applicationId, itemKey, postKey } from '../../sync/privacy/rules';

/** What the list is made of. */
export interface ShownListInput {
  readonly board: Board;
  readonly settings: Pick<Settings, 'display' | 'privacy'>;
  readonly cache: Pick<Cache, 'readFeed'>;
  /** How often a thing was shown within the last seven days. */
  readonly shownThisWeek: (item: string) => number;
  /** ms since the epoch. */
  readonly now: number;
  /** IANA zone of the display. */
  readonly timeZone: string;
}

/** Everything the board holds now, in the order of the slides. */
export function listShown(input: ShownListInput): ShownItem[] {
  const { board, settings, now, timeZone } = input;
  const fetched = new Map(board.sources.map(({ id, fetchedAt }) => [id, fetchedAt]));
  const played = playedSlides(settings);
  const leaves = leavesOf(input);
  const item = (
    id: string,
    kind: SlideId,
    title: string | null,
    people: readonly Person[],
    source: SourceId | null,
    more: { readonly leavesAt?: number | null; readonly canHide?: boolean } = {},
  ): ShownItem => ({
    ...{ id, kind, source, title: title === null ? null : line(title) },
    people: people
      .filter(({ id }) => id !== applicationId)
      .map((person) => ({ id: person.id, name: person.name, picture: person.picture })),
    fetchedAt: source === null ? null : (fetched.get(source) ?? null),
    leavesAt: more.leavesAt ?? null,
    shownThisWeek: input.shownThisWeek(id),
    plays: played.includes(kind),
    canHide: more.canHide ?? false,
  });
  const feed = (id: string) => ({ canHide: true, leavesAt: leaves.get(id) ?? null });
  const midnight = nextMidnight(now, timeZone);
  const recognitions = () =>
    board.recognitions.map(({ id, kind, note, value, from, to }) =>
      item(itemKey(id), kind, note ?? value, [...to, ...(from ? [from] : [])], 'feeds', feed(id)),
    );
  const celebrations = () =>
    board.celebrations.map(({ id, kind, people, note }) =>
      item(itemKey(id), kind, note, people, 'feeds', { canHide: true, leavesAt: midnight }),
    );
  const stories = () =>
    board.stories.map(({ id, kind, title, people }) =>
      item(itemKey(id), kind, title, people, 'feeds', feed(id)),
    );
  /** What there is of each kind; kinds that share a list share it here too. */
  const listed: Readonly<Record<SlideId, () => ShownItem[]>> = {
    leaderboard: () =>
      (['month', 'year'] as const).flatMap((period) => {
        const people = board.leaderboard[period].map(({ person }) => person);
        return people.length === 0
          ? []
          : [item(`leaderboard:${period}`, 'leaderboard', null, people, 'leaderboard')];
      }),
    appreciation: recognitions,
    award: recognitions,
    birthday: celebrations,
    anniversary: celebrations,
    announcement: stories,
    highlight: stories,
    news: stories,
    'wall-post': () =>
      board.wallPosts.map(({ id, title, body, author }) =>
        item(postKey(id), 'wall-post', title ?? body, author ? [author] : [], 'posts', { canHide: true }),
      ),
    people: () =>
      board.people.newest.length > 0 ? [item('people', 'people', null, board.people.newest, 'users')] : [],
    stats: () => (board.stats === null ? [] : [item('stats', 'stats', null, [], 'feeds')]),
    message: () =>
      settings.display.messages
        .filter(({ from, until }) => (from ?? '') <= board.today && board.today <= (until ?? board.today))
        .map((message) =>
          item(`message:${contentKey(message)}`, 'message', message.title, [], null, {
            leavesAt: message.until === undefined ? null : endOf(message.until, timeZone),
          }),
        ),
  };
  return [...new Set(slideIds.map((kind) => listed[kind]))].flatMap((list) => list());
}

/** When items of the feed leave that the vendor no longer lists, by id; what it lists stays. */
function leavesOf({ cache, settings }: ShownListInput): ReadonlyMap<string, number> {
  const leases = leasesOf(settings.display.keepDays);
  const leaves = new Map<string, number>();
  for (const { item, firstSeenAt } of cache.readFeed().slice(feedWindow)) {
    if (isCelebration(item)) continue;
    leaves.set(item.id, (momentOf(item.when) ?? firstSeenAt) + leases[item.kind]);
  }
  return leaves;
}

function endOf(day: string, timeZone: string): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
}

function line(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= 140 ? plain : `${plain.slice(0, 139)}…`;
}
