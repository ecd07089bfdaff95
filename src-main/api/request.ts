import { fail, ok, type Result } from '../contract/result';
import { mediaType } from './files';
import type { Method, Operation, OperationInput } from './operation';
import { formText, requestUrl } from './request-url';

/** As much of an operation as a request needs. */
export type RequestOperation = Pick<
  Operation<unknown>,
  'id' | 'method' | 'path' | 'pathParams' | 'bodyKind' | 'bodyPart' | 'queryWriters' | 'files'
>;

/** A part of a multipart body that is JSON. */
export interface JsonPart {
  readonly kind: 'json';
  readonly name: string;
  readonly text: string;
}

/** What is said of a file in a multipart body, beside what is in it. */
export interface FilePart {
  readonly kind: 'file';
  readonly name: string;
  readonly fileName: string;
  readonly type: string;
}

/** One part of a multipart body. */
export type RequestPart = JsonPart | (FilePart & { readonly content: Blob });

/** A body: none, one text, or parts. */
export type BodyOf<Part> =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] };

/** A body before it is sent. */
export type RequestBody = BodyOf<RequestPart>;

/** A whole request before it is sent; what is sent and what a dry run shows are made of the same one. */
export interface VendorRequest {
  readonly method: Method;
  readonly url: string;
  /** Names in lower case. The boundary of a multipart body is not among them: it is set when it is sent. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RequestBody;
}

/**
 * Builds the request of an operation. Nothing is checked but the address: `checkInput` does the rest.
 * VENDORS.md T-02, T-04, T-18, T-19, T-20.
 * @param token for `Authorization: Bearer`; null = none
 * @returns failure `bad-request`, without any value that was given
 */
export function buildRequest(
  origin: string,
  operation: RequestOperation,
  input: OperationInput,
  token: string | null,
): Result<VendorRequest> {
  const names = operation.pathParams?.safeParse(input.path ?? {});
  if (names && !names.success) {
    const where = names.error.issues[0]?.path.join('.') ?? '';
    return fail({ code: 'bad-request', message: `The part "${where}" of the address is not usable.` });
  }
  const url = requestUrl(origin, operation.path, input, operation.queryWriters);
  if (!url.ok) return url;
  const body = bodyOf(operation, input);
  return ok({
    method: operation.method,
    url: url.value,
    headers: {
      accept: 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body.kind === 'text' && {
        'content-type':
          operation.bodyKind === 'form' ? 'application/x-www-form-urlencoded' : 'application/json',
      }),
    },
    body,
  });
}

/** The parts of a multipart body as `fetch` takes them; JSON parts carry their own content type. VENDORS.md T-18. */
export function formData(parts: readonly RequestPart[]): FormData {
  const form = new FormData();
  for (const part of parts) {
    if (part.kind === 'json') {
      form.append(part.name, new Blob([part.text], { type: 'application/json' }));
    } else {
      form.append(part.name, new Blob([part.content], { type: part.type }), part.fileName);
    }
  }
  return form;
}

function bodyOf(operation: RequestOperation, input: OperationInput): RequestBody {
  if (operation.bodyKind === 'multipart') return { kind: 'parts', parts: partsOf(operation, input) };
  if (input.body === undefined) return { kind: 'none' };
  if (operation.bodyKind === 'form') {
    return { kind: 'text', text: formText(input.body as Readonly<Record<string, unknown>>) };
  }
  return { kind: 'text', text: JSON.stringify(input.body) };
}

function partsOf(operation: RequestOperation, input: OperationInput): readonly RequestPart[] {
  const files = (operation.files ?? []).flatMap(({ name }): readonly RequestPart[] => {
    const file = input.files?.[name];
    if (file === undefined) return [];
    const type = file.content.type === '' ? mediaType(file.name) : file.content.type;
    return [{ kind: 'file', name, fileName: file.name, type, content: file.content }];
  });
  const { bodyPart } = operation;
  if (bodyPart === undefined || input.body === undefined) return files;
  return [...files, { kind: 'json', name: bodyPart, text: JSON.stringify(input.body) }];
}
