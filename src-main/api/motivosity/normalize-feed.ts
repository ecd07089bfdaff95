import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '../../contract/result';
import { feedItemSchema, type FeedItem, type SourcedPerson } from '../../contract/sourced';
import type { ReadContext } from '../operation';
import { anyCase, asArray, asBool, asFields, asNumber, type Fields } from '../values/fields';
import { dayOf } from '../values/instants';
import { firstPicture, pictureAddress } from '../values/pictures';
import { readRows, type Row } from '../values/rows';
import { asId, asLine, asText } from '../values/text';
import { dayOfWhen, feedWhen } from './dates';
import { feedKind } from './feed-kind';
import { APP_GIVER_ID, isGone, motivosityPerson } from './normalize-person';
import { yearsFromWords } from './years';

const MAX_TITLE = 300;

/** One answer of the feed. */
export interface FeedPage {
  /** In the vendor's order, newest first. */
  readonly items: FeedItem[];
  /** Rows in the answer before any were left out: fewer than the window holds = the whole feed. */
  readonly received: number;
}

/**
 * The items of a feed, in the vendor's order (newest first). Left out: private appreciations, items switched
 * off, items about deleted people only, and what lies further ahead than tomorrow unless it is a birthday or
 * anniversary, which keep their own day. VENDORS.md, shape FEED; T-05, T-08, T-13, T-14, T-35, T-38, T-46.
 */
export function readFeed(payload: unknown, context: ReadContext): Result<FeedPage> {
  const seen = new Set<string>();
  const rows = readRows(payload, feedItemSchema, (value) => {
    const row = feedRow(value, context);
    if (typeof row === 'string') return row;
    if (seen.has(row.item.id)) return 'skip';
    seen.add(row.item.id);
    return row;
  });
  return rows.ok ? ok({ ...rows.value, items: withoutAhead(rows.value.items, context) }) : rows;
}

/** So many items that lie ahead are no plan of the vendor's. */
const severalAhead = 3;

/**
 * Without what lies further ahead than tomorrow. When that would be most of the answer, it is this machine's clock
 * that is behind (an empty battery), and everything stays: taken out here, it would count as taken down.
 */
function withoutAhead(items: readonly FeedItem[], context: ReadContext): FeedItem[] {
  const limit = tomorrow(context);
  const days = items.map((item) => ('when' in item ? dayOfWhen(item.when, context.timeZone) : null));
  const isAhead = days.map((day) => day !== null && day > limit);
  const ahead = isAhead.filter(Boolean).length;
  const isClockBehind = ahead >= severalAhead && ahead * 2 > days.filter((day) => day !== null).length;
  return items.filter((_, at) => isClockBehind || isAhead[at] !== true);
}

function feedRow(value: unknown, context: ReadContext): Row<FeedItem> {
  const fields = asFields(value);
  if (fields === null) return 'bad';
  if (asBool(fields['privateAppreciation']) === true || isGone(fields)) return 'skip';
  const told = asArray(fields['subject']);
  const people = told.map((one) => motivosityPerson(one, context)).filter((person) => person !== null);
  if (people.length === 0 && told.some((one) => isGone(asFields(one) ?? {}))) return 'skip';
  const { kind, feedType } = feedKind(fields);
  const when = feedWhen(fields, context);
  const note = asText(fields['note']);
  const title = titleOf(fields);
  const day = dayOfWhen(when, context.timeZone);
  const id = asId(fields['id']) ?? contentId(kind, when.date, title, note, people);

  if (kind === 'birthday' || kind === 'anniversary') {
    if (people.length === 0) return 'bad';
    const years = kind === 'anniversary' ? anniversaryYears(fields, [title, note]) : null;
    return { item: { id, kind, people, date: day, years, note } };
  }
  if (kind === 'appreciation' || kind === 'award') {
    if (people.length === 0 && note === null) return 'bad';
    return {
      item: {
        id,
        kind,
        from: giverOf(fields, context),
        to: people,
        value: title,
        note,
        likes: countOf(fields['numberOfLikes'], fields['likes']),
        comments: countOf(fields['numberOfComments'], fields['comments'] ?? fields['commentList']),
        amount: amountOf(fields),
        when,
        picture: pictureOf(fields, people, kind === 'award', context),
      },
    };
  }
  const headline = title ?? headlineOf(note);
  if (headline === null) return 'bad';
  const body = note === headline ? null : note;
  const picture = pictureOf(fields, people, false, context);
  return {
    item: {
      id,
      kind,
      feedType,
      title: headline,
      body,
      from: giverOf(fields, context),
      people,
      when,
      picture,
    },
  };
}

/** Who gave: `source`; without an id an application, since only those have none. VENDORS.md, shape FEED. */
function giverOf(fields: Fields, context: ReadContext): SourcedPerson | null {
  const source = asFields(asArray(fields['source'])[0]);
  const told = source ?? { id: fields['createdByID'], fullName: fields['createdByName'] };
  const giver = motivosityPerson(told, context);
  if (giver === null) return null;
  const named = asId(told['id']) ?? asId(told['userId']) ?? asId(told['userID']) ?? giver.email;
  return named === null ? { ...giver, id: APP_GIVER_ID, shortName: giver.name } : giver;
}

function titleOf(fields: Fields): string | null {
  return (
    asLine(fields['title'], MAX_TITLE) ??
    asLine(fields['shortfeedTitle'], MAX_TITLE) ??
    asLine(fields['customAppreciationFeedTitle'], MAX_TITLE)
  );
}

/** A headline for a story that came without one: its first line. */
function headlineOf(note: string | null): string | null {
  return note === null ? null : asLine(note.split('\n')[0], 120);
}

/** The vendor's counter, else the length of the list. */
function countOf(counter: unknown, list: unknown): number {
  const told = asNumber(counter);
  return told === null ? asArray(list).length : Math.max(0, Math.trunc(told));
}

/** Money that came with it. `points` is no money and never counts as such. VENDORS.md T-15, shape FEED. */
function amountOf(fields: Fields): number | null {
  const amount = asNumber(fields['amount']);
  return amount !== null && amount > 0 ? amount : null;
}

/**
 * The item's own picture. `iconUrl` is the badge of an award, but the portrait of the receiver elsewhere, so it
 * counts for awards only. VENDORS.md T-08, T-10.
 */
function pictureOf(
  fields: Fields,
  people: readonly SourcedPerson[],
  award: boolean,
  context: ReadContext,
): string | null {
  const keys = ['contentImageUrl', 'imageUrl', ...(award ? ['awardIconUrl', 'iconUrl', 'icon'] : [])];
  const candidates = keys
    .map((key) => anyCase(fields, [key]))
    .filter((candidate) => {
      const address = pictureAddress(candidate, context);
      return address === null || !people.some((person) => person.picture === address);
    });
  return firstPicture(candidates, context);
}

function anniversaryYears(fields: Fields, texts: readonly (string | null)[]): number | null {
  const told = asNumber(fields['anniversaryYear']);
  return told !== null && Number.isInteger(told) && told > 0 && told <= 75 ? told : yearsFromWords(texts);
}

/** The last day that still counts as now: the company's zone may be ahead of the display's. */
function tomorrow(context: ReadContext): string {
  return Temporal.PlainDate.from(dayOf(context.now, context.timeZone)).add({ days: 1 }).toString();
}

/** An id for an item that came without one, the same for the same content. */
function contentId(
  kind: string,
  day: string | null,
  title: string | null,
  note: string | null,
  people: readonly SourcedPerson[],
): string {
  const content = JSON.stringify([kind, day, title, note, people.map((person) => person.id)]);
  return `content:${createHash('sha256').update(content).digest('hex').slice(0, 32)}`;
}
