import type { SourceState } from '@contract/source';
import { sayIn } from '@words/say';
import { dayOf } from './slides/when';

/** Where and when the sentence is read. */
export interface FreshnessPlace {
  /** BCP 47. */
  readonly locale: string;
  /** IANA zone. */
  readonly timeZone: string;
  /** ms since the epoch. */
  readonly now: number;
}

const dayMs = 86_400_000;
/** Sources that went quiet within this time of each other are named together, with the earliest time, ms. */
const togetherMs = 3_600_000;

/**
 * Says in words what is old and since when ("Recognition and wall from yesterday, 16:40"); empty while all is fresh.
 * Sources that are off do not count, nor does the account check, of which nothing is on the screen. What never came is
 * mentioned only when something else did: otherwise the `waiting` slide says it.
 */
export function freshnessText(sources: readonly SourceState[], place: FreshnessPlace): string {
  const shown = sources.filter(({ id, state }) => id !== 'me' && state !== 'off');
  const old = shown.flatMap(({ id, state, fetchedAt }) =>
    state === 'stale' && fetchedAt !== null ? [{ id, fetchedAt }] : [],
  );
  const missing = shown.filter(({ state, error }) => state === 'never' && error !== null);
  const isAnythingThere = shown.some(({ fetchedAt }) => fetchedAt !== null);

  const say = sayIn(place.locale);
  const sentences = together(old).map((group) => {
    const since = Math.min(...group.map(({ fetchedAt }) => fetchedAt));
    return say('display:oldFrom', {
      what: listOf(
        group.map(({ id }) => say(`display:source.${id}`)),
        place,
      ),
      since: moment(since, place),
    });
  });
  if (missing.length > 0 && isAnythingThere) {
    sentences.push(
      say('display:notYet', {
        what: listOf(
          missing.map(({ id }) => say(`display:source.${id}`)),
          place,
        ),
      }),
    );
  }
  return sentences.map(capitalised).join(' · ');
}

/** Puts times that lie close together into one group, earliest group first. */
function together<T extends { readonly fetchedAt: number }>(old: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const one of [...old].sort((a, b) => a.fetchedAt - b.fetchedAt)) {
    const group = groups.at(-1);
    const start = group?.[0]?.fetchedAt ?? -Infinity;
    if (group && one.fetchedAt - start < togetherMs) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function listOf(words: readonly string[], { locale }: FreshnessPlace): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}

/** "16:40" of today, "yesterday, 16:40", "Monday, 16:40", "3 March, 16:40", with the year when it is another one. */
function moment(instant: number, { locale, timeZone, now }: FreshnessPlace): string {
  const time = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' }).format(instant);
  const day = dayOf(instant, timeZone);
  const today = dayOf(now, timeZone);
  const ago = day === null || today === null ? 0 : Math.round((Date.parse(today) - Date.parse(day)) / dayMs);
  if (ago <= 0) return time;
  if (ago === 1)
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day')}, ${time}`;
  const date = new Intl.DateTimeFormat(locale, {
    timeZone,
    ...(ago < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
    ...(day?.slice(0, 4) === today?.slice(0, 4) || ago < 7 ? {} : { year: 'numeric' }),
  }).format(instant);
  return `${date}, ${time}`;
}

function capitalised(sentence: string): string {
  const [first = ''] = sentence;
  return first.toUpperCase() + sentence.slice(first.length);
}
