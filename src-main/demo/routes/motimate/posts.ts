import { Hono } from 'hono';
import type { DemoDeps } from '../../deps';
import { motimateAnswer, motimateError } from '../../http/answers';
import { scenePath } from '../../pictures/paths';
import type { WallPost } from '../../world/wall';
import { placesOf, readListQuery } from './paging';
import { isoSeconds } from './user-shape';

/** `mm.post.list`: the wall, newest first. No source documents it; shape after the contract's POST_MM (VENDORS.md T-31). */
export function postRoutes(deps: DemoDeps): Hono {
  const routes = new Hono();
  routes.get('/public_api/posts', (c) => {
    const query = readListQuery(new URL(c.req.url).searchParams);
    if ('problem' in query) return motimateError(c, 422, 'unprocessable_entity', query.problem);
    const posts = deps.company.wall.posts(deps.company.now());
    const places = placesOf(query, (place) => {
      const post = posts[place];
      return post && { createdAt: post.createdAt, updatedAt: post.publishedAt };
    });
    return motimateAnswer(
      c,
      places.flatMap((place) => posts.slice(place, place + 1).map(postJson)),
    );
  });
  return routes;
}

/** POST_MM and its files; a file's `url` is a path on this server. */
function postJson(post: WallPost): Record<string, unknown> {
  const files =
    post.picture !== undefined && post.fileId !== undefined
      ? [{ id: post.fileId, url: `/${scenePath(post.picture)}` }]
      : [];
  return {
    id: post.id,
    title: post.title,
    body: post.body,
    author_id: post.author.motimateId,
    group_ids: [5101],
    file_ids: files.map((file) => file.id),
    files,
    published_at: isoSeconds(post.publishedAt),
    created_at: isoSeconds(post.createdAt),
    updated_at: isoSeconds(post.publishedAt),
  };
}
