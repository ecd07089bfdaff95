import { z } from 'zod';
import { doneAnswer, oneOrDoneAnswer, type Done } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { pathId, text } from '../../params';
import { asFields } from '../../values/fields';
import { commentedEntry } from '../shapes/feed';

const shared = {
  vendor: 'motivosity',
  resource: 'comment',
  identity: ['person'],
  verifyWith: 'mv.feed.get',
  evidence: 'documented',
  source: 'help-mv',
} as const;
const pathParams = z.strictObject({ commentId: pathId('Comment', [], 'The ID of the comment.') });
const commentText = text('Comment');

/** Comments on an entry of the feed; `mv.feed.comment` does the same. VENDORS.md T-09. */
export const commentCreate: Operation<ShapeValue<typeof commentedEntry> | null> = {
  ...shared,
  id: 'mv.comment.create',
  title: 'Comment, by entry',
  summary: 'Comments on an entry of the feed that is named in the request.',
  method: 'POST',
  path: '/api/v2/comment',
  body: z.strictObject({ commentText, feedId: text('Entry', 'The ID of the entry of the feed.') }),
  effect: 'write',
  unverified: 'How entry and comment lie in the answer.',
  notes: ['Each call adds another comment.'],
  ...oneOrDoneAnswer(commentedEntry),
};

/** Changes a comment of one's own. The id goes into the body as well. VENDORS.md T-09. */
export const commentUpdate: Operation<Done> = {
  ...shared,
  id: 'mv.comment.update',
  title: 'Change a comment',
  summary: 'Changes the words of your own comment.',
  method: 'POST',
  path: '/api/v2/comment/{commentId}',
  pathParams,
  body: z.strictObject({ commentText }),
  toWire: (body, path) => ({ id: path['commentId'], ...asFields(body) }),
  personRoles: ['owner'],
  effect: 'write',
  idempotent: true,
  ...doneAnswer,
};

/** Deletes a comment of one's own. */
export const commentDelete: Operation<Done> = {
  ...shared,
  id: 'mv.comment.delete',
  title: 'Delete a comment',
  summary: 'Deletes your own comment; it cannot be restored.',
  method: 'DELETE',
  path: '/api/v2/comment/{commentId}',
  pathParams,
  personRoles: ['owner'],
  effect: 'destructive',
  ...doneAnswer,
};
