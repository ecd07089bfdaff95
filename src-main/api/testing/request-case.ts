import type { Upload } from '../files';

/** What goes over the wire for one operation. */
export interface RequestCase {
  readonly id: string;
  /** What a person gives: `{ path, query, body, files }`. */
  readonly input: unknown;
  /** Method, path and query, exactly. */
  readonly wire: string;
  /** The JSON body, exactly and in this order; absent = none. */
  readonly json?: unknown;
  /** The form body, exactly. */
  readonly form?: string;
  /** The parts of a multipart body: a file as `name type bytes`, JSON as its value. */
  readonly parts?: Readonly<Record<string, unknown>>;
}

/** A small picture that is what its name says. */
export const jpeg: Upload = {
  name: 'pier.jpg',
  content: new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])]),
};

/** The picture as a part of a body is told. */
export const jpegPart = 'pier.jpg image/jpeg 10';
