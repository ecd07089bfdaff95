import { z } from 'zod';
import { doneAnswer, listOrDoneAnswer, oneOrDoneAnswer, type Done } from '../../answers/answers';
import type { ShapeValue } from '../../answers/shape';
import type { Operation } from '../../operation';
import { erasableText, oneOf, text } from '../../params';
import { profile, user, userColumns } from '../shapes/user';
import { profileTable, userPath } from './user-path';
import { syncBody } from './user-sync-body';

type User = ShapeValue<typeof user>;
type Profile = ShapeValue<typeof profile>;

const shared = {
  vendor: 'motivosity',
  resource: 'user',
  method: 'POST',
  evidence: 'documented',
  source: 'help-mv',
} as const;
const byAdministrator = { identity: ['service', 'person'], personRoles: ['admin'] } as const;
const table = { rows: '', columns: userColumns } as const;

/** Creates, changes and deletes people in one batch. VENDORS.md T-41. */
export const userSync: Operation<User[]> = {
  ...shared,
  ...byAdministrator,
  id: 'mv.user.sync',
  title: 'Synchronise people',
  summary: 'Creates, changes or deletes many people in one call.',
  path: '/api/v2/user/sync',
  body: syncBody,
  effect: 'destructive',
  verifyWith: 'mv.user.list',
  unverified: 'How single rows that failed are told.',
  notes: [
    'An empty text erases what is there; a field that is left out stays as it is.',
    'Send all people in one call, not one call for each.',
  ],
  table,
  ...listOrDoneAnswer(user),
};

/** Gives a person a new supervisor. The flag is text. VENDORS.md T-15, T-42. */
export const userMove: Operation<User[]> = {
  ...shared,
  ...byAdministrator,
  id: 'mv.user.move',
  title: 'Move a person',
  summary: 'Gives a person a new supervisor.',
  path: '/api/v2/user/{userId}/move',
  pathParams: userPath,
  body: z.strictObject({
    targetUserId: text('New supervisor', 'The ID of the person who will stand above.'),
    moveDirectReports: oneOf(
      ['true', 'false'],
      'Take direct reports along',
      'Sent as text, as the vendor documents it.',
    ).default('false'),
  }),
  effect: 'write',
  idempotent: true,
  verifyWith: 'mv.orgchart.supervisor',
  unverified: 'That the target is the new supervisor.',
  table,
  ...listOrDoneAnswer(user),
};

/** Recalculates the organisation chart: a GET that changes something, sent without a body. VENDORS.md T-17. */
export const userRecalculateOrgChart: Operation<Done> = {
  ...shared,
  ...byAdministrator,
  id: 'mv.user.recalculateOrgChart',
  title: 'Recalculate the organisation chart',
  summary: 'Makes Motivosity work out the organisation chart anew.',
  method: 'GET',
  path: '/api/v2/user/recalculateorgchart',
  effect: 'recalculate',
  idempotent: true,
  ...doneAnswer,
};

/** Replaces payroll IDs. A second time the old ones are not found. */
export const userChangePayrollIds: Operation<User[]> = {
  ...shared,
  ...byAdministrator,
  id: 'mv.user.changePayrollIds',
  title: 'Change payroll IDs',
  summary: 'Replaces the payroll IDs of people.',
  path: '/api/v2/user/changePayrollID',
  body: z
    .array(z.strictObject({ oldPayrollID: text('Old payroll ID'), payrollID: text('New payroll ID') }))
    .min(1, 'at least one row is needed')
    .meta({ title: 'Payroll IDs' }),
  effect: 'write',
  verifyWith: 'mv.user.list',
  table,
  ...listOrDoneAnswer(user),
};

const day = (title: string) => erasableText(title, 'Month/day/year, such as 3/12/26.').optional();

/** The parts of a profile; parts that are left out stay as they are. VENDORS.md T-43. */
const profileBody = z
  .strictObject({
    newSupervisorID: text('New supervisor', 'The ID of the person who will stand above.').optional(),
    user: z
      .strictObject({
        firstName: text('First name').optional(),
        lastName: text('Last name').optional(),
        preferredName: erasableText('Preferred name').optional(),
        email: text('E-mail').optional(),
        title: erasableText('Job title').optional(),
        department: erasableText('Department').optional(),
        location: erasableText('Location').optional(),
        countryCode: erasableText('Country', 'Three letters, such as USA.').optional(),
        payrollID: erasableText('Payroll ID').optional(),
        hireDateStr: day('Hired on'),
        birthDateStr: day('Birthday'),
        about: erasableText('About').optional(),
        personalityType: erasableText('Personality type').optional(),
        companyID: text('Company ID').optional(),
      })
      .optional()
      .meta({ title: 'Person' }),
    responsibilityList: z
      .array(z.strictObject({ responsibilityName: text('Responsibility') }))
      .optional()
      .meta({ title: 'Responsibilities' }),
  })
  .refine((told) => Object.values(told).some((value) => value !== undefined), 'there is nothing to change');

const profileSave = {
  ...shared,
  body: profileBody,
  effect: 'write',
  idempotent: true,
  source: 'help-mv; parts may be left out: mobile',
  notes: [
    'After a new supervisor, recalculate the organisation chart.',
    'Pictures have a call of their own.',
  ],
  table: profileTable,
  ...oneOrDoneAnswer(profile),
} as const;

/** Changes the signed-in person's profile. VENDORS.md T-18, T-43. */
export const userSaveMyProfile: Operation<Profile | null> = {
  ...profileSave,
  id: 'mv.user.saveMyProfile',
  title: 'Change my profile',
  summary: "Changes the signed-in person's profile.",
  path: '/api/v2/user/profile',
  identity: ['person'],
  verifyWith: 'mv.user.myProfile',
};

/** Changes a person's profile. VENDORS.md T-18, T-43. */
export const userSaveProfile: Operation<Profile | null> = {
  ...profileSave,
  id: 'mv.user.saveProfile',
  title: 'Change a profile',
  summary: "Changes a person's profile.",
  path: '/api/v2/user/{userId}/profile',
  pathParams: userPath,
  identity: ['person', 'service'],
  verifyWith: 'mv.user.profile',
};

/** Replaces a person's picture. VENDORS.md T-18. */
export const userUploadAvatar: Operation<Done> = {
  ...shared,
  id: 'mv.user.uploadAvatar',
  title: "Replace a person's picture",
  summary: 'Uploads a new picture of a person.',
  path: '/api/v2/user/{userId}/avatar',
  pathParams: userPath,
  bodyKind: 'multipart',
  files: [
    {
      name: 'file',
      title: 'Picture',
      description: 'A JPEG or PNG picture up to 40 MB.',
      required: true,
      extensions: ['jpg', 'jpeg', 'png'],
    },
  ],
  identity: ['person', 'service'],
  effect: 'write',
  idempotent: true,
  verifyWith: 'mv.user.get',
  unverified: 'What it answers.',
  ...doneAnswer,
};
