import { describe, expect, it } from 'vitest';
import { catalogue, findOperation } from './catalogue';
import { checkInput } from './check-input';
import { fileLimits, fileProblem, mediaType } from './files';
import { jpeg } from './testing/request-case';

async function problems(id: string, input: unknown): Promise<string[]> {
  const result = await checkInput(findOperation(id)!, input);
  if (result.ok) return [];
  return result.error.problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('says what is wrong, field by field, without the value', () => {
  it.each<[string, unknown, string[]]>([
    ['mv.appreciation.create', {}, ['body.note: is needed']],
    [
      'mv.appreciation.create',
      { body: { note: 'x' } },
      ['body.toUserIDs: at least one receiver is needed, by ID, e-mail or payroll ID'],
    ],
    [
      'mv.appreciation.create',
      { body: { note: 'x', toUserIDs: ['a'], companyValue: 'a', companyValueID: 'b' } },
      ['body.companyValue: give the company value by ID or by name, not both'],
    ],
    [
      'mv.appreciation.create',
      { body: { note: 'x', toUserIDs: ['a'], amount: -1, amountType: 'XX' } },
      ['body.amount: must not be less than 0', 'body.amountType: must be one of GM, SM'],
    ],
    [
      'mv.appreciation.createPlatform',
      { body: { note: 'x', toUserIDs: ['a'], amountType: 'GM' } },
      ['body.amountType: is not known here'],
    ],
    [
      'mv.award.give',
      { path: { awardId: 'myawards' }, body: { toUserIDs: ['a'], amount: 'ten' } },
      [
        'path.awardId: is a word of the address itself and not an id',
        'body.amount: must be a number such as 10',
      ],
    ],
    [
      'mv.user.get',
      { path: { userId: 'Me' } },
      ['path.userId: is a word of the address itself and not an id'],
    ],
    ['mv.user.get', {}, ['path.userId: is needed']],
    [
      'mv.user.list',
      { query: { sort: ['password'] } },
      ['query.sort.0: must be a field such as firstName, or -createdDate for the largest first'],
    ],
    [
      'mv.user.list',
      { query: { filter: ['x=1&y=2'] } },
      ['query.filter.0: must be such as department=Sales or directReports>0'],
    ],
    ['mv.user.list', { query: { token: 'hunter2' } }, ['query.token: is not known here']],
    ['mv.user.sync', { body: [] }, ['body: at least one row is needed']],
    [
      'mv.user.sync',
      { body: [{ email: 'a', supervisorEmail: 'b', supervisorID: 'c' }, {}] },
      [
        'body.0.supervisorEmail: name the supervisor in one way only: by e-mail, payroll ID or ID',
        'body.1: the row is empty',
      ],
    ],
    ['mv.feed.all', {}, ['query.startDate: is needed', 'query.endDate: is needed']],
    ['mv.survey.submit', { body: { q1Score: 11 } }, ['body.q1Score: must be at most 10']],
    ['mv.survey.submit', { body: { note: 'hunter2' } }, ['body: at least one score is needed']],
    ['mm.user.create', { body: { first_name: 'x' } }, ['body.email: e-mail or phone number is needed']],
    ['mm.user.update', { path: { user_id: '1' }, body: {} }, ['body: there is nothing to change']],
    [
      'mm.user.list',
      { query: { per_page: 51, 'filter[updated_at_gt]': 'yesterday' } },
      [
        'query.per_page: must be at most 50',
        'query.filter[updated_at_gt]: must be a moment such as 2026-03-12T09:00:00Z',
      ],
    ],
    [
      'mm.user.delete',
      { path: { user_id: '1' }, query: { force: '2' } },
      ['query.force: must be one of 0, 1'],
    ],
    ['mm.me.get', { body: { a: 1 } }, ['body: is not taken by this operation']],
    ['mm.me.get', { query: [] }, ['query: must be a group of fields']],
    ['mm.me.get', { headers: {} }, ['headers: is not known here']],
    ['mv.user.uploadAvatar', { path: { userId: 'u1' } }, ['files.file: is needed']],
    [
      'mv.user.uploadAvatar',
      { path: { userId: 'u1' }, files: { file: 'x.png', photo: jpeg } },
      ['files.photo: is not a file of this operation', 'files.file: must be a file'],
    ],
  ])('%s %j', async (id, input, wanted) => {
    const told = await problems(id, input);
    expect(told).toEqual(wanted);
    expect(told.join()).not.toContain('hunter2');
  });
});

it('T-27 force and the kind of id are always sent, groups are deleted without force', async () => {
  expect(await checkInput(findOperation('mm.user.delete')!, { path: { user_id: '1' } })).toMatchObject({
    value: { query: { force: '0', identifier_type: 'id' } },
  });
  expect(await checkInput(findOperation('mm.group.delete')!, { path: { group_id: '1' } })).toEqual({
    ok: true,
    value: { path: { group_id: '1' }, query: {} },
  });
});

it('T-41 an empty text is sent as such, a field that is left out is not', async () => {
  const input = await checkInput(findOperation('mv.user.sync')!, {
    body: [{ email: 'a', phone: '', title: undefined }],
  });
  expect(input.ok && JSON.stringify(input.value.body)).toBe('[{"email":"a","phone":""}]');
});

it('takes the empty groups of a whole request as nothing given', async () => {
  for (const operation of catalogue) {
    const whole = await checkInput(operation, { path: {}, query: {}, body: {}, files: {} });
    const none = await checkInput(operation, {});
    if (operation.body === undefined) expect(whole, operation.id).toEqual(none);
  }
});

describe('T-18 files', () => {
  const part = {
    name: 'file',
    title: '',
    description: '',
    required: true,
    extensions: ['png', 'jpg', 'mp4', 'pdf', 'txt'],
  };
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  /** A file of any size, without the bytes. */
  const sized = (name: string, size: number) => {
    const content = new Blob([png]);
    Object.defineProperty(content, 'size', { value: size });
    return { name, content };
  };

  it.each([
    ['a.png', new Blob([png]), null],
    ['A.PNG', new Blob([png]), null],
    ['a.txt', new Blob(['anything']), null],
    ['a.pdf', new Blob(['%PDF-1.7']), null],
    ['a.jpg', new Blob([png]), "the file's content is not what its name says (jpg)"],
    ['a.png', new Blob([]), 'the file is empty'],
    ['a.exe', new Blob(['MZ']), 'must be a file of type png, jpg, mp4, pdf, txt'],
    ['png', new Blob([png]), 'must be a file of type png, jpg, mp4, pdf, txt'],
  ])('%s', async (name, content, wanted) => {
    expect(await fileProblem(part, { name, content })).toBe(wanted);
  });

  it.each([
    ['a.png', fileLimits.image, null],
    ['a.png', fileLimits.image + 1, 'the file is larger than 40 MB'],
    ['a.mp4', fileLimits.video + 1, 'the file is larger than 100 MB'],
    ['a.pdf', fileLimits.document + 1, 'the file is larger than 100 MB'],
  ])('%s of %i bytes', async (name, size, wanted) => {
    expect(await fileProblem(part, sized(name, size))).toBe(wanted);
  });

  it('knows media types by name', () => {
    expect(['x.JPG', 'x.mov', 'x.docx', 'x.constructor', 'x'].map(mediaType)).toEqual([
      'image/jpeg',
      'video/quicktime',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/octet-stream',
      'application/octet-stream',
    ]);
  });
});
