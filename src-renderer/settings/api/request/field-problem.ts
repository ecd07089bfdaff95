import type { Refusal } from '@contract/panel/operations';

/** What is wrong with one field. */
export type FieldProblem = Refusal['problems'][number];

/**
 * What is wrong with the field at a path and with what is inside it, in words; null = nothing.
 * @param isWhole whether the field is shown as one, so that what is inside it is told beside it
 */
export function problemAt(
  problems: readonly FieldProblem[],
  path: readonly (string | number)[],
  isWhole: boolean,
): string | null {
  const found = problems.filter(
    (problem) =>
      (isWhole ? problem.path.length >= path.length : problem.path.length === path.length) &&
      path.every((name, at) => String(problem.path[at]) === String(name)),
  );
  return found.length === 0 ? null : found.map(({ message }) => message).join('; ');
}
