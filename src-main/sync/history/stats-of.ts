import { boardLimits, type Stats } from '../../contract/board';
import type { SourcedPerson, SourcedRecognition } from '../../contract/sourced';
import { shiftDay } from '../day';

/** The numbers of the last weeks, with people as the vendors told them. */
export type SourcedStats = Omit<Stats, 'givers'> & {
  readonly givers: readonly { readonly person: SourcedPerson; readonly teams: number }[];
};

/** Fewer than this says nothing about a company: no picture is drawn. */
export const leastStats = { thanks: 8, days: 3, teams: 2 } as const;

/** The giver when an application gave. */
const applicationId = 'mv:app';

/** The most frequent first; of equally frequent ones the first in the alphabet, so that the order stands still. */
function counted(names: readonly string[]): { name: string; thanks: number }[] {
  const counts = new Map<string, { name: string; thanks: number }>();
  for (const name of names) {
    const key = name.trim().toLowerCase();
    const known = counts.get(key) ?? { name: name.trim(), thanks: 0 };
    counts.set(key, { ...known, thanks: known.thanks + 1 });
  }
  return [...counts.values()].sort((a, b) => b.thanks - a.thanks || (a.name < b.name ? -1 : 1));
}

function furthest(thanks: readonly SourcedRecognition[]): SourcedStats['givers'] {
  const givers = new Map<string, { person: SourcedPerson; teams: Set<string>; thanks: number }>();
  for (const { from, to } of thanks) {
    if (from === null || from.id === applicationId) continue;
    const giver = givers.get(from.id) ?? { person: from, teams: new Set<string>(), thanks: 0 };
    givers.set(from.id, giver);
    giver.thanks += 1;
    for (const { team } of to)
      if (team !== null && team.trim() !== '') giver.teams.add(team.trim().toLowerCase());
  }
  return [...givers.values()]
    .filter(({ teams }) => teams.size >= leastStats.teams)
    .sort(
      (a, b) => b.teams.size - a.teams.size || b.thanks - a.thanks || (a.person.id < b.person.id ? -1 : 1),
    )
    .slice(0, boardLimits.statsGivers)
    .map(({ person, teams }) => ({ person, teams: teams.size }));
}

/**
 * The numbers of the weeks up to today, as far back as anything is known. Null when there is too little to picture.
 * @param thanks slim recognitions; each has its day in `when.date` @param today `YYYY-MM-DD`
 */
export function statsOf(thanks: readonly SourcedRecognition[], today: string): SourcedStats | null {
  const earliest = shiftDay(today, 1 - boardLimits.statsDays);
  const dated = thanks.flatMap((item) => {
    const day = item.when.date;
    return day !== null && day >= earliest && day <= today ? [{ item, day }] : [];
  });
  const perDay = new Map<string, number>();
  for (const { day } of dated) perDay.set(day, (perDay.get(day) ?? 0) + 1);
  if (dated.length < leastStats.thanks || perDay.size < leastStats.days) return null;
  const days: Stats['days'] = [];
  const first = [...perDay.keys()].reduce((least, day) => (day < least ? day : least), today);
  for (let date = first; date <= today; date = shiftDay(date, 1)) {
    days.push({ date, thanks: perDay.get(date) ?? 0 });
  }
  const values = counted(dated.flatMap(({ item }) => item.value ?? []).filter((name) => name.trim() !== ''));
  return {
    days,
    total: dated.length,
    values: values.length < 2 ? [] : values.slice(0, boardLimits.statsValues),
    givers: furthest(dated.map(({ item }) => item)),
  };
}
