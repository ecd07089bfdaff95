import type { RequestDescription } from './describe-request';

/** A request as one line for a shell with `curl`; secrets stay hidden, so they have to be put in by hand. */
export function curlLine(request: Omit<RequestDescription, 'curl'>): string {
  const words = ['curl'];
  if (request.method !== 'GET') words.push('-X', request.method);
  words.push(quoted(request.url));
  const { body } = request;
  for (const [name, value] of Object.entries(request.headers)) {
    // The boundary of a multipart body is curl's own.
    if (!(body.kind === 'parts' && name === 'content-type')) words.push('-H', quoted(`${name}: ${value}`));
  }
  if (body.kind === 'text') words.push('--data-raw', quoted(body.text));
  if (body.kind === 'parts') {
    for (const part of body.parts) {
      const content = part.kind === 'json' ? inForm(part.text) : `@${inForm(part.fileName)}`;
      const type = part.kind === 'json' ? 'application/json' : part.type;
      words.push('-F', quoted(`${part.name}=${content};type=${type}`));
    }
  }
  return words.join(' ');
}

/** A word of a POSIX shell that means nothing but itself. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, String.raw`'\''`)}'`;
}

/** A value of `-F`, where semicolons and commas would end it. */
function inForm(text: string): string {
  return `"${text.replace(/[\\"]/g, (character) => `\\${character}`)}"`;
}
