import { z } from 'zod';
import { doneAnswer, listAnswer, oneAnswer, oneOrDoneAnswer, type Done } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { pathId, text } from '../../params';
import { position } from '../shapes';
import { pagingQuery } from './paging';

type Position = ShapeValue<typeof position>;

const shared = { vendor: 'motimate', resource: 'position', identity: ['motimate'] } as const;
const onePath = '/public_api/positions/{position_id}';
const pathParams = z.strictObject({ position_id: pathId('Position', [], 'The ID of a position.') });
const importId = text('Import ID', 'The ID of the position in the system it comes from.').optional();
const table = {
  rows: '',
  columns: [
    { key: 'name', title: 'Name' },
    { key: 'importId', title: 'Import ID' },
    { key: 'id', title: 'ID' },
  ],
} as const;

/** One page of the positions. VENDORS.md T-29. */
export const positionList: Operation<Position[]> = {
  ...shared,
  id: 'mm.position.list',
  title: 'Positions',
  summary: 'One page of the positions, at most 50.',
  method: 'GET',
  path: '/public_api/positions',
  query: pagingQuery,
  effect: 'read',
  evidence: 'public-source',
  source: 'connector; paging: limits',
  table,
  ...listAnswer(position),
};

/** One position. */
export const positionGet: Operation<Position> = {
  ...shared,
  id: 'mm.position.get',
  title: 'One position',
  summary: 'One position with its import ID.',
  method: 'GET',
  path: onePath,
  pathParams,
  effect: 'read',
  evidence: 'public-source',
  source: 'connector',
  table,
  ...oneAnswer(position),
};

/** Creates a position; the list of keys and values in the vendor's reference is a leftover. VENDORS.md T-22. */
export const positionCreate: Operation<Position | null> = {
  ...shared,
  id: 'mm.position.create',
  title: 'Create a position',
  summary: 'Adds a position.',
  method: 'POST',
  path: '/public_api/positions',
  body: z.strictObject({ name: text('Name'), import_id: importId }),
  effect: 'write',
  verifyWith: 'mm.position.list',
  evidence: 'public-source',
  source: 'connector',
  unverified: 'That the body is one object with these names.',
  table,
  ...oneOrDoneAnswer(position),
};

/** Renames a position; answered 201. VENDORS.md T-25. */
export const positionUpdate: Operation<Position | null> = {
  ...shared,
  id: 'mm.position.update',
  title: 'Change a position',
  summary: 'Renames a position or changes its import ID.',
  method: 'PATCH',
  path: onePath,
  pathParams,
  body: z
    .strictObject({ name: text('Name').optional(), import_id: importId })
    .refine((told) => Object.values(told).some((value) => value !== undefined), 'there is nothing to change'),
  effect: 'write',
  idempotent: true,
  verifyWith: 'mm.position.get',
  evidence: 'public-source',
  source: 'connector',
  table,
  ...oneOrDoneAnswer(position),
};

/** Deletes a position. */
export const positionDelete: Operation<Done> = {
  ...shared,
  id: 'mm.position.delete',
  title: 'Delete a position',
  summary: 'Deletes a position; no way to restore it is documented.',
  method: 'DELETE',
  path: onePath,
  pathParams,
  effect: 'destructive',
  verifyWith: 'mm.position.get',
  evidence: 'public-source',
  source: 'connector',
  notes: ['No way to restore a position is documented.'],
  ...doneAnswer,
};
