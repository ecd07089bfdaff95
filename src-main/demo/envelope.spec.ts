import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ServerFixture } from './server.fixture';

const wrapped = new ServerFixture();
const bare = new ServerFixture();
beforeAll(async () => {
  await wrapped.start();
  await bare.start({ envelope: 'bare' });
});
afterAll(async () => {
  await wrapped.stop();
  await bare.stop();
});

describe('the envelope', () => {
  it.each([
    '/api/v2/award',
    '/api/v2/companyvalue',
    '/api/v2/feed?like=true&comment=true',
    '/api/v2/feed/all',
    '/api/v2/leaderboard?type=month',
    '/api/v2/orgchart/find?userId=user-kwame-boateng',
    '/api/v2/satisfactionsurvey',
    '/api/v2/store',
    '/api/v2/user/me',
    '/api/v2/user',
    '/api/v2/user/profile',
    '/api/v2/user/recalculateorgchart',
    '/api/v2/usercash',
  ])('is around the answer or not: %s', async (path) => {
    const inside = await wrapped.call('admin', 'GET', path);
    const outside = await bare.call('admin', 'GET', path);
    expect(inside.body).toEqual({ success: true, response: outside.body });
    expect(outside.status).toBe(200);
  });

  it('does not change errors', async () => {
    const answers = await Promise.all(
      [wrapped, bare].map((demo) => demo.call('nobody', 'GET', '/api/v2/user/me')),
    );
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(answers[0]?.body).toEqual({
      success: false,
      mvMessages: [
        { message: 'Your session has expired, please authenticate again', severity: 'info', global: true },
      ],
    });
  });
});
