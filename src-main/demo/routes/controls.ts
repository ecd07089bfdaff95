import { Hono, type Context } from 'hono';
import { resetDemo, type DemoDeps } from '../deps';
import { PERSON_ROLES } from '../http/credentials';
import { FAULT_SOURCES } from '../http/faults';
import { JsonFields } from '../http/json-fields';
import { COMPANY_GROUP } from '../world/groups';
import { feedJson } from './motivosity/feed-shape';

/** What `/_demo/…` offers, one line each: for `--help` and for the server's own front page. */
export const CONTROLS_HELP = `
POST   /_demo/recognise      {"note": "…", "fromId"?, "toIds"?: […], "value"?, "points"?}   thanks somebody now
DELETE /_demo/feeds/{id}     takes a feed item down; its points are taken back
POST   /_demo/join           {"firstName", "lastName", "title"?, "department"?}             a new colleague
POST   /_demo/post           {"title", "body"}                                              a new wall post
POST   /_demo/fail           {"source", "status"?, "body"?, "headers"?, "times"?, "delayMs"?}
                             source: ${FAULT_SOURCES.join(', ')}
                             status 0 breaks the connection off; without status and body the answer is 503,
                             or, when only delayMs is given, the usual one, late; a body alone is sent with 200
POST   /_demo/recover        everything works again
POST   /_demo/consent        {"role"?, "withoutState"?}                                     lets a person through the
                             authorize page unasked; role: ${PERSON_ROLES.join(', ')}; without role it asks again
POST   /_demo/expire-tokens  ends all access tokens but the personal ones; refresh tokens stay good
GET    /_demo/requests       what was asked, without secrets, how often, and what waits for its answer
POST   /_demo/reset          forgets what was added, changed, deleted, broken, granted and asked
`.trim();

/** The controls for people and tests who want to see what a display does when something happens. */
export function controlRoutes(deps: DemoDeps): Hono {
  const routes = new Hono();
  const done = { ok: true };

  routes.post('/_demo/recognise', async (c) => {
    const fields = await JsonFields.read(c.req.raw, ['fromId', 'toIds', 'note', 'value', 'points']);
    const note = fields.requiredText('note');
    const fromId = fields.text('fromId');
    const toIds = fields.texts('toIds');
    const value = fields.text('value');
    const points = fields.wholeNumber('points', 0, 100_000);
    if (fields.problems.length > 0) return problems(c, fields.problems);
    const item = deps.company.recognise({
      note,
      ...(fromId === undefined ? {} : { fromId }),
      ...(toIds === undefined ? {} : { toIds }),
      ...(value === undefined ? {} : { value }),
      ...(points === undefined ? {} : { points }),
    });
    return 'error' in item ? problems(c, [item.error]) : c.json(feedJson(item, deps.company), 201);
  });

  routes.delete('/_demo/feeds/:id', (c) =>
    deps.company.delete(c.req.param('id'))
      ? c.json(done)
      : c.json({ ok: false, problems: ['there is no such item'] }, 404),
  );

  routes.post('/_demo/join', async (c) => {
    const fields = await JsonFields.read(c.req.raw, ['firstName', 'lastName', 'title', 'department']);
    const firstName = fields.requiredText('firstName');
    const lastName = fields.requiredText('lastName');
    const title = fields.text('title') ?? 'Deckhand';
    const department = fields.text('department') ?? 'Crew';
    if (fields.problems.length > 0) return problems(c, fields.problems);
    const person = deps.company.join({ firstName, lastName, title, department });
    deps.people.enrol(person);
    return c.json({ id: person.id, motimateId: person.motimateId, email: person.email }, 201);
  });

  routes.post('/_demo/post', async (c) => {
    const fields = await JsonFields.read(c.req.raw, ['title', 'body']);
    const title = fields.requiredText('title');
    const body = fields.requiredText('body');
    if (fields.problems.length > 0) return problems(c, fields.problems);
    const { wall } = deps.company;
    const post = wall.add(
      { title, body, authorId: wall.editorId, files: [], groupIds: [COMPANY_GROUP], published: true },
      deps.company.now(),
    );
    return c.json({ id: post.id }, 201);
  });

  routes.post('/_demo/fail', async (c) => {
    const fields = await JsonFields.read(c.req.raw, [
      'source',
      'status',
      'body',
      'headers',
      'times',
      'delayMs',
    ]);
    const source = fields.oneOf('source', FAULT_SOURCES);
    const status = fields.wholeNumber('status', 0, 599);
    const body = fields.text('body');
    const headers = fields.textMap('headers');
    const times = fields.wholeNumber('times', 1, 1_000_000);
    const delayMs = fields.wholeNumber('delayMs', 0, 600_000);
    if (status !== undefined && status > 0 && status < 200)
      fields.problems.push('status must be 0 or from 200 to 599');
    if (fields.problems.length > 0 || source === undefined) return problems(c, fields.problems);
    const usual = body !== undefined ? 200 : delayMs !== undefined ? undefined : 503;
    deps.faults.set({ source, status: status ?? usual, body, headers, times, delayMs: delayMs ?? 0 });
    return c.json(done);
  });

  routes.post('/_demo/recover', (c) => {
    deps.faults.recover();
    return c.json(done);
  });

  routes.post('/_demo/consent', async (c) => {
    const fields = await JsonFields.read(c.req.raw, ['role', 'withoutState']);
    const role = fields.maybeOneOf('role', PERSON_ROLES);
    const withoutState = fields.flag('withoutState') ?? false;
    if (fields.problems.length > 0) return problems(c, fields.problems);
    deps.consent.set(role, !withoutState);
    return c.json(done);
  });

  routes.post('/_demo/expire-tokens', (c) => {
    deps.tokens.expireAll();
    deps.identities.expireAll();
    return c.json(done);
  });

  routes.get('/_demo/requests', (c) => c.json(deps.log.report()));

  routes.post('/_demo/reset', (c) => {
    resetDemo(deps);
    return c.json(done);
  });

  return routes;
}

function problems(c: Context, list: readonly string[]): Response {
  return c.json({ ok: false, problems: list }, 400);
}
