/** One part of a multipart body. */
export interface Part {
  readonly name: string;
  readonly filename: string | undefined;
  /** Media type without parameters, lower case. */
  readonly contentType: string | undefined;
  readonly bytes: Buffer<ArrayBuffer>;
}

const MOST_PARTS = 20;

/** The parts of a `multipart/form-data` body, or undefined when it cannot be read. */
export function parseMultipart(contentType: string, body: Buffer<ArrayBuffer>): Part[] | undefined {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^;\s"]{1,70}))/i.exec(contentType);
  const word = boundary?.[1] ?? boundary?.[2];
  if (word === undefined) return undefined;
  const border = Buffer.from(`--${word}`);
  const parts: Part[] = [];
  let at = body.indexOf(border);
  if (at !== 0 && (at < 0 || body.toString('latin1', at - 2, at) !== '\r\n')) return undefined;
  while (parts.length <= MOST_PARTS) {
    const start = at + border.length;
    const next = body.toString('latin1', start, start + 2);
    if (next === '--') return parts;
    if (next !== '\r\n') return undefined;
    const end = body.indexOf(Buffer.concat([Buffer.from('\r\n'), border]), start);
    const headersEnd = body.indexOf('\r\n\r\n', start);
    if (end < 0 || headersEnd < 0 || headersEnd > end) return undefined;
    const part = readPart(body.toString('utf8', start + 2, headersEnd), body.subarray(headersEnd + 4, end));
    if (!part) return undefined;
    parts.push(part);
    at = end + 2;
  }
  return undefined;
}

function readPart(headers: string, bytes: Buffer<ArrayBuffer>): Part | undefined {
  const values = new Map(
    headers.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const disposition = values.get('content-disposition') ?? '';
  const name = /^form-data\s*;(?:.*;)?\s*name="([^"]*)"/i.exec(disposition)?.[1];
  if (name === undefined) return undefined;
  const filename = /;\s*filename="([^"]*)"/i.exec(disposition)?.[1];
  const contentType = values.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return { name, filename, contentType, bytes };
}
