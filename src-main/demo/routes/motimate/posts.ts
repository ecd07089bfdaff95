import type { DemoDeps } from '../../deps';
import { motimateAnswer } from '../../http/answers';
import type { Endpoint } from '../../http/endpoint';
import { noQuery } from '../../http/query';
import { found } from '../../http/refusal';
import { readFields } from '../../http/request-body';
import type { WallPost } from '../../world/wall';
import { idInPath, NOT_FOUND } from './endpoint';
import { isoSeconds } from './iso-seconds';
import { ACCOUNT_ID } from './me';
import { pageOf, readListQuery } from './paging';

/**
 * `mm.post.list` (newest first), `mm.post.get` and `mm.post.create`. No source documents them; shape after the contract's
 * POST_MM (VENDORS.md T-31).
 */
export function postEndpoints(deps: DemoDeps): Endpoint[] {
  const { company } = deps;
  return [
    {
      method: 'GET',
      path: '/public_api/posts',
      answer: (c) => {
        const query = readListQuery(c.req.url);
        const posts = company.wall
          .posts(company.now())
          .map((post) => ({ ...post, updatedAt: post.publishedAt ?? post.createdAt }));
        return motimateAnswer(c, pageOf(query, posts).map(postJson));
      },
    },
    {
      method: 'GET',
      path: '/public_api/posts/:postId',
      answer: (c) => {
        noQuery(c.req.url);
        return motimateAnswer(
          c,
          postJson(found(company.wall.find(idInPath(c, 'postId'), company.now()), NOT_FOUND)),
        );
      },
    },
    {
      method: 'POST',
      path: '/public_api/posts',
      answer: async (c) => {
        noQuery(c.req.url);
        const fields = await readFields(c, ['title', 'body', 'file_ids', 'group_ids', 'published']);
        const title = fields.text('title') ?? '';
        const body = fields.filledText('body');
        const fileIds = fields.wholeNumbers('file_ids') ?? [];
        const groupIds = fields.wholeNumbers('group_ids') ?? [];
        const published = fields.flag('published') ?? true;
        for (const id of groupIds)
          if (!deps.groups.find(id)) fields.problem('group_ids', `has no group ${id}`);
        const files = fileIds.flatMap((id) => {
          const file = deps.files.find(id) ?? fileOnWall(deps, id);
          if (!file) fields.problem('file_ids', `has no file ${id}`);
          return file ? [{ id: file.id, url: file.url }] : [];
        });
        fields.refuse();
        const post = company.wall.add(
          { title, body, authorId: ACCOUNT_ID, files, groupIds, published },
          company.now(),
        );
        return motimateAnswer(c, postJson(post), 201);
      },
    },
  ];
}

function fileOnWall(deps: DemoDeps, id: number): WallPost['files'][number] | undefined {
  return deps.company.wall
    .posts(deps.company.now())
    .flatMap((post) => post.files)
    .find((file) => file.id === id);
}

/** POST_MM and its files; a file's `url` is a path on this server. */
function postJson(post: WallPost): Record<string, unknown> {
  return {
    id: post.id,
    title: post.title,
    body: post.body,
    author_id: post.authorId,
    group_ids: post.groupIds,
    file_ids: post.files.map((file) => file.id),
    files: post.files,
    published_at: post.publishedAt === undefined ? null : isoSeconds(post.publishedAt),
    created_at: isoSeconds(post.createdAt),
    updated_at: isoSeconds(post.publishedAt ?? post.createdAt),
  };
}
