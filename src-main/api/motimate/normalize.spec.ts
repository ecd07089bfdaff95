import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadContext } from '../operation';
import { unwrapMotimate } from './envelope';
import { readPosts } from './normalize-post';
import { readToken } from '../granted-token';
import { readAccount, readUsers } from './normalize-user';

const context: ReadContext = {
  imageOrigin: 'https://acme.motimateapp.com',
  pictureOrigins: new Set(['https://acme.motimateapp.com']),
  now: Date.parse('2026-03-12T09:00:00Z'),
  timeZone: 'Europe/Oslo',
};

describe('envelope', () => {
  it.each([
    [{ data: [1] }, [1]],
    [{ data: null }, null],
    [{ access_token: 'x' }, { access_token: 'x' }],
    [[1], [1]],
    [7, 7],
  ])('T-33 T-24 %j, wrapped or not', (body, payload) => {
    expect(unwrapMotimate(body, 200)).toEqual({ ok: true, value: payload });
  });

  it('a failure under 200 is a failure', () => {
    expect(unwrapMotimate({ id: 'not_found', message: 'Gone', status: 404 }, 200)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

describe('users', () => {
  it.each([
    [
      { id: 81201, first_name: 'Bo', last_name: 'Aas' },
      { id: 'mm:81201', name: 'Bo Aas', shortName: 'Bo' },
    ],
    [
      { employee_number: '7', email: 'a@b.example', first_name: 'Bo' },
      { id: 'mm:en:7', employeeNumber: '7' },
    ],
    [
      { email: 'A@b.example', first_name: 'Bo' },
      { id: 'mm:em:a@b.example', email: 'a@b.example' },
    ],
    [
      { id: 1, last_name: 'Aas' },
      { name: 'Aas', shortName: 'Aas' },
    ],
    [
      { id: 1, first_name: 'A', positions: [{ name: 'Cook' }], groups: [{ name: 'Kitchen' }] },
      { title: 'Cook', team: 'Kitchen' },
    ],
    [
      { id: 1, first_name: 'A', positions: [], groups: null },
      { title: null, team: null },
    ],
    [
      { id: 1, first_name: 'A', avatar: { url: '/a.png' } },
      { picture: 'https://acme.motimateapp.com/a.png' },
    ],
    [
      { id: 1, first_name: 'A', created_at: '2026-03-12T09:00:00Z' },
      { createdAt: context.now, updatedAt: null },
    ],
  ])('T-25 reads %j', (row, expected) => {
    expect(readUsers([row], context)).toMatchObject({ ok: true, value: { users: [expected], received: 1 } });
  });

  it.each([1, '1', 'Level 1', null])('T-30 a group of level %j is a team by its name', (level) => {
    const row = { id: 1, first_name: 'A', groups: [{ id: 1, kind: 'department', level, name: 'Kitchen' }] };
    expect(readUsers([row], context)).toMatchObject({ value: { users: [{ team: 'Kitchen' }] } });
  });

  it('keeps no phone number', () => {
    const result = readUsers([{ id: 1, first_name: 'A', phone_number: '+4712345678' }], context);
    expect(JSON.stringify(result)).not.toContain('12345678');
  });

  it('T-29 counts what was received, not what could be used', () => {
    const rows = [
      { id: 1, first_name: 'A' },
      { id: 2 },
      { id: 3, first_name: 'C', deleted_at: '2026-01-01' },
      'x',
    ];
    const result = readUsers(rows, context);
    expect(result.ok && [result.value.users.length, result.value.received]).toEqual([1, 4]);
    expect(readUsers([{ id: 2 }], context)).toEqual({ ok: true, value: { users: [], received: 1 } });
    expect(readUsers([], context)).toEqual({ ok: true, value: { users: [], received: 0 } });
  });

  it.each(['x', 3, {}, [{}], [{ name: 'nobody' }], { users: [] }])('%j is no list of users', (payload) => {
    expect(readUsers(payload, context)).toMatchObject({ ok: false, error: { code: 'schema-changed' } });
  });
});

describe('account', () => {
  it.each([
    [
      { id: 1, first_name: 'A', email: 'A@b.example', organization_role: 'x' },
      { id: 'mm:1', name: 'A', email: 'a@b.example', role: 'x' },
    ],
    [{ email: 'a@b.example' }, { id: 'mm:em:a@b.example', name: 'a@b.example', role: null }],
  ])('reads %j', (payload, account) => {
    expect(readAccount(payload)).toMatchObject({ ok: true, value: account });
  });

  it.each([null, {}, [], 'x', 1])('%j is no account', (payload) => {
    expect(readAccount(payload).ok).toBe(false);
  });
});

describe('posts', () => {
  const read = (post: Record<string, unknown>) => {
    const result = readPosts([post], context);
    return result.ok ? (result.value.posts[0] ?? null) : 'failed';
  };

  it.each([
    [
      { id: 1, title: 'T', author_id: 5, published_at: '2026-03-12T09:00:00Z' },
      { authorId: 'mm:5', when: { instant: context.now } },
    ],
    [
      { id: 1, content: 'B', created_at: '2026-03-12T09:00:00Z' },
      { title: null, body: 'B', when: { instant: context.now } },
    ],
    [
      { id: 1, title: 'T', author: { id: 5, first_name: 'A' }, author_id: 6 },
      { author: { id: 'mm:5', name: 'A' }, authorId: 'mm:5' },
    ],
    [{ id: 1, image_url: '/i.jpg' }, { picture: 'https://acme.motimateapp.com/i.jpg' }],
    [{ id: 1, title: 'T', images: ['/i.jpg'] }, { picture: 'https://acme.motimateapp.com/i.jpg' }],
    [
      { id: 1, title: 'T', attachments: [{ url: '/v.mp4' }, { url: '/i.jpg' }] },
      { picture: 'https://acme.motimateapp.com/i.jpg' },
    ],
    [{ id: 1, title: 'T', files: [{ url: '/x', content_type: 'application/pdf' }] }, { picture: null }],
    [{ id: 1, title: 'T', image: 'https://evil.example/i.jpg' }, { picture: null }],
    [{ id: 1, title: 'T', published: true, published_at: null }, { title: 'T' }],
    [{ id: 1, body: '<p>x</p>' }, { body: '<p>x</p>' }],
    [{ title: 'T' }, { id: expect.stringMatching(/^content:/) as string }],
  ])('T-31 reads %j', (post, expected) => {
    expect(read(post)).toMatchObject(expected);
  });

  it.each([
    { published: false },
    { published: 'false' },
    { draft: true },
    { status: 'draft' },
    { published_at: '2026-03-12T09:00:01Z' },
    { published_at: null },
    { deleted_at: '2026-01-01T00:00:00Z' },
  ])('T-31 leaves out a post with %j', (mark) => {
    expect(read({ id: 1, title: 'T', ...mark })).toBeNull();
  });

  it.each(['x', 3, {}, [{}], [1]])('T-31 %j is no wall', (payload) => {
    expect(readPosts(payload, context)).toMatchObject({ ok: false, error: { code: 'schema-changed' } });
  });
});

describe('token', () => {
  it.each([
    [
      { access_token: 'a', expires_in: 7200, refresh_token: 'r', created_at: 1773306000 },
      { accessToken: 'a', expiresInSeconds: 7200, refreshToken: 'r', createdAt: 1773306000000 },
    ],
    [
      { access_token: 'a', expires_in: '900' },
      { expiresInSeconds: 900, refreshToken: null, createdAt: null },
    ],
    [{ access_token: 'a', expires_in: 0 }, { expiresInSeconds: 900 }],
    [{ access_token: 'a', expires_in: 'soon' }, { expiresInSeconds: 900 }],
    [{ accessToken: 'a', expiresIn: '60' }, { expiresInSeconds: 60 }],
  ])('T-03 T-24 reads %j', (payload, expected) => {
    expect(readToken(payload)).toMatchObject({ ok: true, value: expected });
  });

  it.each([null, {}, [], { access_token: '' }, { access_token: 'a\nb c' }, { error: 'x' }])(
    '%j is no token',
    (payload) => {
      expect(readToken(payload).ok).toBe(false);
    },
  );
});

it('whatever comes, no normaliser throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (payload) => {
      for (const read of [readUsers, readPosts, readAccount, readToken])
        expect(() => read(payload, context)).not.toThrow();
    }),
  );
});
