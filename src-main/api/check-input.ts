import { z } from 'zod';
import { fail, ok, type Failure, type Result } from '../contract/result';
import { coerce } from './coerce';
import { fileProblem, type FilePart, type Upload } from './files';
import { issueWords } from './issue-words';
import type { Operation, OperationInput } from './operation';
import { asFields } from './values/fields';

/** What is wrong with one field of a request. Never repeats a value, since it may be a secret. */
export interface FieldProblem {
  /** Where it is, from the outside in, such as `['body', 'user', 'email']`. */
  readonly path: readonly (string | number)[];
  /** What would be right, in words that follow the field's name. */
  readonly message: string;
}

/** A request that must not be sent. */
export interface InputFailure extends Failure {
  readonly code: 'bad-request';
  readonly problems: readonly FieldProblem[];
}

const inputSchema = z.strictObject({
  path: z.record(z.string(), z.unknown()).optional(),
  query: z.record(z.string(), z.unknown()).optional(),
  body: z.unknown().optional(),
  files: z.record(z.string(), z.unknown()).optional(),
});

/**
 * Checks what was given for an operation before anything is sent, fills in defaults and forgives types that can
 * be read in one way only. What comes back is exactly what is sent.
 * @param input `{ path, query, body, files }`; a body of `{}` counts as none where the operation has no body
 * @returns failure `bad-request` with one problem for each field
 */
export async function checkInput(
  operation: Operation<unknown>,
  input: unknown,
): Promise<Result<OperationInput, InputFailure>> {
  const whole = inputSchema.safeParse(input ?? {});
  if (!whole.success) return fail(inputFailure(problemsOf(whole.error, [])));
  const { path, query, body, files } = whole.data;
  const problems: FieldProblem[] = [];

  const part = (name: string, schema: z.ZodType | undefined, value: unknown): unknown => {
    if (schema === undefined) {
      if (!isNothing(value)) problems.push({ path: [name], message: 'is not taken by this operation' });
      return undefined;
    }
    const checked = schema.safeParse(coerce(schema, value));
    if (checked.success) return checked.data;
    problems.push(...problemsOf(checked.error, [name]));
    return undefined;
  };

  const checkedPath = part('path', operation.pathParams, path ?? {}) as OperationInput['path'];
  const checkedQuery = part('query', operation.query, query ?? {}) as OperationInput['query'];
  const checkedBody = part('body', operation.body, body ?? emptyBody(operation.body));
  const checkedFiles = await filesOf(operation.files ?? [], files ?? {}, problems);
  if (problems.length > 0) return fail(inputFailure(problems));

  const wireBody =
    operation.toWire === undefined ? checkedBody : operation.toWire(checkedBody, checkedPath ?? {});
  return ok({
    ...(checkedPath !== undefined && { path: checkedPath }),
    ...(checkedQuery !== undefined && { query: checkedQuery }),
    ...(wireBody !== undefined && { body: wireBody }),
    ...(Object.keys(checkedFiles).length > 0 && { files: checkedFiles }),
  });
}

/** Nothing given for a body of fields is a body without any, so that each missing field is named. */
function emptyBody(schema: z.ZodType | undefined): unknown {
  return schema instanceof z.ZodObject ? {} : undefined;
}

async function filesOf(
  parts: readonly FilePart[],
  given: Readonly<Record<string, unknown>>,
  problems: FieldProblem[],
): Promise<Readonly<Record<string, Upload>>> {
  for (const name of Object.keys(given)) {
    if (!parts.some((part) => part.name === name)) {
      problems.push({ path: ['files', name], message: 'is not a file of this operation' });
    }
  }
  const files: Record<string, Upload> = {};
  for (const part of parts) {
    const path = ['files', part.name];
    const value = Object.hasOwn(given, part.name) ? given[part.name] : undefined;
    if (isNothing(value)) {
      if (part.required) problems.push({ path, message: 'is needed' });
      continue;
    }
    const file = uploadOf(value);
    const problem = file === null ? 'must be a file' : await fileProblem(part, file);
    if (problem !== null) problems.push({ path, message: problem });
    else if (file !== null) files[part.name] = file;
  }
  return files;
}

function uploadOf(value: unknown): Upload | null {
  const fields = asFields(value);
  const name = fields?.['name'];
  const content = fields?.['content'];
  return typeof name === 'string' && content instanceof Blob ? { name, content } : null;
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  const fields = asFields(value);
  return fields !== null && !(value instanceof Blob) && Object.keys(fields).length === 0;
}

function inputFailure(problems: readonly FieldProblem[]): InputFailure {
  const first = problems[0];
  const where = first?.path.join('.') ?? '';
  return {
    code: 'bad-request',
    message: `Nothing was sent: "${where}" ${first?.message ?? 'is not right'}.`,
    problems,
  };
}

function problemsOf(error: z.ZodError, above: readonly string[]): readonly FieldProblem[] {
  return error.issues.flatMap((issue) => {
    const path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], message: 'is not known here' }));
    }
    return [{ path, message: issueWords(issue) }];
  });
}
