import type { Context } from 'hono';
import type { DemoDeps } from '../../deps';
import { motimateAnswer } from '../../http/answers';
import type { Endpoint } from '../../http/endpoint';
import type { JsonFields } from '../../http/json-fields';
import { noQuery, Query } from '../../http/query';
import { found, Refusal } from '../../http/refusal';
import { noBody, readFields } from '../../http/request-body';
import type { Group } from '../../world/groups';
import { idInPath, NOT_FOUND } from './endpoint';
import { groupRow, groupWithParent } from './group-shape';
import { pageOf, readListQuery } from './paging';

const ONE = '/public_api/groups/:groupId';
/** What the update answers with 404 instead of an error (VENDORS.md T-25). */
const NO_GROUP = { id: 0, kind: '', level: '', name: '' };

/** `mm.group.*`. */
export function groupEndpoints(deps: DemoDeps): Endpoint[] {
  const { groups, company } = deps;
  const at = (c: Context): Group => found(groups.find(idInPath(c, 'groupId')), NOT_FOUND);
  return [
    {
      method: 'GET',
      path: '/public_api/groups',
      answer: (c) => motimateAnswer(c, pageOf(readListQuery(c.req.url), groups.all()).map(groupWithParent)),
    },
    {
      method: 'POST',
      path: '/public_api/groups',
      answer: async (c) => {
        noQuery(c.req.url);
        // The documented rows of key and value are left over from a form tool: not an object, so refused (VENDORS.md T-22).
        const fields = await readFields(c, ['name', 'kind', 'parent_id', 'external_id']);
        const name = fields.filledText('name');
        const kind = fields.filledText('kind');
        const parentId = readParent(fields) ?? null;
        const externalId = fields.text('external_id');
        fields.refuse();
        refuseObstacle(groups.obstacle(kind, parentId));
        const wanted = { name, kind, parentId, ...(externalId === undefined ? {} : { externalId }) };
        return motimateAnswer(c, groupWithParent(groups.create(wanted, company.now())), 201);
      },
    },
    {
      method: 'GET',
      path: ONE,
      answer: (c) => {
        noQuery(c.req.url);
        return motimateAnswer(c, groupRow(at(c)));
      },
    },
    {
      method: 'PATCH',
      path: ONE,
      answer: async (c) => {
        noQuery(c.req.url);
        const group = groups.find(Number(c.req.param('groupId')));
        if (!group) return motimateAnswer(c, NO_GROUP, 404);
        const fields = await readFields(c, ['name', 'kind', 'parent_id']);
        const name = fields.has('name') ? fields.filledText('name') : group.name;
        const kind = fields.text('kind') ?? group.kind;
        const parent = readParent(fields);
        fields.refuse();
        const parentId = parent === undefined ? group.parentId : parent;
        refuseObstacle(groups.obstacle(kind, parentId, group.id));
        return motimateAnswer(c, groupRow(groups.change(group, { name, kind, parentId }, company.now())));
      },
    },
    {
      method: 'DELETE',
      path: ONE,
      answer: async (c) => {
        new Query(c.req.url, ['force']).oneOf('force', ['0', '1']);
        const group = at(c);
        await noBody(c);
        groups.remove(group, company.now());
        return c.body(null, 204);
      },
    },
  ];
}

/** The parent's id, null for none, undefined when it is not spoken of. */
function readParent(fields: JsonFields): number | null | undefined {
  return fields.isNull('parent_id') ? null : fields.wholeNumber('parent_id', 1, 2_147_483_647);
}

function refuseObstacle(obstacle: string | undefined): void {
  if (obstacle !== undefined) throw new Refusal('invalid', obstacle);
}
