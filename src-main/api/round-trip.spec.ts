import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { settingsSchema } from '../contract/settings';
import { demoProvisioning } from '../demo/provisioning';
import { createDemoServer, type DemoServer } from '../demo/server';
import { FakeClock } from '../testing/fake-clock';
import { withAccount } from './account-input';
import { createAccounts, type Accounts } from './accounts';
import { catalogue, findOperation, operationsOf } from './catalogue';
import { checkInput } from './check-input';
import { openLoopbackReceiver } from './motivosity/loopback-receiver';
import { SignInAttempt, type SignInOutcome } from './motivosity/sign-in-attempt';
import type { Identity } from './operation';
import { createRedactor } from './redact';
import { jpeg } from './testing/request-case';

type Values = Readonly<Record<string, unknown>>;

const NOW = Date.parse('2026-03-12T09:00:00Z');
let server: DemoServer;
let accounts: Accounts;
const settings = () => settingsSchema.parse({ ...demoProvisioning(server), ...legacy() });
const legacy = () => {
  const { motivosity, ...rest } = demoProvisioning(server) as { motivosity: Values };
  return { ...rest, motivosity: { ...motivosity, legacySignIn: true } };
};
const done = new Set<string>();

beforeAll(async () => {
  server = await createDemoServer({ now: () => NOW });
  const silent = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  accounts = createAccounts({
    ...settings(),
    fetch: (address, init) => fetch(address, init),
    clock: new FakeClock(NOW),
    createLog: () => silent,
    redactor: createRedactor(),
    timeZone: 'UTC',
  });
});
afterAll(() => server.close());

/** Checks and calls an operation; fails the test unless the demo company takes it. */
async function run(id: string, input: unknown = {}, as?: Identity): Promise<unknown> {
  const operation = findOperation(id, operationsOf(accounts))!;
  const checked = await checkInput(operation, withAccount(operation, input, settings()));
  if (!checked.ok) throw new Error(`${id}: ${JSON.stringify(checked.error.problems)}`);
  const result = await accounts.call(operation, checked.value, as && { as });
  if (!result.ok) throw new Error(`${id}: ${JSON.stringify(result.error)}`);
  done.add(id);
  return result.value.kind === 'value' ? result.value.value : null;
}

const first = (value: unknown) => (value as Values[])[0]!;
const idOf = (value: unknown) => (value as { id: string }).id;

async function signIn(role: string): Promise<void> {
  await fetch(`${server.origin}/_demo/consent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role }),
  });
  let outcome: SignInOutcome | undefined;
  const receiver = await openLoopbackReceiver((request) => attempt.respond(request));
  let serial = 0;
  const attempt: SignInAttempt = new SignInAttempt({
    origin: server.origin,
    app: settings().motivosity.oauth!,
    receiver: receiver.origin,
    random: () => `random-${(serial += 1)}-${role}`,
    done: (told) => (outcome = told),
  });
  const start = await fetch(attempt.startAddress, { redirect: 'manual' });
  const back = await fetch(start.headers.get('location')!, { redirect: 'manual' });
  const cookie = start.headers.get('set-cookie')!.split(';')[0]!;
  await fetch(back.headers.get('location')!, { headers: { cookie } });
  await receiver.close();
  if (!outcome?.ok) throw new Error(`not signed in: ${JSON.stringify(outcome)}`);
  expect(await accounts.person.signInWithCode(outcome.value.code, outcome.value.redirectUri)).toMatchObject({
    ok: true,
  });
}

it('Motimate: people, groups, positions, posts and files', async () => {
  const { username, password } = server.motimate;
  const token = (await run('mm.token.password', { query: { username, password } })) as {
    refreshToken: string;
  };
  await run('mm.token.refresh', { body: { refresh_token: token.refreshToken } });
  await run('mm.me.get');
  await run('mm.user.list');
  const group = first(await run('mm.group.list', { query: { per_page: 50 } }));
  await run('mm.group.get', { path: { group_id: group['id'] } });
  const groups = (await run('mm.group.list')) as { kind: string; parentId: string | null }[];
  const child = groups.find(({ parentId }) => parentId !== null)!;
  const body = { name: 'Night watch', kind: child.kind, parent_id: child.parentId };
  const made = idOf(await run('mm.group.create', { body }));
  await run('mm.group.update', { path: { group_id: made }, body: { name: 'Day watch' } });
  await run('mm.group.delete', { path: { group_id: made } });
  const { clientId, clientSecret } = server.motimate;
  await run('mm.token.client', { body: { client_id: clientId, client_secret: clientSecret } });
  const position = idOf(await run('mm.position.create', { body: { name: 'Crane driver' } }));
  await run('mm.position.update', { path: { position_id: position }, body: { name: 'Crane lead' } });
  expect(await run('mm.position.get', { path: { position_id: position } })).toMatchObject({
    name: 'Crane lead',
  });
  const person = idOf(
    await run('mm.user.create', {
      body: { email: 'siv@new.example', first_name: 'Siv', position_relations: [{ position_id: position }] },
    }),
  );
  await run('mm.user.update', { path: { user_id: person }, body: { last_name: 'Dahl' } });
  expect(await run('mm.user.get', { path: { user_id: person } })).toMatchObject({ lastName: 'Dahl' });
  await run('mm.user.delete', { path: { user_id: person } });
  await run('mm.user.restore', { path: { user_id: person } });
  await run('mm.position.list');
  await run('mm.position.delete', { path: { position_id: position } });
  const file = idOf(await run('mm.file.upload', { files: { file: jpeg } }));
  const post = idOf(
    await run('mm.post.create', { body: { title: 'Waffles', body: 'At three.', file_ids: [file] } }),
  );
  expect(await run('mm.post.get', { path: { post_id: post } })).toMatchObject({ title: 'Waffles' });
  await run('mm.post.list');
});

it('Motivosity as the app and as the kiosk', async () => {
  await run('mv.kiosk.feeds');
  await run('mv.kiosk.leaderboard');
  await run('mv.auth.serviceToken');
  const user = first(await run('mv.user.list', { query: { sort: ['firstName'], pageLimit: 5 } }, 'service'));
  const userId = user['id'] as string;
  await run('mv.user.list', { query: { filter: ['directReports>0'] } }, 'service');
  expect(await run('mv.user.get', { path: { userId } }, 'service')).toMatchObject({ id: userId });
  await run('mv.user.profile', { path: { userId } }, 'service');
  await run('mv.user.search', { query: { name: 'a' } }, 'service');
  for (const part of ['find', 'supervisor', 'directReports', 'partial']) {
    expect(await run(`mv.orgchart.${part}`, { query: { userId } }, 'service')).toHaveProperty(
      'people.0.name',
    );
  }
  await run('mv.companyValue.list', {}, 'service');
  await run('mv.leaderboard.list', {}, 'service');
  await run('mv.appreciation.createPlatform', { body: { note: 'Done', toUserIDs: [userId] } });
  const award = first(await run('mv.award.listPlatform'));
  const give = { path: { awardId: award['id'] }, body: { toUserIDs: [userId], note: 'Neat', amount: 10 } };
  await run('mv.award.give', give, 'service');
  await run('mv.user.sync', { body: [{ email: user['email'], title: 'Captain' }] }, 'service');
  await run(
    'mv.user.changePayrollIds',
    { body: [{ oldPayrollID: user['payrollId'], payrollID: 'P-77' }] },
    'service',
  );
  await run('mv.user.recalculateOrgChart', {}, 'service');
  await run('mv.user.uploadAvatar', { path: { userId }, files: { file: jpeg } }, 'service');
  await run('mv.user.saveProfile', { path: { userId }, body: { user: { about: 'Sails.' } } }, 'service');
  const boss = (await run('mv.user.list', { query: { filter: ['directReports>0'] } }, 'service')) as {
    id: string;
  }[];
  const target = boss.find(({ id }) => id !== userId)!.id;
  await run('mv.user.move', { path: { userId }, body: { targetUserId: target } }, 'service');
});

it('Motivosity as a person', async () => {
  await signIn('admin');
  await run('mv.auth.oauthAuthorize', { query: { redirectUri: 'http://127.0.0.1:1/callback' } });
  done.add('mv.auth.oauthToken');
  await run('mv.auth.oauthRefresh', { query: { refresh_token: accounts.person.kept()!.refreshToken } });
  const { email, password } = server.credentials.persons.user;
  const signedIn = await run('mv.auth.signIn', { body: { username: email, password } });
  const { refreshToken } = signedIn as { refreshToken: string };
  await run('mv.auth.refresh', { body: { refreshToken } });
  await signIn('admin');
  const me = idOf(await run('mv.user.me'));
  await run('mv.user.myProfile');
  await run('mv.user.saveMyProfile', { body: { user: { about: 'Bakes.' } } });
  const other = ((await run('mv.user.list', {}, 'person')) as { id: string }[]).find(
    ({ id }) => id !== me,
  )!.id;
  await run('mv.userCash.get');
  await run('mv.announcement.create', {
    body: { title: 'Quay day', note: 'Sunday' },
    files: { photo: jpeg },
  });
  const thanks = first(
    await run('mv.appreciation.create', { body: { note: 'Thanks', amount: 1, toUserIDs: [other] } }),
  );
  const feedId = thanks['id'] as string;
  await run('mv.feed.recent', { query: { like: true, comment: true } });
  await run('mv.feed.all', { query: { startDate: '2026-03-01', endDate: '2026-03-31' } });
  await run('mv.feed.like', { path: { feedId } });
  const comment = idOf(await run('mv.feed.comment', { path: { feedId }, body: { commentText: 'Yes' } }));
  await run('mv.comment.create', { body: { feedId, commentText: 'And more' } });
  await run('mv.comment.update', { path: { commentId: comment }, body: { commentText: 'Yes!' } });
  expect(await run('mv.feed.get', { path: { feedId } })).toMatchObject({ likeCount: 1, commentCount: 2 });
  await run('mv.comment.delete', { path: { commentId: comment } });
  await run('mv.award.list');
  await run('mv.award.listMine');
  const survey = (await run('mv.survey.get', { query: { checkTime: false } })) as { questions: string[] };
  const scores = Object.fromEntries(survey.questions.map((_question, index) => [`q${index + 1}Score`, 7]));
  await run('mv.survey.submit', { body: scores });
  const items = (await run('mv.store.list')) as { children: { id: string | null; price: number | null }[] }[];
  const item = items.flatMap(({ children }) => children).find(({ price }) => price !== null)!;
  await run('mv.store.purchase', { body: { id: item.id } });
  await run('mv.feed.delete', { path: { feedId } });
});

it('has been through every operation', () => {
  expect(catalogue.map(({ id }) => id).filter((id) => !done.has(id))).toEqual([]);
});
