import { Temporal } from 'temporal-polyfill';
import { weekdays, type Opening, type ScheduleSettings } from '../../contract/settings';

/** The part of the settings that says when the screen is on. */
export type Schedule = Pick<ScheduleSettings, 'on' | 'exceptions'>;

/** A time during which the screen is on, ms since the epoch; `until` is the first moment it is off again. */
interface Span {
  readonly from: number;
  readonly until: number;
}

const minuteMs = 60_000;
/** A window may reach into the next day, and a zone may leave a whole day out of its calendar. */
const daysBefore = 2;
/** How far ahead the next change is looked for, days. */
const daysAhead = 35;
const wholeDay: Opening = { from: '00:00', until: '24:00' };

/**
 * Whether the screen is on at a moment. Windows are times on the wall clock of the zone and belong to the day they
 * start on, also where they end on the next. An hour that summer time skips opens when the clock has jumped over it;
 * an hour that comes twice belongs to the window from its first beginning to its last end, so that the screen does not
 * go off in between. Without windows the screen is on every day, but for the exceptions.
 * @param timeZone IANA @param instant ms since the epoch
 */
export function isOn(schedule: Schedule, timeZone: string, instant: number): boolean {
  return spanAt(spansAround(schedule, timeZone, instant, 1), instant) !== undefined;
}

/**
 * The next moment at which the screen goes on or off; null = not within five weeks.
 * @param timeZone IANA @param instant ms since the epoch @returns ms since the epoch, later than `instant`
 */
export function nextChange(schedule: Schedule, timeZone: string, instant: number): number | null {
  if (schedule.on.length === 0 && schedule.exceptions.length === 0) return null;
  const spans = spansAround(schedule, timeZone, instant, daysAhead);
  const now = spanAt(spans, instant);
  if (now === undefined) return spans.find(({ from }) => from > instant)?.from ?? null;
  // What ends where the search ends goes on after it.
  const horizon = dateOf(instant, timeZone).add({ days: daysAhead }).toZonedDateTime(timeZone);
  return now.until < horizon.epochMilliseconds ? now.until : null;
}

function dateOf(instant: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
}

function spanAt(spans: readonly Span[], instant: number): Span | undefined {
  return spans.find(({ from, until }) => from <= instant && instant < until);
}

/** Every span that begins from a few days before the moment's day to `ahead` days after it, in order, none touching. */
function spansAround(schedule: Schedule, timeZone: string, instant: number, ahead: number): Span[] {
  const today = dateOf(instant, timeZone);
  const spans: Span[] = [];
  for (let day = -daysBefore; day <= ahead; day += 1) {
    const date = today.add({ days: day });
    for (const window of windowsOf(schedule, date)) spans.push(spanOf(window, date, timeZone));
  }
  return joined(spans.filter(({ from, until }) => from < until));
}

function windowsOf({ on, exceptions }: Schedule, date: Temporal.PlainDate): readonly Opening[] {
  const exception = exceptions.find((one) => one.date === date.toString());
  if (exception) return exception.on;
  if (on.length === 0) return [wholeDay];
  const weekday = weekdays[date.dayOfWeek - 1];
  return on.filter(({ days }) => days.some((day) => day === weekday));
}

function spanOf({ from, until }: Opening, date: Temporal.PlainDate, timeZone: string): Span {
  const start = at(date, from);
  const end = until > from ? at(date, until) : at(date.add({ days: 1 }), until);
  const first = moment(start, timeZone, 'earlier');
  // By its last minute, since the end itself may be a time that comes twice when that minute comes once.
  const last = moment(end.subtract({ minutes: 1 }), timeZone, 'later');
  return { from: first.instant, until: last.exists ? last.instant + minuteMs : last.instant };
}

function at(date: Temporal.PlainDate, time: string): Temporal.PlainDateTime {
  return time === '24:00' ? date.add({ days: 1 }).toPlainDateTime() : date.toPlainDateTime(time);
}

/** When a wall clock shows a time; for a time that the clock jumps over, when it jumps. */
function moment(
  wall: Temporal.PlainDateTime,
  timeZone: string,
  which: 'earlier' | 'later',
): { readonly exists: boolean; readonly instant: number } {
  const found = wall.toZonedDateTime(timeZone, { disambiguation: which });
  if (found.toPlainDateTime().equals(wall)) return { exists: true, instant: found.epochMilliseconds };
  const before = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const jump = before.getTimeZoneTransition('next') ?? before;
  return { exists: false, instant: jump.epochMilliseconds };
}

function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.from <= last.until)
      result[result.length - 1] = { ...last, until: Math.max(last.until, span.until) };
    else result.push(span);
  }
  return result;
}
