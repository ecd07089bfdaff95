import { z } from 'zod';
import { concluded, id, inners, line, lines, made, moment, number, words, yesNo } from '../answers/fields';
import { shape } from '../answers/shape';
import { asNumber } from '../values/fields';
import { asLine } from '../values/text';
import { isDeleted } from './normalize-user';

/** A level as a number: 1 is the highest. Told as a number or in words such as "Level 3". VENDORS.md T-30. */
const level = made(z.number().nullable(), 'Level', (fields) => {
  const told = asNumber(fields['level']);
  if (told !== null) return told;
  const digits = /(\d{1,4})\s*$/.exec(asLine(fields['level'], 100) ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
});

/** VENDORS.md, shape GROUP_MM; `parent_id` is missing in some answers, T-25. */
export const group = shape({
  id: id('ID', 'id'),
  name: line('Name', 'name'),
  kind: line('Kind', 'kind'),
  level,
  parentId: id('ID of the group above', 'parent_id'),
});

/** VENDORS.md, shape POSITION_MM. */
export const position = shape({
  id: id('ID', 'id'),
  name: line('Name', 'name'),
  importId: line('Import ID', 'import_id'),
});

/** VENDORS.md, shape USER_MM; T-25, T-26, T-27. */
export const motimateUser = shape({
  id: id('ID', 'id'),
  email: line('E-mail', 'email'),
  employeeNumber: line('Employee number', 'employee_number'),
  firstName: line('First name', 'first_name'),
  lastName: line('Last name', 'last_name'),
  phone: line('Phone', 'phone_number'),
  role: line('Role', 'organization_role'),
  groups: inners('Groups', group, 'groups'),
  positions: inners('Positions', position, 'positions'),
  deleted: concluded(z.boolean(), 'Deleted', isDeleted),
});

/** VENDORS.md, shape POST_MM; nothing about it is documented, T-31. */
export const post = shape({
  id: id('ID', 'id'),
  title: line('Title', 'title', 'headline', 'subject'),
  body: words('Text', 'body', 'content', 'text', 'message'),
  authorId: id('Author ID', 'author_id', 'user_id'),
  groupIds: lines('Group IDs', 'group_ids'),
  fileIds: lines('File IDs', 'file_ids'),
  published: yesNo('Published', 'published'),
  publishedAt: moment('Published at', 'published_at'),
  createdAt: moment('Created', 'created_at'),
});

/** What an upload gives; nothing about it is documented, T-31. */
export const file = shape({
  id: id('ID', 'id'),
  name: line('Name', 'filename', 'file_name', 'name'),
  type: line('Type', 'content_type', 'mime_type'),
  bytes: number('Bytes', 'byte_size', 'size'),
  address: line('Address', 'url', 'file_url'),
});
