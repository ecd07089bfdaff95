import { z } from 'zod';
import { oneOrDoneAnswer } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { text } from '../../params';
import { feedColumns, feedEntry } from '../shapes/feed';

/** Announces something in the feed. PUT creates; the words travel as a JSON part. VENDORS.md T-04, T-18. */
export const announcementCreate: Operation<ShapeValue<typeof feedEntry> | null> = {
  id: 'mv.announcement.create',
  vendor: 'motivosity',
  resource: 'announcement',
  title: 'Announce something',
  summary: 'Puts an announcement, with a picture if there is one, into the company feed.',
  method: 'PUT',
  path: '/api/v2/announcement',
  bodyKind: 'multipart',
  bodyPart: 'announcement',
  body: z.strictObject({ title: text('Title'), note: text('Text') }),
  files: [
    {
      name: 'photo',
      title: 'Picture',
      description: 'A picture up to 40 MB.',
      required: false,
      extensions: ['jpg', 'jpeg', 'png', 'gif'],
    },
  ],
  identity: ['person'],
  personRoles: ['admin', 'leader', 'manager'],
  effect: 'write',
  verifyWith: 'mv.feed.recent',
  evidence: 'documented',
  source: 'help-mv',
  unverified: 'That the picture can be left out.',
  table: { rows: '', columns: feedColumns },
  ...oneOrDoneAnswer(feedEntry),
};
