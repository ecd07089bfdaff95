import { COMPANY } from '../../company/identity';
import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import { extensionOf, pictureType } from '../../http/file-type';
import { JsonFields, parseJson } from '../../http/json-fields';
import type { Part } from '../../http/multipart';
import { noQuery } from '../../http/query';
import { Refusal } from '../../http/refusal';
import { readParts } from '../../http/request-body';
import { callerOf, operation } from './endpoint';
import { feedJson } from './feed-shape';

/** `mv.announcement.create`: a JSON part `announcement` and, if wanted, a picture `photo` (VENDORS.md T-18). */
export function announcementEndpoints(deps: DemoDeps): Endpoint[] {
  const { company } = deps;
  return [
    operation(deps, 'PUT', '/api/v2/announcement', ['admin', 'leader', 'manager'], async (call) => {
      noQuery(call.c.req.url);
      const parts = await readParts(call.c, { required: ['announcement'], optional: ['photo'] });
      const { title, note } = readAnnouncement(parts.get('announcement'));
      const photo = parts.get('photo');
      const picture = photo && keepPhoto(deps, photo);
      const { person } = callerOf(deps, call);
      const item = company.add({
        kind: 'ANNC',
        at: company.now(),
        from: person,
        to: [person],
        title,
        note,
        points: 0,
        ...(picture === undefined ? {} : { picture }),
      });
      return call.ok(feedJson(item, company));
    }),
  ];
}

function readAnnouncement(part: Part | undefined): { title: string; note: string } {
  if (part?.contentType !== 'application/json')
    throw new Refusal(415, 'The part announcement must be application/json', 'announcement');
  const fields = JsonFields.of(parseJson(part.bytes.toString('utf8')), ['title', 'note'], 'announcement.');
  const title = fields.filledText('title');
  const note = fields.filledText('note');
  fields.refuse();
  return { title, note };
}

function keepPhoto(deps: DemoDeps, photo: Part): string {
  if (photo.filename === undefined) throw new Refusal('invalid', 'The part photo must be a file', 'photo');
  const type = pictureType(photo.bytes);
  if (!type) throw new Refusal('invalid', 'The part photo is not a picture', 'photo');
  const path = `content/${COMPANY.id}/sent-${deps.uploads.next()}.${extensionOf(type) ?? 'png'}`;
  deps.uploads.add({ path, contentType: type, bytes: photo.bytes });
  return path;
}
