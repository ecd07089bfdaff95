import type { Operation } from '../../api/operation';
import type { OperationDescription } from '../../contract/panel/operation-description';

/** Operations that take many rows in one call. VENDORS.md, `mv.user.sync` and `mv.user.changePayrollIds`. */
const inChunks: ReadonlySet<string> = new Set(['mv.user.sync', 'mv.user.changePayrollIds']);
/** Their inputs and answers are secrets, which do not belong in a table. */
const signingIn: ReadonlySet<string> = new Set(['auth', 'token']);

/** How an operation can be run over the rows of a table: a call for each, many rows in one call, or not at all. */
export function bulkKind(
  operation: Pick<Operation<unknown>, 'id' | 'via' | 'resource' | 'files' | 'pathParams' | 'query' | 'body'>,
): OperationDescription['bulk'] {
  if (inChunks.has(operation.id)) return 'chunks';
  const { pathParams, query, body } = operation;
  const takesNothing = pathParams === undefined && query === undefined && body === undefined;
  const needsFiles = operation.files?.some(({ required }) => required) === true;
  if (operation.via === 'browser' || signingIn.has(operation.resource) || takesNothing || needsFiles)
    return null;
  return 'rows';
}
