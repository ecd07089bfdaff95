import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import { noQuery } from '../../http/query';
import { found } from '../../http/refusal';
import { noBody, readFields } from '../../http/request-body';
import type { FeedItem } from '../../world/feed-item';
import { visibleTo } from '../../world/feed-search';
import { callerOf, operation, type Call } from './endpoint';
import { commentJson, feedJson } from './feed-shape';

/** `mv.feed.get`, `mv.feed.delete`, `mv.feed.comment` and `mv.feed.like`. */
export function feedItemEndpoints(deps: DemoDeps): Endpoint[] {
  const { company } = deps;
  return [
    operation(deps, 'GET', '/api/v2/feed/:feedId', ['user'], (call) => {
      noQuery(call.c.req.url);
      return call.ok(feedJson(itemAt(deps, call), company, { likes: true, comments: 'commentList' }));
    }),
    operation(deps, 'DELETE', '/api/v2/feed/:feedId', ['admin'], async (call) => {
      noQuery(call.c.req.url);
      const item = found(company.item(call.path('feedId')), 'There is no such item');
      await noBody(call.c);
      const problem = deps.gifts.takeBack(item);
      // A failure is an answer like any other, with 200 (VENDORS.md T-15).
      return call.ok(
        problem === undefined
          ? { status: 'success', message: 'The item was removed' }
          : { status: 'failure', message: problem },
      );
    }),
    operation(deps, 'PUT', '/api/v2/feed/:feedId/comment', ['user'], async (call) => {
      noQuery(call.c.req.url);
      const item = itemAt(deps, call);
      const fields = await readFields(call.c, ['commentText']);
      const text = fields.filledText('commentText');
      fields.refuse();
      const comment = company.reactions.comment(item, callerOf(deps, call).person, text);
      return call.ok(commentJson(comment, company));
    }),
    operation(deps, 'PUT', '/api/v2/feed/:feedId/like', ['user'], async (call) => {
      noQuery(call.c.req.url);
      const item = itemAt(deps, call);
      await noBody(call.c);
      company.reactions.like(item, callerOf(deps, call).person);
      return call.ok(feedJson(item, company, { likes: true, comments: 'commentList' }));
    }),
  ];
}

function itemAt(deps: DemoDeps, call: Call): FeedItem {
  const item = found(deps.company.item(call.path('feedId')), 'There is no such item');
  const seen = visibleTo(item, callerOf(deps, call).person.id);
  return found(seen ? item : undefined, 'There is no such item');
}
