import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import { noQuery } from '../../http/query';
import { found, Refusal } from '../../http/refusal';
import { noBody, readFields } from '../../http/request-body';
import { visibleTo } from '../../world/feed-search';
import type { Comment } from '../../world/reactions';
import { callerOf, operation, type Call } from './endpoint';
import { commentJson, feedJson } from './feed-shape';

/** `mv.comment.create`, `mv.comment.update` and `mv.comment.delete`; the last two are for the comment's owner. */
export function commentEndpoints(deps: DemoDeps): Endpoint[] {
  const { company } = deps;
  return [
    operation(deps, 'POST', '/api/v2/comment', ['user'], async (call) => {
      noQuery(call.c.req.url);
      const fields = await readFields(call.c, ['commentText', 'feedId']);
      const text = fields.filledText('commentText');
      const feedId = fields.filledText('feedId');
      fields.refuse();
      const { person } = callerOf(deps, call);
      const item = company.item(feedId);
      if (!item || !visibleTo(item, person.id)) throw new Refusal(404, 'There is no such item', 'feedId');
      const comment = company.reactions.comment(item, person, text);
      const parts = { likes: true, comments: 'none' } as const;
      return call.ok({ ...feedJson(item, company, parts), comment: commentJson(comment, company) });
    }),
    operation(deps, 'POST', '/api/v2/comment/:commentId', ['user'], async (call) => {
      noQuery(call.c.req.url);
      const comment = ownComment(deps, call);
      const fields = await readFields(call.c, ['id', 'commentText']);
      const text = fields.filledText('commentText');
      const id = fields.text('id');
      if (id !== undefined && id !== comment.id) fields.problem('id', 'is not the comment of the path');
      fields.refuse();
      company.reactions.edit(comment.id, text);
      return call.ok(true);
    }),
    operation(deps, 'DELETE', '/api/v2/comment/:commentId', ['user'], async (call) => {
      noQuery(call.c.req.url);
      const comment = ownComment(deps, call);
      await noBody(call.c);
      company.reactions.remove(comment.id);
      return call.ok(true);
    }),
  ];
}

function ownComment(deps: DemoDeps, call: Call): Comment {
  const { company } = deps;
  const id = call.path('commentId');
  const item = company.item(company.reactions.feedIdOf(id));
  const comments = item ? company.reactions.comments(item) : [];
  const comment = found(
    comments.find((candidate) => candidate.id === id),
    'There is no such comment',
  );
  if (comment.by !== callerOf(deps, call).person)
    throw new Refusal(403, 'You may not perform this action: the comment is somebody else’s');
  return comment;
}
