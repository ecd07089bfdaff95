import {
  boardLimits,
  type Board,
  type Leaderboard,
  type Moment,
  type Ranked,
  type Stats,
  type When,
} from '../contract/board';
import type { SourceState } from '../contract/source';
import type {
  FeedItem,
  LeaderRow,
  SourcedCelebration,
  SourcedPerson,
  SourcedUser,
  SourcedWallPost,
} from '../contract/sourced';
import type { Period, RankRow, StoredItem } from '../store/cache';
import { shownOn, type Weekends } from './almanac/celebration-days';
import { BoardPeople } from './board-people';
import type { WantedPicture } from './pictures/picture-keeper';
import { dayOf } from './day';
import type { SourcedStats } from './history/stats-of';
import { isCelebration, isRecognition, isStory } from './feed-kinds';
import { celebrationDay, isOfThis } from './leases';
import { peopleOf } from './privacy/rules';
import { movementOf, rankRows } from './ranking';

/** Words such as "3 hours ago" are shown for so long after they were read, ms. */
const wordsAreTrueFor = 3_600_000;

/** Everything a board is made of. Privacy rules and leases have been applied to all of it. */
export interface BoardInput {
  readonly leaders: readonly LeaderRow[];
  /** The last known rankings of an earlier day of the same month and year; null = none. */
  readonly earlier: Readonly<Record<Period, readonly RankRow[] | null>>;
  /** Newest first. */
  readonly feed: readonly StoredItem<FeedItem>[];
  /** Newest first. */
  readonly posts: readonly StoredItem<SourcedWallPost>[];
  /** Newest first. */
  readonly newest: readonly SourcedUser[];
  /** Users who may be the same people as those of the feed, and authors of posts. */
  readonly users: readonly SourcedUser[];
  readonly total: number | null;
  /** The last weeks in numbers; null = too little is known. */
  readonly stats: SourcedStats | null;
  /** What is celebrated now; null = nothing. */
  readonly moment: Moment | null;
  /** Birthdays and anniversaries that are known ahead; what the feed tells of the same person and day goes first. */
  readonly ahead: readonly SourcedCelebration[];
  /** On which working day those of a weekend are shown as well. */
  readonly weekends: Weekends;
  readonly sources: readonly SourceState[];
  /** Where a picture is kept (`media://…`); null = not there. */
  readonly lookup: (address: string) => string | null;
  /** ms since the epoch. */
  readonly now: number;
  /** IANA zone of the display. */
  readonly timeZone: string;
}

/** A board, and the pictures it would show if they were there. */
export interface BuiltBoard {
  /** Without a revision: {@link BoardKeeper} numbers boards that differ. */
  readonly board: Omit<Board, 'revision'>;
  readonly wanted: readonly WantedPicture[];
}

function boardWhen(when: When, firstSeenAt: number, now: number): When {
  if (when.instant !== null || when.date !== null) return { ...when, readable: null };
  return now - firstSeenAt <= wordsAreTrueFor ? when : { ...when, readable: null };
}

function leaderboard(input: BoardInput, people: BoardPeople): Leaderboard {
  const { now, timeZone } = input;
  const fetchedAt = input.sources.find(({ id }) => id === 'leaderboard')?.fetchedAt ?? null;
  const rowsOf = (period: Period) => (isOfThis(period, { fetchedAt, now, timeZone }) ? input.leaders : []);
  const ranked = (period: Period): Ranked[] =>
    rankRows(rowsOf(period), period).map(({ row, points, rank }) => ({
      person: people.person(row.person),
      points,
      rank,
      movement: movementOf(row.person.id, rank, input.earlier[period]),
    }));
  return { month: ranked('month'), year: ranked('year') };
}

/** The items that fit on the board, newest first. */
function pick(input: BoardInput, today: string) {
  const chosen = { recognitions: 0, celebrations: 0, stories: 0 };
  return input.feed.filter(({ item, firstSeenAt }) => {
    if (isRecognition(item)) return ++chosen.recognitions <= boardLimits.recognitions;
    if (isStory(item)) return ++chosen.stories <= boardLimits.stories;
    const day = celebrationDay(item, firstSeenAt, input.timeZone);
    if (!shownOn(day, input.weekends).includes(today)) return false;
    return ++chosen.celebrations <= boardLimits.celebrations;
  });
}

/** What is known ahead of today, of everybody whom the feed does not celebrate already. */
function aheadOf(
  { ahead, weekends, timeZone, now }: BoardInput,
  told: readonly StoredItem<FeedItem>[],
  today: string,
): StoredItem<FeedItem>[] {
  const key = (kind: string, person: SourcedPerson, day: string) => `${kind} ${person.id} ${day}`;
  const celebrated = told.flatMap(({ item, firstSeenAt }) => {
    if (!isCelebration(item)) return [];
    return item.people.map((person) => key(item.kind, person, celebrationDay(item, firstSeenAt, timeZone)));
  });
  const known = new Set(celebrated);
  return ahead
    .filter(({ date }) => date !== null && shownOn(date, weekends).includes(today))
    .filter(({ kind, people, date }) => !people.some((person) => known.has(key(kind, person, date ?? ''))))
    .slice(0, Math.max(0, boardLimits.celebrations - told.filter(({ item }) => isCelebration(item)).length))
    .map((item) => ({ item, order: 0, firstSeenAt: now }));
}

function feedParts(
  picked: readonly StoredItem<FeedItem>[],
  input: BoardInput,
  people: BoardPeople,
): Pick<Board, 'recognitions' | 'celebrations' | 'stories'> {
  const parts: Pick<Board, 'recognitions' | 'celebrations' | 'stories'> = {
    recognitions: [],
    celebrations: [],
    stories: [],
  };
  const shown = (told: readonly SourcedPerson[]) =>
    told.slice(0, boardLimits.peoplePerItem).map((person) => people.person(person));
  for (const { item, firstSeenAt } of picked) {
    if (isCelebration(item)) {
      const { id, kind, years, note } = item;
      const date = celebrationDay(item, firstSeenAt, input.timeZone);
      parts.celebrations.push({ id, kind, people: shown(item.people), date, years, note });
      continue;
    }
    const common = {
      from: item.from === null ? null : people.person(item.from),
      when: boardWhen(item.when, firstSeenAt, input.now),
      picture: people.picture(item.picture, 'picture'),
    };
    if (isRecognition(item)) {
      const { id, kind, value, note, likes, comments, amount } = item;
      parts.recognitions.push({
        id,
        kind,
        to: shown(item.to),
        value,
        note,
        likes,
        comments,
        amount,
        ...common,
      });
    } else {
      const { id, kind, feedType, title, body } = item;
      parts.stories.push({ id, kind, feedType, title, body, people: shown(item.people), ...common });
    }
  }
  return parts;
}

function statsOnBoard(stats: SourcedStats, people: BoardPeople): Stats {
  const givers = stats.givers.map(({ person, teams }) => ({ person: people.person(person), teams }));
  return { ...stats, givers };
}

/** A moment of what is still to be seen: what was taken down meanwhile is no reason to celebrate. */
function momentOnBoard(moment: Moment | null, shown: Board['recognitions']): Moment | null {
  const recognitions = moment?.recognitions.filter((id) => shown.some((item) => item.id === id)) ?? [];
  return moment === null || recognitions.length === 0 ? null : { ...moment, recognitions };
}

/**
 * Makes the board. Pure, and of the same size for a company of 20 and of 50,000: the limits are `boardLimits`. Every
 * picture on it is one that is kept; addresses of vendors never get here.
 */
export function buildBoard(input: BoardInput): BuiltBoard {
  const today = dayOf(input.now, input.timeZone);
  const told = pick(input, today);
  const picked = [...told, ...aheadOf(input, told, today)];
  const posts = input.posts.slice(0, boardLimits.wallPosts);
  const users = new Map(input.users.map((user) => [user.id, user]));
  const people = new BoardPeople(
    [
      ...input.leaders.map(({ person }) => person),
      ...picked.flatMap(({ item }) => peopleOf(item)),
      ...posts.flatMap(({ item }) => item.author ?? []),
      ...input.users,
      ...input.newest,
      ...(input.stats?.givers.map(({ person }) => person) ?? []),
    ],
    input.lookup,
  );
  const authorOf = (post: SourcedWallPost) =>
    post.author ?? (post.authorId === null ? null : (users.get(post.authorId) ?? null));
  const parts = feedParts(picked, input, people);
  const board: Omit<Board, 'revision'> = {
    today,
    leaderboard: leaderboard(input, people),
    ...parts,
    wallPosts: posts.map(({ item, firstSeenAt }) => {
      const author = authorOf(item);
      return {
        id: item.id,
        title: item.title,
        body: item.body,
        author: author === null ? null : people.person(author),
        when: boardWhen(item.when, firstSeenAt, input.now),
        picture: people.picture(item.picture, 'picture'),
      };
    }),
    people: {
      newest: input.newest.slice(0, boardLimits.newest).map((user) => people.person(user)),
      total: input.total,
    },
    stats: input.stats === null ? null : statsOnBoard(input.stats, people),
    moment: momentOnBoard(input.moment, parts.recognitions),
    sources: [...input.sources],
  };
  return { board, wanted: people.wanted };
}
