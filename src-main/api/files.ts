/** What a file is to the vendors; each kind has its own limit. VENDORS.md T-18, T-31. */
export type FileKind = 'image' | 'video' | 'document';

/** A file to be sent. */
export interface Upload {
  /** Its name, without folders. */
  readonly name: string;
  readonly content: Blob;
}

/** A part of a request that is a file. */
export interface FilePart {
  /** Name of the part on the wire, such as `photo`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly required: boolean;
  /** File name extensions that are taken, lower case without a dot. */
  readonly extensions: readonly string[];
}

/** The largest file of each kind, bytes: decimal megabytes, the stricter reading. VENDORS.md T-31. */
export const fileLimits: Readonly<Record<FileKind, number>> = {
  image: 40_000_000,
  video: 100_000_000,
  document: 100_000_000,
};

interface FileType {
  readonly kind: FileKind;
  readonly type: string;
  /** How the file begins, as hex with `.` for any digit. Absent = not checked. */
  readonly magic?: RegExp;
}

const ZIP = /^504b0304/;
const OLE = /^d0cf11e0a1b11ae1/;
const BOX = /^.{8}66747970/;

const fileTypes: Readonly<Record<string, FileType>> = {
  jpg: { kind: 'image', type: 'image/jpeg', magic: /^ffd8ff/ },
  jpeg: { kind: 'image', type: 'image/jpeg', magic: /^ffd8ff/ },
  png: { kind: 'image', type: 'image/png', magic: /^89504e470d0a1a0a/ },
  gif: { kind: 'image', type: 'image/gif', magic: /^47494638/ },
  webp: { kind: 'image', type: 'image/webp', magic: /^52494646.{8}57454250/ },
  mp4: { kind: 'video', type: 'video/mp4', magic: BOX },
  mov: { kind: 'video', type: 'video/quicktime', magic: /^.{8}(66747970|6d6f6f76|77696465|6d646174)/ },
  webm: { kind: 'video', type: 'video/webm', magic: /^1a45dfa3/ },
  pdf: { kind: 'document', type: 'application/pdf', magic: /^25504446/ },
  doc: { kind: 'document', type: 'application/msword', magic: OLE },
  xls: { kind: 'document', type: 'application/vnd.ms-excel', magic: OLE },
  ppt: { kind: 'document', type: 'application/vnd.ms-powerpoint', magic: OLE },
  docx: {
    kind: 'document',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    magic: ZIP,
  },
  xlsx: {
    kind: 'document',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    magic: ZIP,
  },
  pptx: {
    kind: 'document',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    magic: ZIP,
  },
  txt: { kind: 'document', type: 'text/plain' },
  csv: { kind: 'document', type: 'text/csv' },
};

/** Extensions of every kind of file that can be sent. */
export const everyExtension: readonly string[] = Object.keys(fileTypes);

/** Media type by a file's name, such as `image/jpeg`; `application/octet-stream` for unknown ones. */
export function mediaType(fileName: string): string {
  return fileTypes[extensionOf(fileName)]?.type ?? 'application/octet-stream';
}

/** The largest file this part takes, bytes. */
export function largestOf(part: FilePart): number {
  return Math.max(...part.extensions.map((extension) => limitOf(extension)));
}

/**
 * What is wrong with a file for this part, as a sentence: its kind, its size, or content that is not what its
 * name says. Reads the first 16 bytes only. VENDORS.md T-18.
 * @returns null when nothing is
 */
export async function fileProblem(part: FilePart, file: Upload): Promise<string | null> {
  const extension = extensionOf(file.name);
  if (!part.extensions.includes(extension)) {
    return `must be a file of type ${part.extensions.join(', ')}`;
  }
  if (file.content.size === 0) return 'the file is empty';
  const limit = limitOf(extension);
  if (file.content.size > limit) return `the file is larger than ${Math.round(limit / 1_000_000)} MB`;
  const magic = fileTypes[extension]?.magic;
  if (magic === undefined) return null;
  const start = new Uint8Array(await file.content.slice(0, 16).arrayBuffer());
  const hex = [...start].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return magic.test(hex) ? null : `the file's content is not what its name says (${extension})`;
}

/** The largest file with this extension, bytes; 0 = such files are not taken. */
export function limitOf(extension: string): number {
  const type = fileTypes[extension];
  return type === undefined ? 0 : fileLimits[type.kind];
}

function extensionOf(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
