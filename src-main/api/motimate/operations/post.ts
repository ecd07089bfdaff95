import { z } from 'zod';
import { sourcedWallPostSchema } from '../../../contract/sourced';
import { oneAnswer, oneOrDoneAnswer } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { flag, numberList, pathId, text } from '../../params';
import { readPosts, type ReadPosts } from '../normalize-post';
import { post } from '../shapes';
import { pagingQuery } from './paging';

type Post = ShapeValue<typeof post>;

/** Where posts are guessed to live. VENDORS.md T-31. */
export const DEFAULT_POSTS_PATH = '/public_api/posts';

/** The operations on posts of the wall. */
export interface PostOperations {
  readonly list: Operation<ReadPosts>;
  readonly get: Operation<Post>;
  readonly create: Operation<Post | null>;
}

const shared = {
  vendor: 'motimate',
  resource: 'post',
  identity: ['motimate'],
  evidence: 'inferred',
} as const;
const columns = [
  { key: 'title', title: 'Title' },
  { key: 'body', title: 'Text' },
  { key: 'authorId', title: 'Author ID', ours: true },
  { key: 'id', title: 'ID' },
] as const;

/**
 * The operations on posts of the wall. Neither path nor shape is documented, so the path can be set.
 * VENDORS.md T-31.
 * @param postsPath absolute path
 */
export function postOperations(postsPath: string): PostOperations {
  return {
    list: {
      ...shared,
      id: 'mm.post.list',
      title: 'Wall posts',
      summary: 'One page of the posts on the wall, at most 50.',
      method: 'GET',
      path: postsPath,
      query: pagingQuery,
      effect: 'read',
      source: 'help-mm says that posts exist',
      unverified: 'Everything: that posts can be read at all, the address and the fields.',
      notOfferedOn: [404, 405],
      answer: z.object({ posts: z.array(sourcedWallPostSchema), received: z.number() }),
      table: { rows: 'posts', columns },
      read: readPosts,
    },
    get: {
      ...shared,
      id: 'mm.post.get',
      title: 'One wall post',
      summary: 'One post of the wall.',
      method: 'GET',
      path: `${postsPath}/{post_id}`,
      pathParams: z.strictObject({ post_id: pathId('Post', [], 'The ID of a post.') }),
      effect: 'read',
      source: 'help-mm says that posts exist',
      unverified: 'Everything: that posts can be read at all, the address and the fields.',
      notOfferedOn: [405],
      table: { rows: '', columns },
      ...oneAnswer(post),
    },
    create: {
      ...shared,
      id: 'mm.post.create',
      title: 'Write a wall post',
      summary: 'Writes a post and puts it on the wall.',
      method: 'POST',
      path: postsPath,
      body: z.strictObject({
        title: text('Title').optional(),
        body: text('Text'),
        file_ids: numberList('File IDs', 'Files that were uploaded before, such as pictures.').optional(),
        group_ids: numberList('Group IDs', 'Who sees it; empty = the whole organisation.').optional(),
        published: flag('Publish at once').optional(),
      }),
      effect: 'write',
      verifyWith: 'mm.post.list',
      source: 'help-mm says that posts can be created and published',
      unverified: 'The address and the fields.',
      notOfferedOn: [404, 405],
      table: { rows: '', columns },
      ...oneOrDoneAnswer(post),
    },
  };
}
