import type { Operation, OperationInput } from '../../api/operation';
import { asArray, asFields } from '../../api/values/fields';
import type { Confirmation } from '../../contract/panel/operations';

/**
 * The word that must be typed before this very request is sent; null = none. What is worse than usual (for good, or
 * people deleted in a batch) asks for another word. VENDORS.md T-17, T-27, T-41.
 */
export function confirmationFor(operation: Operation<unknown>, input: OperationInput): Confirmation | null {
  const { id, title } = operation;
  switch (operation.effect) {
    case 'read':
    case 'write':
      return null;
    case 'money':
      return {
        word: 'pay',
        sentence: `"${title}" can move money. It is sent once and cannot be called back.`,
      };
    case 'recalculate':
      return {
        word: 'recalculate',
        sentence: `"${title}" makes the vendor work for the whole company. It can take a while.`,
      };
    case 'destructive':
      if (id === 'mv.user.sync') return forBatch(input.body);
      if (input.query?.['force'] === '1') {
        return {
          word: 'forever',
          sentence: `"${title}" with force: this is gone for good and cannot be restored.`,
        };
      }
      return {
        word: 'delete',
        sentence: `"${title}" removes something. ${operation.notes?.[0] ?? ''}`.trim(),
      };
  }
}

function forBatch(body: unknown): Confirmation {
  const rows = asArray(body).map((row) => asFields(row) ?? {});
  const deleted = rows.filter((row) => row['function'] === 'DELETE').length;
  const erased = rows.filter((row) => Object.values(row).includes('')).length;
  const told = [
    ...(deleted > 0 ? [`${count(deleted, 'person is', 'people are')} deleted.`] : []),
    ...(erased > 0 ? [`Details of ${count(erased, 'person', 'people')} are erased.`] : []),
  ];
  const sentence = `${count(rows.length, 'person is', 'people are')} created, changed or deleted in one call.`;
  return told.length === 0
    ? { word: 'synchronise', sentence }
    : { word: 'delete', sentence: `${sentence} ${told.join(' ')}` };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
