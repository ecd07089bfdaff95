import { z } from 'zod';
import { ok, type Result } from '../contract/result';
import { unwrapped } from './coerce';
import { curlLine } from './curl';
import type { Method, Operation, OperationInput } from './operation';
import { isSecret } from './params';
import { createRedactor, REDACTED, type Redactor } from './redact';
import { buildRequest, type BodyOf, type FilePart, type JsonPart, type RequestBody } from './request';
import { asFields } from './values/fields';

/** One part of a multipart body as it would be sent; files by name and size only. */
export type DescribedPart = JsonPart | (FilePart & { readonly bytes: number });

/** A body as it would be sent. */
export type DescribedBody = BodyOf<DescribedPart>;

/** Exactly what would be sent, with bullets in the place of secrets. */
export interface RequestDescription {
  readonly method: Method;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: DescribedBody;
  /** The same as a line for `curl`. */
  readonly curl: string;
}

/** What a description needs to know of the account. */
export interface DescribeOptions {
  /** The account's origin. */
  readonly origin: string;
  /** Whether the call carries an access token. */
  readonly signedIn: boolean;
  /** Knows the secrets of this process, which are hidden wherever they occur. */
  readonly redactor: Pick<Redactor, 'known'>;
}

/**
 * What a call would send, without sending it. Fields that hold secrets are hidden, and so are their values and
 * the process's own secrets wherever else they occur. E-mail addresses stay: people check them here.
 * @param input what `checkInput` gave
 * @returns failure `bad-request`
 */
export function describeRequest(
  operation: Operation<unknown>,
  input: OperationInput,
  options: DescribeOptions,
): Result<RequestDescription> {
  const found = createRedactor();
  const hide = (schema: z.ZodType | undefined, value: unknown) =>
    schema === undefined ? value : hidden(schema, value, (secret) => found.register(secret));
  const masked: OperationInput = {
    ...(input.path && {
      path: hide(operation.pathParams, input.path) as NonNullable<OperationInput['path']>,
    }),
    ...(input.query && { query: hide(operation.query, input.query) as NonNullable<OperationInput['query']> }),
    ...(input.body !== undefined && { body: hide(operation.body, input.body) }),
    ...(input.files && { files: input.files }),
  };
  const built = buildRequest(options.origin, operation, masked, options.signedIn ? REDACTED : null);
  if (!built.ok) return built;
  const clean = (text: string) =>
    options.redactor.known(found.known(text.replaceAll(encodeURIComponent(REDACTED), REDACTED)));
  const request = {
    method: built.value.method,
    url: clean(built.value.url),
    headers: {
      ...built.value.headers,
      ...(built.value.body.kind === 'parts' && { 'content-type': 'multipart/form-data' }),
    },
    body: described(built.value.body, clean),
  };
  return ok({ ...request, curl: curlLine(request) });
}

function described(body: RequestBody, clean: (text: string) => string): DescribedBody {
  if (body.kind === 'none') return body;
  if (body.kind === 'text') return { kind: 'text', text: clean(body.text) };
  return {
    kind: 'parts',
    parts: body.parts.map((part) =>
      part.kind === 'json'
        ? { kind: 'json', name: part.name, text: clean(part.text) }
        : {
            kind: 'file',
            name: part.name,
            fileName: clean(part.fileName),
            type: part.type,
            bytes: part.content.size,
          },
    ),
  };
}

/** A copy in which fields that hold secrets are hidden; tells each secret. */
function hidden(schema: z.ZodType, value: unknown, tell: (secret: string) => void): unknown {
  if (isSecret(schema) || isSecret(unwrapped(schema))) {
    if (typeof value !== 'string') return value;
    tell(value);
    return REDACTED;
  }
  const type = unwrapped(schema);
  if (type instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => hidden(type.element as z.ZodType, item, tell));
  }
  const fields = asFields(value);
  if (!(type instanceof z.ZodObject) || fields === null) return value;
  const shape: Readonly<Record<string, z.ZodType>> = type.shape;
  return Object.fromEntries(
    Object.entries(fields).map(([name, inner]) => {
      const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
      return [name, known === undefined ? inner : hidden(known, inner, tell)];
    }),
  );
}
