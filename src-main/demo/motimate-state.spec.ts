import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileForm, PNG } from './call-table.fixture';
import { ServerFixture, type Answer } from './server.fixture';

const demo = new ServerFixture();
beforeAll(() => demo.start());
afterAll(() => demo.stop());
beforeEach(() => demo.control('POST', 'reset'));

const call = (method: string, path: string, body?: unknown): Promise<Answer> =>
  demo.call('motimate', method, `/public_api/${path}`, body);
const idOf = (answer: Answer): number => (answer.payload as { id: number }).id;
const ids = async (path: string): Promise<number[]> =>
  ((await call('GET', path)).payload as { id: number }[]).map((row) => row.id);

describe('people', () => {
  it('lists who was made, at the end and to the filter', async () => {
    const id = idOf(await call('POST', 'users', { phone_number: '+1' }));
    expect((await ids('users?per_page=50')).at(-1)).toBe(id);
    expect(await ids(`users?filter[created_at_gt]=${new Date(demo.now - 1000).toISOString()}`)).toEqual([id]);
  });

  it('restores who was deleted softly, and nobody else', async () => {
    await call('DELETE', 'users/81264?force=0&identifier_type=id');
    expect((await call('GET', 'users/81264')).status).toBe(404);
    expect(await ids('users?per_page=50')).toHaveLength(39);
    expect((await call('PATCH', 'users/81264/restore?identifier_type=id')).payload).toMatchObject({
      id: 81_264,
    });
    expect(await ids('users?per_page=50')).toHaveLength(40);
    expect((await call('PATCH', 'users/81264/restore?identifier_type=id')).status).toBe(404);
    await call('DELETE', 'users/81264?force=1&identifier_type=id');
    expect((await call('PATCH', 'users/81264/restore?identifier_type=id')).status).toBe(404);
    expect((await call('DELETE', 'users/81264?force=1')).status).toBe(404);
  });

  it('shows a change to the list and to the filter', async () => {
    demo.now += 5000;
    await call('PATCH', 'users/81264', { last_name: 'Boateng-Osei' });
    const since = new Date(demo.now - 1000).toISOString();
    const changed = await call('GET', `users?filter[updated_at_gt]=${since}`);
    expect(changed.payload).toMatchObject([{ id: 81_264, last_name: 'Boateng-Osei' }]);
  });

  it.each([
    [{ group_assignments: [{ group_id: 5121, role: 'admin', assign_ancestors: true }] }, [5121, 5111, 5101]],
    [{ group_assignments: [{ group_id: 5121, role: 'member', assing_ancestors: true }] }, [5121, 5111, 5101]],
    [{ group_assignments: [{ group_id: 5121 }], assing_ancestors: true }, [5121, 5111, 5101]],
    [{ group_assignments: [{ group_id: 5121, role: 'observer' }] }, [5121]],
    [{ group_relations: [{ group_id: 5121, role: 'member' }] }, [5121, 5111, 5101]],
    [{ group_relations: [{ group_id: 5121 }, { group_id: 5121, _delete: true }] }, []],
  ])('puts into groups: %j', async (relations, expected) => {
    const answer = await call('POST', 'users', { phone_number: '+1', ...relations });
    expect((answer.payload as { groups: { id: number }[] }).groups.map((group) => group.id)).toEqual(
      expected,
    );
  });

  it.each([
    [{ organization_role: 'boss' }, /organization_role must be one of/],
    [{ group_relations: [{ group_id: 1 }] }, /group_relations\[0\]\.group_id is not there/],
    [{ group_relations: [{ group_id: 5101, role: 'king' }] }, /role must be one of member, admin, observer/],
    [{ position_relations: [{}] }, /position_relations\[0\]\.position_id is missing/],
    [{ email: 'solveig.haugen@puffinline.example' }, /email is taken/],
    [{ password: 'x' }, /unknown key: password/],
  ])('refuses %j', async (body, words) => {
    const answer = await call('POST', 'users', { phone_number: '+1', ...body });
    expect([answer.status, answer.text]).toEqual([422, expect.stringMatching(words)]);
  });

  it.each([
    ['v1', { group_assignments: [] }],
    ['v2', { group_relations: [] }],
  ] as const)('speaks %s only when told to', async (dialect, body) => {
    const strict = new ServerFixture();
    await strict.start({ dialect });
    const answer = await strict.call('motimate', 'PATCH', '/public_api/users/81264', body);
    await strict.stop();
    expect([answer.status, answer.text]).toEqual([422, expect.stringMatching(/unknown key: group_/)]);
  });
});

describe('tokens', () => {
  it('refreshes by form (mm.token.refresh), and only with a token that was given', async () => {
    const { username, password, clientId } = demo.running.motimate;
    const first = await demo.token({ grant_type: 'password', username, password, client_id: clientId });
    const { refresh_token: refreshToken } = (await first.json()) as { refresh_token: string };
    const renew = (token: string): Promise<Response> =>
      demo.token({ grant_type: 'refresh_token', refresh_token: token, client_id: clientId });
    expect((await renew('x')).status).toBe(400);
    expect(await (await renew(refreshToken)).json()).toMatchObject({ token_type: 'Bearer' });
    expect((await demo.fetch('/oauth/token')).status).toBe(405);
  });
});

describe('groups', () => {
  it('checks levels when a group is made or moved', async () => {
    const body = { name: 'x', kind: 'Department', parent_id: 5121 };
    expect((await call('POST', 'groups', body)).text).toMatch(/lower level than its parent/);
    expect((await call('POST', 'groups', { ...body, parent_id: 1 })).text).toMatch(
      /parent_id is not a group/,
    );
    expect((await call('POST', 'groups', { ...body, kind: 'Club' })).text).toMatch(/kind must be one of/);
    expect((await call('PATCH', 'groups/5111', { kind: 'Team' })).text).toMatch(
      /higher level than its sub-groups/,
    );
    expect((await call('PATCH', 'groups/5121', { parent_id: 5115 })).status).toBe(200);
    const rows = (await call('GET', 'groups')).payload as { id: number; parent_id: number }[];
    expect(rows.find((row) => row.id === 5121)?.parent_id).toBe(5115);
  });

  it('takes a deleted group from everybody, and lets its sub-groups move up', async () => {
    await call('DELETE', 'groups/5111?force=1');
    expect((await call('GET', 'users/81264')).payload).toMatchObject({ groups: [] });
    const rows = (await call('GET', 'groups')).payload as { id: number; parent_id: number }[];
    expect(rows.find((row) => row.id === 5121)?.parent_id).toBe(5101);
  });
});

describe('positions', () => {
  it('lists what was made until it is deleted', async () => {
    const id = idOf(await call('POST', 'positions', { name: 'Pilot' }));
    expect(await ids('positions')).toContain(id);
    await call('DELETE', `positions/${id}`);
    expect(await ids('positions')).not.toContain(id);
  });
});

describe('posts and files', () => {
  it('puts a picture that was sent on the wall, and serves it', async () => {
    const file = await call('POST', 'files', fileForm('file', 'van.png', 'image/png', PNG));
    const { id, url } = file.payload as { id: number; url: string };
    const served = await demo.fetch(url);
    expect([served.headers.get('content-type'), Buffer.from(await served.arrayBuffer())]).toEqual([
      'image/png',
      PNG,
    ]);
    const post = await call('POST', 'posts', { body: 'Look', file_ids: [id] });
    expect(post.payload).toMatchObject({ file_ids: [id], files: [{ url }], author_id: 81_200 });
    expect((await ids('posts?per_page=1'))[0]).toBe(idOf(post));
    expect((await call('GET', `posts/${idOf(post)}`)).payload).toEqual(post.payload);
    expect((await call('GET', 'posts/1')).status).toBe(404);
  });

  it('keeps a draft off the wall', async () => {
    const draft = idOf(await call('POST', 'posts', { body: 'Later', published: false }));
    expect(await ids('posts?per_page=50')).not.toContain(draft);
    expect((await call('GET', `posts/${draft}`)).payload).toMatchObject({ published_at: null });
  });

  it.each([
    ['image/png', Buffer.alloc(40_000_001), 413, /larger than 40 MB/],
    ['video/mp4', Buffer.alloc(41_000_000), 201, /byte_size/],
    ['application/pdf', Buffer.alloc(100_000_001), 413, /larger than 100 MB/],
    ['image/png', Buffer.from('no picture'), 422, /not what image\/png says/],
    ['application/x-msdownload', PNG, 422, /are not taken/],
    ['image/png', Buffer.alloc(0), 422, /empty/],
  ])('weighs and looks at files: %s', async (type, bytes, status, words) => {
    const answer = await call('POST', 'files', fileForm('file', 'a.bin', type, bytes));
    expect([answer.status, answer.text]).toEqual([status, expect.stringMatching(words)]);
  });
});
