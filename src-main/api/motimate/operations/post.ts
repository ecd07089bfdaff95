import type { Operation } from '../../operation';
import { readPosts, type ReadPosts } from '../normalize-post';
import { pagingQuery } from './paging';

/** Where posts are guessed to live. VENDORS.md T-31. */
export const DEFAULT_POSTS_PATH = '/public_api/posts';

/**
 * The operations on posts of the wall. Neither path nor shape is documented, so the path can be set.
 * VENDORS.md T-31.
 * @param postsPath absolute path
 */
export function postOperations(postsPath: string): { readonly list: Operation<ReadPosts> } {
  return {
    list: {
      id: 'mm.post.list',
      vendor: 'motimate',
      resource: 'post',
      title: 'Wall posts',
      summary: 'One page of the posts on the wall, at most 50.',
      method: 'GET',
      path: postsPath,
      query: pagingQuery,
      identity: ['motimate'],
      effect: 'read',
      evidence: 'inferred',
      read: readPosts,
    },
  };
}
