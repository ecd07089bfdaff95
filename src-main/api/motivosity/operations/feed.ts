import { z } from 'zod';
import { doneAnswer, listAnswer, oneAnswer, oneOrDoneAnswer, type Done } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { flag, oneOf, pathId, text, wholeNumber } from '../../params';
import { comment, feedColumns, feedEntry } from '../shapes/feed';
import { page } from './paging';

type FeedEntry = ShapeValue<typeof feedEntry>;

/** The types that are documented; others may come but are never asked for. VENDORS.md T-14. */
const feedTypes = [
  'PRSN',
  'GNRL',
  'INST',
  'RESP',
  'BDAY',
  'ANVY',
  'ABOT',
  'APPR',
  'BDGE',
  'ANNC',
  'HGLT',
  'GRUP',
] as const;

const shared = {
  vendor: 'motivosity',
  resource: 'feed',
  evidence: 'documented',
  source: 'help-mv; fields: demo, mobile',
} as const;
const table = { rows: '', columns: feedColumns } as const;
const onePath = '/api/v2/feed/{feedId}';
const pathParams = z.strictObject({ feedId: pathId('Entry', ['all'], 'The ID of an entry of the feed.') });
const types = z.array(z.enum(feedTypes)).meta({
  title: 'Types',
  description:
    'APPR thanks, BDGE award, BDAY birthday, ANVY anniversary, ANNC announcement, HGLT highlight, GRUP group, ' +
    'GNRL general, PRSN personality, INST interest, RESP responsibility, ABOT profile.',
});
const listQuery = {
  like: flag('With likes').optional(),
  comment: flag('With comments').optional(),
  scope: oneOf(
    ['TEAM', 'EXTM', 'DEPT', 'CMPY'],
    'Whose',
    'TEAM = team, EXTM = extended team, DEPT = department, CMPY = company. The app always gets the company.',
  ).optional(),
  page,
  pageLimit: wholeNumber('Entries per page', '10 when it is left out.', 1).optional(),
};
const day = (title: string) => z.iso.date().meta({ title, description: 'A day such as 2026-03-12.' });

/** The newest entries of the feed, documented as one object. VENDORS.md T-05, T-12. */
export const feedRecent: Operation<FeedEntry[]> = {
  ...shared,
  id: 'mv.feed.recent',
  title: 'Recent feed',
  summary: 'The newest entries of the feed, one page at a time.',
  method: 'GET',
  path: '/api/v2/feed',
  query: z.strictObject({ ...listQuery, feedTypes: types.optional() }),
  identity: ['person', 'service'],
  effect: 'read',
  table,
  ...listAnswer(feedEntry),
};

/**
 * The whole feed of some days, days to come included. It has no defaults, so days and types are always sent.
 * VENDORS.md T-12, T-13.
 */
export const feedAll: Operation<FeedEntry[]> = {
  ...shared,
  id: 'mv.feed.all',
  title: 'Whole feed',
  summary: 'All entries of the feed between two days, birthdays and anniversaries to come included.',
  method: 'GET',
  path: '/api/v2/feed/all',
  query: z.strictObject({
    ...listQuery,
    feedTypes: types.default([...feedTypes]),
    startDate: day('From'),
    endDate: day('Until'),
  }),
  identity: ['person', 'service'],
  effect: 'read',
  unverified: 'How days are written.',
  table,
  ...listAnswer(feedEntry),
};

/** One entry with likes and comments. */
export const feedGet: Operation<FeedEntry> = {
  ...shared,
  id: 'mv.feed.get',
  title: 'One entry of the feed',
  summary: 'One entry of the feed with its likes and comments.',
  method: 'GET',
  path: onePath,
  pathParams,
  identity: ['person'],
  effect: 'read',
  table,
  ...oneAnswer(feedEntry),
};

/** Takes an entry back, money included; can fail under a success status. VENDORS.md T-15. */
export const feedDelete: Operation<Done> = {
  ...shared,
  id: 'mv.feed.delete',
  title: 'Delete an entry of the feed',
  summary: 'Removes an entry of the feed and takes back the money that came with it.',
  method: 'DELETE',
  path: onePath,
  pathParams,
  identity: ['person'],
  personRoles: ['admin'],
  effect: 'destructive',
  verifyWith: 'mv.feed.get',
  notes: ['It fails when the receiver has already spent the money.'],
  ...doneAnswer,
};

/** Comments on an entry. PUT adds another comment each time. VENDORS.md T-04, T-09. */
export const feedComment: Operation<ShapeValue<typeof comment> | null> = {
  ...shared,
  id: 'mv.feed.comment',
  title: 'Comment',
  summary: 'Comments on an entry of the feed.',
  method: 'PUT',
  path: `${onePath}/comment`,
  pathParams,
  body: z.strictObject({ commentText: text('Comment') }),
  identity: ['person'],
  effect: 'write',
  verifyWith: 'mv.feed.get',
  notes: ['Each call adds another comment.'],
  table: {
    rows: '',
    columns: [
      { key: 'text', title: 'Comment' },
      { key: 'author.name', title: 'By' },
      { key: 'when', title: 'When' },
      { key: 'id', title: 'ID' },
    ],
  },
  ...oneOrDoneAnswer(comment),
};

/** Likes an entry. No way to take it back is documented. VENDORS.md T-04. */
export const feedLike: Operation<FeedEntry | null> = {
  ...shared,
  id: 'mv.feed.like',
  title: 'Like',
  summary: 'Likes an entry of the feed; no way to take it back is documented.',
  method: 'PUT',
  path: `${onePath}/like`,
  pathParams,
  identity: ['person'],
  effect: 'write',
  verifyWith: 'mv.feed.get',
  unverified: 'Whether liking twice takes the like back.',
  table,
  ...oneOrDoneAnswer(feedEntry),
};
