import type { LeaderRow } from '../contract/sourced';
import type { Cache, Period, RankRow } from '../store/cache';
import { shiftDay } from './day';

/** Most places of a ranking. */
export const rankingPlaces = 10;

/** A leaderboard row with its place. */
export interface RankedRow {
  readonly row: LeaderRow;
  readonly points: number;
  /** 1 = first; equal points share a rank and the next rank is skipped. */
  readonly rank: number;
}

function pointsOf(row: LeaderRow, period: Period): number {
  return (period === 'month' ? row.monthPoints : row.yearPoints) ?? 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The ranking of a period, best first, at most ten places; nobody without points. Ties stand in order of name. */
export function rankRows(rows: readonly LeaderRow[], period: Period): RankedRow[] {
  const people = new Map(rows.map((row) => [row.person.id, row]));
  const sorted = [...people.values()]
    .map((row) => ({ row, points: pointsOf(row, period) }))
    .filter(({ points }) => points > 0)
    .sort(
      (a, b) =>
        b.points - a.points ||
        compareText(a.row.person.name, b.row.person.name) ||
        compareText(a.row.person.id, b.row.person.id),
    )
    .slice(0, rankingPlaces);
  return sorted.map(({ row, points }) => ({
    row,
    points,
    rank: sorted.findIndex((other) => other.points === points) + 1,
  }));
}

/** A ranking as it is kept for a day. */
export function toRankRows(ranked: readonly RankedRow[]): RankRow[] {
  return ranked.map(({ row, rank, points }) => ({ personId: row.person.id, rank, points }));
}

/** Places gained since an earlier ranking; `new` = was not in it; null = there is none. */
export function movementOf(
  personId: string,
  rank: number,
  before: readonly RankRow[] | null,
): number | 'new' | null {
  if (before === null) return null;
  const then = before.find((place) => place.personId === personId);
  return then === undefined ? 'new' : then.rank - rank;
}

/** Whether two kept rankings are the same. */
export function sameRanking(a: readonly RankRow[] | null, b: readonly RankRow[] | null): boolean {
  if (a === null || b === null) return a === b;
  const equal = (place: RankRow, index: number) => {
    const other = b[index];
    return other?.personId === place.personId && other.rank === place.rank && other.points === place.points;
  };
  return a.length === b.length && a.every(equal);
}

/**
 * The last known ranking of an earlier day of the same month (or year); null when there is none, since points
 * start anew with the period. Rankings are only kept when they differ from the one before, so that one that equals
 * the last of the period before is that one.
 * @param today `YYYY-MM-DD`
 */
export function earlierRanking(
  cache: Pick<Cache, 'rankingBefore'>,
  period: Period,
  today: string,
): readonly RankRow[] | null {
  const before = cache.rankingBefore(period, today);
  const start = period === 'month' ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`;
  return sameRanking(before, cache.rankingBefore(period, start)) ? null : before;
}

/** The last kept ranking, today's included. @param today `YYYY-MM-DD` */
export function latestRanking(
  cache: Pick<Cache, 'rankingBefore'>,
  period: Period,
  today: string,
): readonly RankRow[] | null {
  return cache.rankingBefore(period, shiftDay(today, 1));
}
