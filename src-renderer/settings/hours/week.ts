import { weekdays, type Opening, type ScheduleSettings } from '@contract/settings';

/** A day of the week as the settings name it. */
export type Weekday = (typeof weekdays)[number];
/** A window and the days on which it starts. */
export type Window = ScheduleSettings['on'][number];

/** A stretch of one day during which the screen is on, minutes since midnight, 0 to 1440. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

const minutesOfDay = 24 * 60;

/** Minutes since midnight of `HH:MM`; null = it is no time. */
export function minutesOf(time: string): number | null {
  const parts = /^(\d{2}):(\d{2})$/.exec(time);
  if (parts === null) return null;
  const minutes = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minutes <= minutesOfDay ? minutes : null;
}

/** What the screen does in an ordinary week: the stretches of each day, in order, none touching another. */
export function weekOf(windows: readonly Window[]): ReadonlyMap<Weekday, readonly Stretch[]> {
  const found = new Map<Weekday, Stretch[]>(
    weekdays.map((day) => [day, windows.length === 0 ? [{ from: 0, until: minutesOfDay }] : []]),
  );
  for (const window of windows) {
    for (const day of window.days) {
      for (const { dayAfter, from, until } of stretchesOf(window)) {
        const next = weekdays[(weekdays.indexOf(day) + dayAfter) % 7] ?? day;
        if (until > from) found.get(next)?.push({ from, until });
      }
    }
  }
  return new Map([...found].map(([day, stretches]) => [day, joined(stretches)]));
}

/** How long the screen is on in a week, minutes. */
export function minutesOn(week: ReadonlyMap<Weekday, readonly Stretch[]>): number {
  return [...week.values()].flat().reduce((sum, { from, until }) => sum + until - from, 0);
}

function stretchesOf({ from, until }: Opening): (Stretch & { readonly dayAfter: 0 | 1 })[] {
  const [start, end] = [minutesOf(from), minutesOf(until)];
  if (start === null || end === null) return [];
  if (end > start) return [{ dayAfter: 0, from: start, until: end }];
  return [
    { dayAfter: 0, from: start, until: minutesOfDay },
    { dayAfter: 1, from: 0, until: end },
  ];
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last === undefined || stretch.from > last.until) whole.push(stretch);
    else whole[whole.length - 1] = { from: last.from, until: Math.max(last.until, stretch.until) };
  }
  return whole;
}
