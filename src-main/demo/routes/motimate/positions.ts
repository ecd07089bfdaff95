import type { Context } from 'hono';
import type { DemoDeps } from '../../deps';
import { motimateAnswer } from '../../http/answers';
import type { Endpoint } from '../../http/endpoint';
import { noQuery } from '../../http/query';
import { found } from '../../http/refusal';
import { noBody, readFields } from '../../http/request-body';
import type { Position } from '../../world/positions';
import { idInPath, NOT_FOUND } from './endpoint';
import { pageOf, readListQuery } from './paging';

const ONE = '/public_api/positions/:positionId';

/** `mm.position.*`. */
export function positionEndpoints(deps: DemoDeps): Endpoint[] {
  const { positions, company } = deps;
  const at = (c: Context): Position => found(positions.find(idInPath(c, 'positionId')), NOT_FOUND);
  return [
    {
      method: 'GET',
      path: '/public_api/positions',
      answer: (c) => motimateAnswer(c, pageOf(readListQuery(c.req.url), positions.all()).map(positionJson)),
    },
    {
      method: 'POST',
      path: '/public_api/positions',
      answer: async (c) => {
        noQuery(c.req.url);
        // The documented rows of key and value are left over from a form tool: not an object, so refused (VENDORS.md T-22).
        const fields = await readFields(c, ['name', 'import_id']);
        const name = fields.filledText('name');
        const importId = fields.text('import_id') ?? null;
        fields.refuse();
        return motimateAnswer(c, positionJson(positions.create(name, importId, company.now())), 201);
      },
    },
    {
      method: 'GET',
      path: ONE,
      answer: (c) => {
        noQuery(c.req.url);
        return motimateAnswer(c, positionJson(at(c)));
      },
    },
    {
      method: 'PATCH',
      path: ONE,
      answer: async (c) => {
        noQuery(c.req.url);
        const position = at(c);
        const fields = await readFields(c, ['name', 'import_id']);
        const name = fields.has('name') ? fields.filledText('name') : position.name;
        const importId = fields.text('import_id') ?? position.importId;
        fields.refuse();
        // 201 it is, not 200 (VENDORS.md T-25).
        return motimateAnswer(
          c,
          positionJson(positions.change(position, { name, importId }, company.now())),
          201,
        );
      },
    },
    {
      method: 'DELETE',
      path: ONE,
      answer: async (c) => {
        noQuery(c.req.url);
        const position = at(c);
        await noBody(c);
        positions.remove(position);
        return c.body(null, 204);
      },
    },
  ];
}

/** POSITION_MM of the contract, section 4. */
function positionJson(position: Position): Record<string, unknown> {
  return { id: position.id, import_id: position.importId, name: position.name };
}
