import { createHash } from 'node:crypto';
import { ok, type Result } from '../../contract/result';
import { sourcedWallPostSchema, type SourcedPerson, type SourcedWallPost } from '../../contract/sourced';
import type { ReadContext } from '../operation';
import { anyCase, asArray, asBool, asFields, type Fields } from '../values/fields';
import { asInstant } from '../values/instants';
import { firstPicture } from '../values/pictures';
import { readRows, type Row } from '../values/rows';
import { asId, asLine, asText } from '../values/text';
import { isDeleted, motimatePerson } from './normalize-user';

const PICTURE_KEYS = [
  'image_url',
  'image',
  'picture_url',
  'picture',
  'cover_url',
  'cover_image',
  'cover',
  'photo_url',
  'photo',
];
const LIST_KEYS = ['images', 'pictures', 'photos', 'files', 'attachments', 'media'];
const THUMBNAIL_KEYS = ['thumbnail_url', 'thumbnail'];
const NOT_A_PICTURE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|mp4|mov|webm|avi|mp3|svg)$/i;

/** One page of the wall as read. */
export interface ReadPosts {
  readonly posts: SourcedWallPost[];
  /** Rows in the answer before drafts and unusable ones were left out. */
  readonly received: number;
}

/**
 * The posts of the wall, in the vendor's order. Left out: drafts, posts that are not published yet, deleted
 * ones, and posts with nothing to show. Nothing about the shape is documented, hence the many spellings.
 * VENDORS.md, shape POST_MM; T-31, T-46.
 */
export function readPosts(payload: unknown, context: ReadContext): Result<ReadPosts> {
  const now = vendorsNow(payload, context);
  const rows = readRows(payload, sourcedWallPostSchema, (value) => postRow(value, { ...context, now }));
  return rows.ok ? ok({ posts: rows.value.items, received: rows.value.received }) : rows;
}

/** So many posts that were written later than now are no slip of the vendor's; of fewer, more than half. */
const severalAhead = 3;
/** A post may be published so long after the newest one was written, ms. */
const publishingMs = 86_400_000;

/**
 * What counts as now when it is decided what is published. Nobody writes in the future: when posts were, it is this
 * machine's clock that is behind (an empty battery), and the newest of them says how late it is at least. Left out by
 * such a clock, the whole wall would count as taken down.
 * @returns ms since the epoch
 */
function vendorsNow(payload: unknown, { now, timeZone }: ReadContext): number {
  const written = asArray(payload)
    .map((row) => asInstant(asFields(row)?.['created_at'], timeZone))
    .filter((instant) => instant !== null);
  const ahead = written.filter((instant) => instant > now + publishingMs);
  const isClockBehind = ahead.length >= severalAhead || ahead.length * 2 > written.length;
  return isClockBehind ? Math.max(...ahead) + publishingMs : now;
}

function postRow(value: unknown, context: ReadContext): Row<SourcedWallPost> {
  const fields = asFields(value);
  if (fields === null) return 'bad';
  const title = asLine(anyCase(fields, ['title', 'headline', 'subject']), 300);
  const body = asText(anyCase(fields, ['body', 'content', 'text', 'message', 'description']));
  const picture = postPicture(fields, context);
  const id = asId(fields['id']);
  if (title === null && body === null && picture === null) return id === null ? 'bad' : 'skip';
  const publishedAt = asInstant(fields['published_at'], context.timeZone);
  if (isDeleted(fields) || isDraft(fields, publishedAt, context.now)) return 'skip';
  const author = authorOf(fields, context);
  const authorId = asId(fields['author_id']) ?? asId(fields['user_id']);
  return {
    item: {
      id: id ?? contentId([title, body, picture]),
      title,
      body,
      author,
      authorId: author?.id ?? (authorId === null ? null : `mm:${authorId}`),
      when: {
        instant: publishedAt ?? asInstant(fields['created_at'], context.timeZone),
        date: null,
        readable: null,
      },
      picture,
    },
  };
}

function isDraft(fields: Fields, publishedAt: number | null, now: number): boolean {
  const published = asBool(fields['published']);
  if (published === false || asBool(fields['draft']) === true || asBool(fields['archived']) === true)
    return true;
  if (/^(draft|scheduled|archived)$/i.test(asLine(fields['status'] ?? fields['state']) ?? '')) return true;
  if (publishedAt !== null) return publishedAt > now;
  // Told, and told to be empty: written but not published.
  return fields['published_at'] === null && published !== true;
}

function authorOf(fields: Fields, context: ReadContext): SourcedPerson | null {
  const told = asFields(anyCase(fields, ['author', 'user', 'creator']));
  return told === null ? null : motimatePerson(told, context);
}

function postPicture(fields: Fields, context: ReadContext): string | null {
  const single = PICTURE_KEYS.map((key) => anyCase(fields, [key]));
  const listed = LIST_KEYS.flatMap((key) => asArray(fields[key])).filter(mayBePicture);
  const small = THUMBNAIL_KEYS.map((key) => anyCase(fields, [key]));
  return firstPicture([...single, ...listed.map(fileAddress), ...small], context);
}

function fileAddress(file: unknown): unknown {
  const fields = asFields(file);
  return fields === null ? file : (anyCase(fields, ['url', 'image_url', 'file_url', 'download_url']) ?? file);
}

function mayBePicture(file: unknown): boolean {
  const fields = asFields(file);
  const address = fields === null ? file : fileAddress(file);
  if (typeof address === 'string' && NOT_A_PICTURE.test(address.split(/[?#]/, 1)[0] ?? '')) return false;
  const type =
    fields === null ? null : asLine(anyCase(fields, ['content_type', 'mime_type', 'type', 'kind']));
  return type === null || /^(image|picture|photo)|^(file|attachment)$/i.test(type);
}

/** An id for a post that came without one, the same for the same content. */
function contentId(content: readonly (string | null)[]): string {
  return `content:${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)}`;
}
