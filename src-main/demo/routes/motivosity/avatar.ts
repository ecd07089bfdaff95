import { COMPANY } from '../../company/identity';
import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import { extensionOf, pictureType } from '../../http/file-type';
import { noQuery } from '../../http/query';
import { Refusal } from '../../http/refusal';
import { readParts } from '../../http/request-body';
import { memberAt, operation } from './endpoint';

/** `mv.user.uploadAvatar`: a JPEG or PNG in the part `file` becomes the person's portrait (VENDORS.md T-18). */
export function avatarEndpoints(deps: DemoDeps): Endpoint[] {
  return [
    operation(deps, 'POST', '/api/v2/user/:userId/avatar', ['user', 'admin', 'platform'], async (call) => {
      noQuery(call.c.req.url);
      const { person } = memberAt(deps, call.path('userId'));
      const file = (await readParts(call.c, { required: ['file'] })).get('file');
      if (!/\.(jpe?g|png)$/i.test(file?.filename ?? ''))
        throw new Refusal('invalid', 'The part file must be a .jpg or .png file', 'file');
      const type = file && pictureType(file.bytes);
      if (!file || (type !== 'image/jpeg' && type !== 'image/png'))
        throw new Refusal('invalid', 'The file is not a JPEG or PNG picture', 'file');
      // A new path, so that nobody shows the old portrait from a cache.
      const path = `avatar/${COMPANY.id}/${person.id}-${deps.uploads.next()}.${extensionOf(type) ?? 'png'}`;
      deps.uploads.add({ path, contentType: type, bytes: file.bytes });
      deps.company.directory.change(person, { avatar: path });
      return call.ok(null);
    }),
  ];
}
