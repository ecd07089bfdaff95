import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileForm, PNG } from './call-table.fixture';
import { ServerFixture, type Answer, type Caller } from './server.fixture';

const demo = new ServerFixture();
beforeAll(() => demo.start());
afterAll(() => demo.stop());
beforeEach(() => demo.control('POST', 'reset'));

const SELF = 'user-kwame-boateng';
const OTHER = 'user-miguel-teixeira';
const call = (as: Caller, method: string, path: string, body?: unknown): Promise<Answer> =>
  demo.call(as, method, `/api/v2/${path}`, body);
interface Cash {
  readonly cashGiving: number;
  readonly cashReceiving: number;
}
const cash = async (as: Caller): Promise<Cash> => (await call(as, 'GET', 'usercash')).payload as Cash;
const thank = (as: Caller, body: Record<string, unknown>): Promise<Answer> =>
  call(as, 'PUT', 'appreciation', { note: 'Thanks', ...body });
const idOf = (answer: Answer): string => (answer.payload as { id: string }[])[0]?.id ?? '';
const supervisor = async (id: string): Promise<string> => {
  const chart = (await call('admin', 'GET', `orgchart/sup?userId=${id}`)).payload as string;
  return (JSON.parse(chart) as { id: string }).id;
};

describe('appreciations', () => {
  it('move the leaderboard and the balances, and come to the kiosk', async () => {
    const before = await cash('user');
    const received = await cash('manager');
    const to = demo.running.credentials.persons.manager.id;
    const points = async (): Promise<number | undefined> =>
      (await demo.leaders()).find((row) => row.id === to)?.leaderboardMTD;
    await demo.control('POST', 'recognise', { toIds: [to], note: 'x', points: 9000 });
    const held = (await points()) ?? 0;
    const id = idOf(await thank('user', { amount: 5, amountType: 'GM', toUserIDs: [to] }));
    expect(await points()).toBe(held + 6);
    expect((await demo.feeds())[0]).toMatchObject({ id, source: { id: SELF }, subject: { id: to } });
    expect(await cash('user')).toEqual({ ...before, cashGiving: before.cashGiving - 5 });
    expect(await cash('manager')).toEqual({ ...received, cashReceiving: received.cashReceiving + 5 });
    expect((await call('admin', 'DELETE', `feed/${id}`)).payload).toMatchObject({ status: 'success' });
    expect([await cash('user'), await cash('manager'), await points()]).toEqual([before, received, held]);
    expect((await call('user', 'GET', `feed/${id}`)).status).toBe(404);
  });

  it('are paid from what may be spent when told so, and refused when it does not suffice', async () => {
    const before = await cash('user');
    await thank('user', { amount: 3, amountType: 'SM', toUserIDs: [OTHER] });
    expect(await cash('user')).toEqual({ ...before, cashReceiving: before.cashReceiving - 3 });
    const poor = await thank('user', { amount: 9999, amountType: 'GM', toUserIDs: [OTHER] });
    expect([poor.status, poor.text]).toEqual([
      400,
      expect.stringMatching(/"key":"amount".*balance is too low/),
    ]);
  });

  it('cannot be taken back once the money is spent, and say so with 200', async () => {
    const to = demo.running.credentials.persons.user.id;
    const id = idOf(await thank('manager', { amount: 5, amountType: 'GM', toUserIDs: [to] }));
    const { cashReceiving } = await cash('user');
    const item = { id: '61000004-3304-ivnt-c1a3-7f2e90330004', userRedeemPrice: cashReceiving - 1 };
    expect((await call('user', 'POST', 'store/purchase', item)).status).toBe(200);
    const refused = await call('admin', 'DELETE', `feed/${id}`);
    expect([refused.status, refused.payload]).toEqual([200, expect.objectContaining({ status: 'failure' })]);
    expect((await demo.feeds())[0]?.id).toBe(id);
  });

  it('that are private are seen by those they concern', async () => {
    const id = idOf(await thank('user', { privateAppreciation: true, toUserIDs: [OTHER] }));
    expect((await demo.feeds()).map((row) => row.id)).not.toContain(id);
    expect((await call('user', 'GET', `feed/${id}`)).status).toBe(200);
    expect((await call('leader', 'GET', `feed/${id}`)).status).toBe(404);
  });

  it.each([
    [{ note: '', toUserIDs: [OTHER] }, /"key":"note","message":"Please write a note"/],
    [{ toUserIDs: [] }, /Please choose somebody/],
    [{ toUserEmails: ['nobody@puffinline.example'] }, /Nobody is known as nobody@/],
    [{ toUserIDs: [OTHER], amount: '5' }, /amount must be a whole number/],
    [{ toUserIDs: [OTHER], amountType: 'XX' }, /amountType must be one of GM, SM/],
    [{ toUserIDs: [OTHER], companyValue: 'Greed' }, /no value Greed/],
    [{ toUserIDs: [OTHER], companyValue: 'Quiet wake', companyValueID: 'x' }, /exclude each other/],
  ])('refuse %j', async (body, words) => {
    const answer = await thank('user', body);
    expect([answer.status, answer.text]).toEqual([400, expect.stringMatching(words)]);
  });
});

describe('likes and comments', () => {
  it('count, once a person for likes', async () => {
    const id = idOf(await thank('user', { toUserIDs: [OTHER] }));
    for (const as of ['leader', 'leader', 'manager'] as const) await call(as, 'PUT', `feed/${id}/like`);
    const made = await call('leader', 'PUT', `feed/${id}/comment`, { commentText: 'Yes' });
    const { id: comment } = made.payload as { id: string };
    await call('leader', 'POST', `comment/${comment}`, { commentText: 'Yes!' });
    const item = async (): Promise<unknown> => (await call('user', 'GET', `feed/${id}`)).payload;
    expect(await item()).toMatchObject({ numberOfLikes: 2, commentList: [{ commentText: 'Yes!' }] });
    expect((await demo.feeds())[0]).toMatchObject({ numberOfLikes: 2, numberOfComments: 1 });
    await call('leader', 'DELETE', `comment/${comment}`);
    expect(await item()).toMatchObject({ numberOfComments: 0, commentList: [] });
  });
});

describe('awards', () => {
  it('fall in budget when given, and cannot be given beyond it', async () => {
    const give = (amount: string): Promise<Answer> =>
      call('platform', 'PUT', 'award/award-smooth-crossing/giveaward', { toUserIDs: [SELF], amount });
    expect((await give('40')).payload).toMatchObject([{ count: 1 }]);
    expect((await give('40')).payload).toMatchObject([{ count: 2 }]);
    const awards = (await call('platform', 'GET', 'platformaward')).payload;
    expect(awards).toMatchObject([{}, { budget: 160, lastAwardedDateReadable: 'just now' }]);
    expect((await give('161')).text).toMatch(/balance is too low/);
    expect((await demo.feeds())[0]).toMatchObject({
      feedType: 'BDGE',
      source: { fullName: 'Puffin Line Crew Bot' },
    });
  });
});

describe('the store', () => {
  it('takes the price, and sells no more than there is', async () => {
    const before = await cash('user');
    const coffee = { id: '61000005-3305-ivnt-c1a4-7f2e90330005', currentQty: 3 };
    expect((await call('user', 'POST', 'store/purchase', coffee)).body).toEqual({
      success: true,
      response: { success: 'true' },
    });
    expect(await cash('user')).toEqual({ ...before, cashReceiving: before.cashReceiving - 15 });
    expect((await call('user', 'POST', 'store/purchase', coffee)).text).toMatch(/Sold out/);
    expect((await call('user', 'GET', 'store?type=local')).payload).toEqual([]);
  });
});

describe('the survey', () => {
  it('is answered with a text that is no JSON, and asks nobody twice', async () => {
    const scores = { q1Score: 1, q2Score: 2, q3Score: 3, q4Score: 4, q5Score: 5, q6Score: 1 };
    expect((await call('user', 'PUT', 'satisfactionsurvey', scores)).text).toBe('{"success"}');
    expect((await call('user', 'GET', 'satisfactionsurvey')).payload).toEqual({});
    expect((await call('user', 'GET', 'satisfactionsurvey?checkTime=false')).payload).toHaveProperty(
      'questions',
    );
    expect((await call('user', 'PUT', 'satisfactionsurvey', scores)).status).toBe(400);
  });
});

describe('people', () => {
  it('shows a picture that was sent as the portrait, and in announcements', async () => {
    await call('user', 'POST', `user/${SELF}/avatar`, fileForm('file', 'me.png', 'image/png', PNG));
    const { avatarUrl } = (await call('user', 'GET', 'user/me')).payload as { avatarUrl: string };
    expect(Buffer.from(await (await demo.fetch(`/${avatarUrl}`)).arrayBuffer())).toEqual(PNG);
    const text = fileForm('file', 'me.png', 'image/png', Buffer.from('text'));
    expect((await call('user', 'POST', `user/${SELF}/avatar`, text)).text).toMatch(/not a JPEG or PNG/);
  });

  it('move with or without those who report to them', async () => {
    const captain = 'user-bjorn-thorarinsson';
    const body = { targetUserId: 'user-solveig-haugen', moveDirectReports: 'false' };
    await call('admin', 'POST', `user/${captain}/move`, body);
    expect([await supervisor(captain), await supervisor(SELF)]).toEqual([
      'user-solveig-haugen',
      'user-emeka-okonkwo',
    ]);
    const circle = { targetUserId: SELF, moveDirectReports: 'true' };
    expect((await call('admin', 'POST', 'user/user-emeka-okonkwo/move', circle)).text).toMatch(
      /works under them/,
    );
  });

  it('shows a supervisor from the profile once the chart is recalculated', async () => {
    const before = await supervisor(OTHER);
    await call('admin', 'POST', `user/${OTHER}/profile`, { newSupervisorID: 'user-aoife-nidhomhnaill' });
    expect(await supervisor(OTHER)).toBe(before);
    await call('admin', 'GET', 'user/recalculateorgchart');
    expect(await supervisor(OTHER)).toBe('user-aoife-nidhomhnaill');
  });

  it('find by the new payroll id only', async () => {
    const rows = [{ oldPayrollID: '1010', payrollID: 'K-1' }];
    await call('platform', 'POST', 'user/changePayrollID', rows);
    expect((await call('platform', 'POST', 'user/changePayrollID', rows)).text).toMatch(
      /nobody has the payrollID 1010/,
    );
    const thanks = { note: 'x', toUserPayrollIDs: ['K-1'] };
    expect((await call('platform', 'PUT', 'platformappreciation', thanks)).payload).toMatchObject([
      { subject: { id: SELF } },
    ]);
  });
});
