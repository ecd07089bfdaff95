import { oneOrDoneAnswer } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import { everyExtension } from '../../files';
import type { Operation } from '../../operation';
import { file } from '../shapes';

/** Where files are guessed to live. VENDORS.md T-31. */
export const DEFAULT_FILES_PATH = '/public_api/files';

/**
 * Uploads a file for a post. Only that it exists, and how large files may be, is documented. VENDORS.md T-18, T-31.
 * @param filesPath absolute path
 */
export function fileUpload(filesPath: string): Operation<ShapeValue<typeof file> | null> {
  return {
    id: 'mm.file.upload',
    vendor: 'motimate',
    resource: 'file',
    title: 'Upload a file',
    summary: 'Uploads a picture, video or document to use in a post.',
    method: 'POST',
    path: filesPath,
    bodyKind: 'multipart',
    files: [
      {
        name: 'file',
        title: 'File',
        description: 'Pictures up to 40 MB, videos and documents up to 100 MB.',
        required: true,
        extensions: everyExtension,
      },
    ],
    identity: ['motimate'],
    effect: 'write',
    evidence: 'inferred',
    source: 'help-mm says that files can be uploaded, and how large they may be',
    unverified: 'The address, the name of the part and the answer.',
    notOfferedOn: [404, 405],
    table: {
      rows: '',
      columns: [
        { key: 'name', title: 'Name' },
        { key: 'bytes', title: 'Bytes' },
        { key: 'address', title: 'Address' },
        { key: 'id', title: 'ID' },
      ],
    },
    ...oneOrDoneAnswer(file),
  };
}
