import type { OperationDescription } from '@contract/panel/operation-description';
import { folded } from '../../kit/folded';

/** Operations of one resource of one product. */
export interface OperationGroup {
  readonly vendorName: string;
  readonly resource: string;
  readonly operations: readonly OperationDescription[];
}

/**
 * The operations that hold every word of a text, in the order they came in. Words are looked for in what people read of
 * an operation, in its id and in its address; the whole id finds that one alone.
 * @param said what else people read of an operation, such as its title in their language
 */
export function searchOperations(
  all: readonly OperationDescription[],
  text: string,
  said: (operation: OperationDescription) => readonly string[] = () => [],
): readonly OperationDescription[] {
  const wanted = folded(text.trim());
  if (wanted === '') return all;
  const exact = all.find(({ id }) => folded(id) === wanted);
  if (exact !== undefined) return [exact];
  const words = wanted.split(/\s+/);
  return all.filter((operation) => {
    const { id, vendorName, resource, title, sentence, method, address, effectWords } = operation;
    const told = folded(
      [id, vendorName, resource, title, sentence, method, address, effectWords, ...said(operation)].join(
        '\n',
      ),
    );
    return words.every((word) => told.includes(word));
  });
}

/** Operations by product and resource, each group where its first operation stands. */
export function groupOperations(operations: readonly OperationDescription[]): readonly OperationGroup[] {
  const groups = new Map<string, OperationDescription[]>();
  for (const operation of operations) {
    const key = `${operation.vendor} ${operation.resource}`;
    const known = groups.get(key);
    if (known) known.push(operation);
    else groups.set(key, [operation]);
  }
  return [...groups.values()].flatMap((list) => {
    const [first] = list;
    return first === undefined
      ? []
      : [{ vendorName: first.vendorName, resource: first.resource, operations: list }];
  });
}
