import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ServerFixture, type Answer } from './server.fixture';
import { looseDate } from './world/loose-date';

const demo = new ServerFixture();
beforeAll(() => demo.start());
afterAll(() => demo.stop());
beforeEach(() => demo.control('POST', 'reset'));

const sync = (...rows: unknown[]): Promise<Answer> =>
  demo.call('platform', 'POST', '/api/v2/user/sync', rows);
const get = async (path: string): Promise<unknown> =>
  (await demo.call('admin', 'GET', `/api/v2/${path}`)).payload;
const ADA = { firstName: 'Ada', lastName: 'Lund', email: 'ada.lund@puffinline.example', payrollID: 'A-1' };

describe('sync', () => {
  it('creates, updates what is there, leaves what is not named and erases what is empty', async () => {
    const made = await sync({
      ...ADA,
      title: 'Pilot',
      phone: '1',
      hireDate: 'Jan 31, 2022',
      supervisorID: 'user-emeka-okonkwo',
    });
    const [{ id } = { id: '' }] = made.payload as { id: string }[];
    expect(made.payload).toMatchObject([{ fullName: 'Ada Lund', payrollID: 'A-1', hireDateStr: '1/31/22' }]);
    await sync({ payrollID: 'A-1', phone: '', preferredName: 'Countess' });
    expect(await get(`user/${id}`)).toMatchObject({
      title: 'Pilot',
      phone: '',
      calculatedFirstName: 'Countess',
    });
    expect(await get(`orgchart/sup?userId=${id}`)).toMatch(/^\{"id":"user-emeka-okonkwo"/);
    expect(await get('user/search?name=ada.lund')).toHaveLength(1);
    const motimate = await demo.call('motimate', 'GET', '/public_api/users?per_page=50');
    expect(motimate.text).not.toContain('Ada');
  });

  it('deletes: gone from search and chart, marked in the list', async () => {
    const reports = async (): Promise<unknown> => get('orgchart/dr?userId=user-emeka-okonkwo');
    await sync({ email: 'bjorn.thorarinsson@puffinline.example', function: 'DELETE' });
    expect(await get('user/search?name=bjorn.t')).toEqual([]);
    expect(await reports()).not.toContain('bjorn');
    expect(await reports()).toContain('user-kwame-boateng');
    const rows = (await get('user?pageLimit=100')) as { id: string; isDeleted?: boolean }[];
    expect(rows.filter((row) => row.isDeleted).map((row) => row.id)).toEqual([
      'user-bjorn-thorarinsson',
      'user-bram-visser',
      'user-oona-laaksonen',
    ]);
    expect((await sync({ email: 'bjorn.thorarinsson@puffinline.example', function: 'DELETE' })).status).toBe(
      400,
    );
  });

  it.each([
    [[{ payrollID: '1010', function: 'CREATE' }], /row 1: this person is there already/],
    [[{ payrollID: 'none', function: 'UPDATE' }], /row 1: nobody has this payrollID or email/],
    [[{ payrollID: '1010', lastName: '' }], /row 1: lastName cannot be erased/],
    [[{ firstName: 'Ada' }], /row 1: lastName is missing/],
    [
      [ADA, { payrollID: '1010', supervisorEmail: 'x@y.example' }],
      /row 2: the supervisor x@y.example is not known/,
    ],
    [
      [{ payrollID: '1002', supervisorID: 'user-kwame-boateng' }],
      /row 1: the new supervisor works under them/,
    ],
    [[{ payrollID: '1010', hireDate: 'soon' }], /row 1: hireDate must be a date/],
    [[{ payrollID: '1010', countryCode: 'NO' }], /row 1: countryCode must be three capital letters/],
    [[{ payrollID: '1010', supervisorID: 'a', supervisorEmail: 'b' }], /one way to name the supervisor/],
    [[{ payrollID: '1010', jobTitle: 'x' }], /unknown key: row 1: jobTitle/],
    [[{ payrollID: '1010', keepWithDirectReports: 'true' }], /keepWithDirectReports must be true or false/],
    [[], /must have 1 to 5000 rows/],
  ])('refuses the whole batch for %j', async (rows, words) => {
    const answer = await sync(...rows);
    expect([answer.status, answer.text]).toEqual([400, expect.stringMatching(words)]);
    expect(await get('user/search?name=ada.lund')).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['2022-01-31', 2022, '01-31'],
    ['01/31/2022', 2022, '01-31'],
    ['1/31/22', 2022, '01-31'],
    ['Jan 31, 2022', 2022, '01-31'],
    ['January 31, 2022', 2022, '01-31'],
    ['01/31', undefined, '01-31'],
    ['Feb 29', undefined, '02-29'],
  ])('reads %s', (text, year, monthDay) => {
    const date = looseDate(text);
    expect([date?.year, date?.monthDay.toString()]).toEqual([year, monthDay]);
  });

  it.each(['', '31/01/2022', '2022-02-30', 'Mo 3', 'Jan 2022', '1/2/3', '2022-1-1'])('refuses %j', (text) => {
    expect(looseDate(text)).toBeUndefined();
  });
});

describe('the list', () => {
  it('sorts by several fields, and filters by number', async () => {
    const query = 'directReports%3E0&sort=-directReports,firstName&select=directReports,firstName';
    const rows = (await get(`user?${query}`)) as { directReports: number; firstName: string }[];
    const wanted = [...rows].sort(
      (a, b) => b.directReports - a.directReports || a.firstName.localeCompare(b.firstName, 'en'),
    );
    expect(rows).toEqual(wanted);
    expect(new Set(rows.map((row) => row.directReports)).size).toBeGreaterThan(3);
    expect(rows.every((row) => row.directReports > 0)).toBe(true);
  });

  it.each([
    ['name=kwame', ['user-kwame-boateng']],
    ['payrollID=1010', ['user-kwame-boateng']],
    ['department=Finance&sort=%2BlastName', ['user-zuzana-dvorakova', 'user-ayse-yildiz']],
    ['department=Finance&sort=-lastName', ['user-ayse-yildiz', 'user-zuzana-dvorakova']],
    ['scope=DEPT&department=Finance', []],
    ['directReports%3E100', []],
    ['page=41&pageLimit=1', ['user-oona-laaksonen']],
    ['page=42&pageLimit=1', []],
  ])('answers %s', async (query, expected) => {
    const rows = (await get(`user?${query}&select=id`)) as Record<string, string>[];
    for (const row of rows) expect(Object.keys(row)).toEqual(['id']);
    const ids = rows.map((row) => row['id']);
    expect(ids).toEqual(expected);
  });

  it.each([
    ['nickname=x', /Unknown parameter: nickname/],
    ['title%3Cx', /title can be compared with = only/],
    ['directReports%3Emany', /directReports must be compared with a number/],
    ['page=0&page=1', /page must be given once/],
    ['pageLimit=5000', /pageLimit must be a whole number/],
    ['select=id,secret', /no field \\"secret\\"/],
    ['scope=ALL', /scope must be one of/],
    ['sort=%E0%A4%A', /not well encoded/],
  ])('refuses %s', async (query, words) => {
    const answer = await demo.call('platform', 'GET', `/api/v2/user?${query}`);
    expect([answer.status, answer.text]).toEqual([400, expect.stringMatching(words)]);
  });
});
