import { expect, it } from 'vitest';
import { z } from 'zod';
import { catalogue, createCatalogue, defaultWire, findOperation } from './catalogue';

/** The rows of the contract: id, verb, path, what it does. Written by hand, so that a slip in a definition shows. */
const rows = `
mv.auth.serviceToken POST /auth/v1/servicetoken write
mv.auth.oauthAuthorize GET /oauth2/v1/auth read
mv.auth.oauthToken POST /oauth2/v1/token write
mv.auth.oauthRefresh POST /oauth2/v1/token write
mv.auth.signIn POST /auth/v1/signin write
mv.auth.refresh POST /auth/v1/refresh write
mv.announcement.create PUT /api/v2/announcement write
mv.appreciation.create PUT /api/v2/appreciation money
mv.appreciation.createPlatform PUT /api/v2/platformappreciation money
mv.award.list GET /api/v2/award read
mv.award.listPlatform GET /api/v2/platformaward read
mv.award.listMine GET /api/v2/award/myawards read
mv.award.give PUT /api/v2/award/{awardId}/giveaward money
mv.comment.create POST /api/v2/comment write
mv.comment.update POST /api/v2/comment/{commentId} write
mv.comment.delete DELETE /api/v2/comment/{commentId} destructive
mv.companyValue.list GET /api/v2/companyvalue read
mv.feed.recent GET /api/v2/feed read
mv.feed.all GET /api/v2/feed/all read
mv.feed.get GET /api/v2/feed/{feedId} read
mv.feed.delete DELETE /api/v2/feed/{feedId} destructive
mv.feed.comment PUT /api/v2/feed/{feedId}/comment write
mv.feed.like PUT /api/v2/feed/{feedId}/like write
mv.leaderboard.list GET /api/v2/leaderboard read
mv.orgchart.find GET /api/v2/orgchart/find read
mv.orgchart.supervisor GET /api/v2/orgchart/sup read
mv.orgchart.directReports GET /api/v2/orgchart/dr read
mv.orgchart.partial GET /api/v2/orgchart/partial read
mv.survey.get GET /api/v2/satisfactionsurvey read
mv.survey.submit PUT /api/v2/satisfactionsurvey write
mv.store.list GET /api/v2/store read
mv.store.purchase POST /api/v2/store/purchase money
mv.user.me GET /api/v2/user/me read
mv.user.list GET /api/v2/user read
mv.user.search GET /api/v2/user/search read
mv.user.sync POST /api/v2/user/sync destructive
mv.user.move POST /api/v2/user/{userId}/move write
mv.user.recalculateOrgChart GET /api/v2/user/recalculateorgchart recalculate
mv.user.changePayrollIds POST /api/v2/user/changePayrollID write
mv.user.get GET /api/v2/user/{userId} read
mv.user.myProfile GET /api/v2/user/profile read
mv.user.profile GET /api/v2/user/{userId}/profile read
mv.user.saveMyProfile POST /api/v2/user/profile write
mv.user.saveProfile POST /api/v2/user/{userId}/profile write
mv.user.uploadAvatar POST /api/v2/user/{userId}/avatar write
mv.userCash.get GET /api/v2/usercash read
mv.kiosk.leaderboard GET /api/v2/kiosk/{kioskId}/leaderboard read
mv.kiosk.feeds GET /api/v2/kiosk/{kioskId}/feeds read
mm.token.password POST /oauth/token write
mm.token.client POST /oauth/token write
mm.token.refresh POST /oauth/token write
mm.me.get GET /public_api/me read
mm.user.list GET /public_api/users read
mm.user.get GET /public_api/users/{user_id} read
mm.user.create POST /public_api/users write
mm.user.update PATCH /public_api/users/{user_id} write
mm.user.delete DELETE /public_api/users/{user_id} destructive
mm.user.restore PATCH /public_api/users/{user_id}/restore write
mm.group.list GET /public_api/groups read
mm.group.get GET /public_api/groups/{group_id} read
mm.group.create POST /public_api/groups write
mm.group.update PATCH /public_api/groups/{group_id} write
mm.group.delete DELETE /public_api/groups/{group_id} destructive
mm.position.list GET /public_api/positions read
mm.position.get GET /public_api/positions/{position_id} read
mm.position.create POST /public_api/positions write
mm.position.update PATCH /public_api/positions/{position_id} write
mm.position.delete DELETE /public_api/positions/{position_id} destructive
mm.post.list GET /public_api/posts read
mm.post.get GET /public_api/posts/{post_id} read
mm.post.create POST /public_api/posts write
mm.file.upload POST /public_api/files write`
  .trim()
  .split('\n');

it('T-02, T-04, T-17 holds the operations of both products, with their verbs, paths and effects', () => {
  const told = catalogue.map(({ id, method, path, effect }) => `${id} ${method} ${path} ${effect}`);
  expect(told).toEqual(rows);
});

/** T-34: who may call what. */
const matrix: Readonly<Record<string, string>> = {
  'mv.kiosk.leaderboard mv.kiosk.feeds': 'kiosk',
  'mv.appreciation.createPlatform mv.award.listPlatform': 'service',
  'mv.award.give mv.companyValue.list mv.feed.recent mv.feed.all mv.leaderboard.list mv.orgchart.find':
    'person service',
  'mv.orgchart.supervisor mv.orgchart.directReports mv.orgchart.partial mv.user.list': 'person service',
  'mv.user.search mv.user.get mv.user.profile mv.user.saveProfile mv.user.uploadAvatar': 'person service',
  'mv.user.sync mv.user.move mv.user.recalculateOrgChart mv.user.changePayrollIds': 'person:admin service',
  'mv.appreciation.create mv.award.list mv.award.listMine mv.comment.create mv.feed.get mv.feed.comment':
    'person',
  'mv.feed.like mv.survey.get mv.survey.submit mv.store.list mv.store.purchase mv.user.me': 'person',
  'mv.user.myProfile mv.user.saveMyProfile mv.userCash.get': 'person',
  'mv.comment.update mv.comment.delete': 'person:owner',
  'mv.feed.delete': 'person:admin',
  'mv.announcement.create': 'person:admin,leader,manager',
};

it('T-34 says who may call each operation of Motivosity', () => {
  const wanted = Object.entries(matrix).flatMap(([ids, who]) => ids.split(' ').map((id) => `${id} ${who}`));
  const told = catalogue
    .filter(({ vendor, identity }) => vendor === 'motivosity' && !identity.includes('none'))
    .map(({ id, identity, personRoles }) => {
      const who = [...identity]
        .sort()
        .map((one) => (one === 'person' && personRoles ? `person:${personRoles.join()}` : one));
      return `${id} ${who.join(' ')}`;
    });
  expect(told.sort()).toEqual(wanted.sort());
});

it('has a schema for each part of a path, a read that tells for writes, and words for people', () => {
  for (const operation of catalogue) {
    const named = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(Object.keys(operation.pathParams?.shape ?? {})).toEqual(named);
    if (operation.verifyWith !== undefined) {
      expect(findOperation(operation.verifyWith)?.effect, operation.id).toBe('read');
    }
    expect(operation.summary).toMatch(/^[A-Z].*\.$/);
    if (operation.evidence === 'inferred') expect(operation.unverified, operation.id).toBeTruthy();
  }
});

it('T-19 refuses ids that are a fixed word in the same place of another path', () => {
  for (const operation of catalogue) {
    const parts = operation.path.split('/');
    parts.forEach((part, place) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return;
      const siblings = catalogue
        .filter(({ vendor }) => vendor === operation.vendor)
        .map(({ path }) => path.split('/'))
        .filter((other) => other.slice(0, place).join('/') === parts.slice(0, place).join('/'))
        .map((other) => other[place] ?? '')
        .filter((word) => word !== '' && !word.startsWith('{'));
      const schema = operation.pathParams?.shape[name] as z.ZodType;
      for (const word of [...siblings, ...siblings.map((sibling) => sibling.toUpperCase()), '.', '..', '']) {
        expect(schema.safeParse(word).success, `${operation.id} ${word}`).toBe(false);
      }
      expect(schema.safeParse('41214077-9705-ivnt-b6da-f1acf9c2bbd7').success).toBe(true);
    });
  }
});

it('has a title for every field of every form', () => {
  const untitled: string[] = [];
  const walk = (schema: unknown, where: string) => {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties, items } = schema as {
      properties?: Record<string, { title?: string }>;
      items?: unknown;
    };
    for (const [name, property] of Object.entries(properties ?? {})) {
      if (property.title === undefined) untitled.push(`${where}.${name}`);
      walk(property, `${where}.${name}`);
    }
    walk(items, `${where}[]`);
  };
  for (const { id, pathParams, query, body } of createCatalogue({ ...defaultWire, dialect: 'v2' })) {
    for (const schema of [pathParams, query, body])
      if (schema) walk(z.toJSONSchema(schema, { io: 'input' }), id);
  }
  expect(untitled).toEqual([]);
});

it('T-31 takes the paths of posts and files from the settings', () => {
  const operations = createCatalogue({
    ...defaultWire,
    postsPath: '/public_api/pulse',
    filesPath: '/public_api/media',
  });
  const paths = ['mm.post.list', 'mm.post.get', 'mm.post.create', 'mm.file.upload'].map(
    (id) => findOperation(id, operations)?.path,
  );
  expect(paths).toEqual([
    '/public_api/pulse',
    '/public_api/pulse/{post_id}',
    '/public_api/pulse',
    '/public_api/media',
  ]);
});

it('finds by id', () => {
  expect(findOperation('mm.me.get')?.path).toBe('/public_api/me');
  expect(findOperation('mm.nothing')).toBeUndefined();
});
