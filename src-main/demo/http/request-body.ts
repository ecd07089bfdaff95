import type { Context } from 'hono';
import { JsonFields, parseJson } from './json-fields';
import { parseMultipart, type Part } from './multipart';
import { Refusal } from './refusal';

/** More than any upload the contract allows, bytes: past this a body is not even read to its end. */
const MOST_BYTES = 130_000_000;

/** The JSON value of a request; refused when it is not declared as JSON (415) or cannot be read. */
export async function readJson(c: Context): Promise<unknown> {
  if (mediaType(c) !== 'application/json')
    throw new Refusal(415, 'The Content-Type must be application/json');
  const value = parseJson((await readBytes(c)).toString('utf8'));
  if (value === undefined) throw new Refusal('invalid', 'The body is not JSON');
  return value;
}

/** The JSON object of a request with only known keys; collect problems, then call its `refuse()`. */
export async function readFields(c: Context, known: readonly string[]): Promise<JsonFields> {
  return JsonFields.of(await readJson(c), known);
}

/** The JSON array of a request, of 1 to 5000 objects with only known keys; problems name the row, counted from 1. */
export async function readRows(c: Context, known: readonly string[]): Promise<JsonFields[]> {
  const value = await readJson(c);
  if (!Array.isArray(value)) throw new Refusal('invalid', 'The body must be a JSON array');
  if (value.length === 0 || value.length > 5000)
    throw new Refusal('invalid', 'The body must have 1 to 5000 rows');
  const problems: string[] = [];
  return value.map((row, index) => JsonFields.of(row, known, `row ${index + 1}: `, problems));
}

/** Refuses a body; an empty JSON object passes, since the vendor documents one where it means none (VENDORS.md T-17). */
export async function noBody(c: Context): Promise<void> {
  const text = (await readBytes(c)).toString('utf8').trim();
  if (text !== '' && text !== '{}') throw new Refusal('invalid', 'This operation takes no body');
}

/** The parts of a multipart request by name. Unknown, repeated and missing parts are refused by name. */
export async function readParts(
  c: Context,
  expected: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): Promise<Map<string, Part>> {
  if (mediaType(c) !== 'multipart/form-data')
    throw new Refusal(415, 'The Content-Type must be multipart/form-data');
  const parts = parseMultipart(c.req.header('content-type') ?? '', await readBytes(c));
  if (!parts) throw new Refusal('invalid', 'The multipart body cannot be read');
  const known = [...expected.required, ...(expected.optional ?? [])];
  const byName = new Map<string, Part>();
  for (const part of parts) {
    if (!known.includes(part.name))
      throw new Refusal('invalid', `Unknown part: ${part.name}, only ${known.join(', ')}`, part.name);
    if (byName.has(part.name))
      throw new Refusal('invalid', `The part ${part.name} is there twice`, part.name);
    byName.set(part.name, part);
  }
  for (const name of expected.required)
    if (!byName.has(name)) throw new Refusal('invalid', `The part ${name} is missing`, name);
  return byName;
}

function mediaType(c: Context): string {
  return (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** The body's bytes; refused with 413 past {@link MOST_BYTES}. */
async function readBytes(c: Context): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: ReadableStream<Uint8Array> | null = c.req.raw.body;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new Refusal(413, 'The body is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
