const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * When something was or will be, as seen from now: "now", "20 seconds ago", "in 3 minutes". In coarse steps, so that a
 * page that says it again and again stays calm. @param at ms since the epoch @param now ms since the epoch
 */
export function formatMoment(at: number, now: number, locale: string): string {
  const ahead = at - now;
  const far = Math.abs(ahead);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const say = (unit: Intl.RelativeTimeFormatUnit, ms: number): string =>
    words.format(Math.trunc(ahead / ms), unit);
  if (far < 10 * second) return words.format(0, 'second');
  if (far < minute) return words.format(Math.trunc(ahead / (10 * second)) * 10, 'second');
  if (far < hour) return say('minute', minute);
  return far < day ? say('hour', hour) : say('day', day);
}

/** How long something lasted, in its largest whole unit: "45 seconds", "3 days". @param ms at least 0 */
export function formatSpan(ms: number, locale: string): string {
  const [unit, size] =
    ms < 2 * minute
      ? (['second', second] as const)
      : ms < 2 * hour
        ? (['minute', minute] as const)
        : ms < 2 * day
          ? (['hour', hour] as const)
          : (['day', day] as const);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
    roundingMode: 'floor',
  }).format(ms / size);
}

/** A moment by day and time: "Sunday 22 November, 18:00". @param at ms since the epoch */
export function formatDayTime(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
