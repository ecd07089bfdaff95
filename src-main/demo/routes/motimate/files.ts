import type { DemoDeps } from '../../deps';
import { motimateAnswer } from '../../http/answers';
import type { Endpoint } from '../../http/endpoint';
import { extensionOf, pictureType } from '../../http/file-type';
import { noQuery } from '../../http/query';
import { Refusal } from '../../http/refusal';
import { readParts } from '../../http/request-body';

/** The largest files that are taken, decimal bytes: pictures 40 MB, videos and documents 100 MB. */
const MOST = { image: 40_000_000, other: 100_000_000 } as const;

/** `mm.file.upload`: a file in the part `file` (VENDORS.md T-31). */
export function fileEndpoints(deps: DemoDeps): Endpoint[] {
  return [
    {
      method: 'POST',
      path: '/public_api/files',
      answer: async (c) => {
        noQuery(c.req.url);
        const part = (await readParts(c, { required: ['file'] })).get('file');
        const { filename, contentType = '' } = part ?? {};
        if (!part || filename === undefined || filename === '')
          throw new Refusal('invalid', 'The part file must be a file with a name');
        const extension = extensionOf(contentType);
        if (extension === undefined)
          throw new Refusal('invalid', `Files of the type ${contentType || 'unknown'} are not taken`);
        const image = contentType.startsWith('image/');
        const most = image ? MOST.image : MOST.other;
        if (part.bytes.byteLength > most)
          throw new Refusal(413, `The file is larger than ${most / 1_000_000} MB`);
        if (part.bytes.byteLength === 0) throw new Refusal('invalid', 'The file is empty');
        if (image && pictureType(part.bytes) !== contentType)
          throw new Refusal('invalid', `The file is not what ${contentType} says`);
        const file = deps.files.add(filename, contentType, extension, part.bytes);
        return motimateAnswer(
          c,
          {
            id: file.id,
            filename: file.filename,
            content_type: file.contentType,
            byte_size: file.size,
            url: file.url,
          },
          201,
        );
      },
    },
  ];
}
