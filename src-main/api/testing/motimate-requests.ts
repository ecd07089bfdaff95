import { jpeg, jpegPart, type RequestCase } from './request-case';

const person = { email: 'siv@fjordworks.example', first_name: 'Siv', organization_role: 'normal_user' };

/** Every operation of Motimate as it goes over the wire, by the contract; dialect v1. */
export const motimateRequests: readonly RequestCase[] = [
  {
    id: 'mm.token.password',
    input: { query: { username: 'admin@fjordworks.example', password: 'p&q', client_id: 'cid' } },
    wire: 'POST /oauth/token?grant_type=password&username=admin%40fjordworks.example&password=p%26q&client_id=cid',
  },
  {
    id: 'mm.token.client',
    input: { body: { client_id: 'cid', client_secret: 'a b' } },
    wire: 'POST /oauth/token',
    form: 'grant_type=client_credentials&client_id=cid&client_secret=a%20b',
  },
  {
    id: 'mm.token.refresh',
    input: { body: { refresh_token: 'again', client_id: 'cid' } },
    wire: 'POST /oauth/token',
    form: 'grant_type=refresh_token&refresh_token=again&client_id=cid',
  },
  { id: 'mm.me.get', input: {}, wire: 'GET /public_api/me' },
  {
    id: 'mm.user.list',
    input: { query: { 'filter[updated_at_gt]': '2026-03-12T09:00:00Z' } },
    wire: 'GET /public_api/users?page=1&per_page=50&filter%5Bupdated_at_gt%5D=2026-03-12T09%3A00%3A00Z',
  },
  { id: 'mm.user.get', input: { path: { user_id: '501' } }, wire: 'GET /public_api/users/501' },
  {
    id: 'mm.user.create',
    input: {
      body: {
        ...person,
        group_relations: [{ group_id: 7, role: 'member' }],
        position_relations: [{ position_id: 3 }],
      },
    },
    wire: 'POST /public_api/users',
    json: {
      ...person,
      group_relations: [{ group_id: 7, role: 'member' }],
      position_relations: [{ position_id: 3 }],
    },
  },
  {
    id: 'mm.user.update',
    input: { path: { user_id: 501 }, body: { position_relations: [{ position_id: '3', _delete: true }] } },
    wire: 'PATCH /public_api/users/501?identifier_type=id',
    json: { position_relations: [{ position_id: 3, _delete: true }] },
  },
  {
    id: 'mm.user.delete',
    input: { path: { user_id: '501' } },
    wire: 'DELETE /public_api/users/501?force=0&identifier_type=id',
  },
  {
    id: 'mm.user.restore',
    input: { path: { user_id: '501' } },
    wire: 'PATCH /public_api/users/501/restore?identifier_type=id',
  },
  { id: 'mm.group.list', input: { query: { page: 2 } }, wire: 'GET /public_api/groups?page=2&per_page=50' },
  { id: 'mm.group.get', input: { path: { group_id: '7' } }, wire: 'GET /public_api/groups/7' },
  {
    id: 'mm.group.create',
    input: { body: { name: 'Quay crew', kind: 'Team', parent_id: 5 } },
    wire: 'POST /public_api/groups',
    json: { name: 'Quay crew', kind: 'Team', parent_id: 5 },
  },
  {
    id: 'mm.group.update',
    input: { path: { group_id: '7' }, body: { name: 'Harbour crew', parent_id: null } },
    wire: 'PATCH /public_api/groups/7',
    json: { name: 'Harbour crew', parent_id: null },
  },
  { id: 'mm.group.delete', input: { path: { group_id: '7' } }, wire: 'DELETE /public_api/groups/7' },
  { id: 'mm.position.list', input: {}, wire: 'GET /public_api/positions?page=1&per_page=50' },
  { id: 'mm.position.get', input: { path: { position_id: '3' } }, wire: 'GET /public_api/positions/3' },
  {
    id: 'mm.position.create',
    input: { body: { name: 'Crane driver', import_id: 'POS-1' } },
    wire: 'POST /public_api/positions',
    json: { name: 'Crane driver', import_id: 'POS-1' },
  },
  {
    id: 'mm.position.update',
    input: { path: { position_id: '3' }, body: { name: 'Crane lead' } },
    wire: 'PATCH /public_api/positions/3',
    json: { name: 'Crane lead' },
  },
  { id: 'mm.position.delete', input: { path: { position_id: '3' } }, wire: 'DELETE /public_api/positions/3' },
  { id: 'mm.post.list', input: {}, wire: 'GET /public_api/posts?page=1&per_page=50' },
  { id: 'mm.post.get', input: { path: { post_id: '9' } }, wire: 'GET /public_api/posts/9' },
  {
    id: 'mm.post.create',
    input: { body: { title: 'Waffles', body: 'At three.', file_ids: ['4'], published: 'true' } },
    wire: 'POST /public_api/posts',
    json: { title: 'Waffles', body: 'At three.', file_ids: [4], published: true },
  },
  {
    id: 'mm.file.upload',
    input: { files: { file: jpeg } },
    wire: 'POST /public_api/files',
    parts: { file: jpegPart },
  },
];
