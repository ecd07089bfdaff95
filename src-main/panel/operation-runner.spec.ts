import { describe, expect, it } from 'vitest';
import { createCatalogue, defaultWire } from '../api/catalogue';
import { settle } from '../testing/fake-clock';
import type { Answered, RunReport } from '../contract/panel/operations';
import { panelRig, signIn, tell, type Between } from './testing/panel-rig';

const update = (input: unknown) => ({ operation: 'mm.user.update', input });
const aPerson = { path: { user_id: '11' }, body: { last_name: 'Dahl' } };

function answered(report: RunReport): Answered {
  if (report.kind !== 'answered') throw new Error(JSON.stringify(report));
  return report;
}

async function somebody(rig: Awaited<ReturnType<typeof panelRig>>): Promise<string> {
  const report = await rig.runner.run({ operation: 'mm.user.list', input: {} }, { who: 'Kari' });
  return (answered(report).value as { users: { id: string }[] }).users[0]!.id.replace('mm:', '');
}

describe('before anything is sent', () => {
  it('names each field that is not right', async () => {
    const rig = await panelRig();
    const report = await rig.runner.run(
      update({ path: {}, body: { first_name: '', colour: 'red' }, files: { photo: 'x' } }),
      { who: 'Kari' },
    );
    expect(report).toMatchObject({ kind: 'refused', code: 'bad-request' });
    expect((report as { problems: { path: unknown }[] }).problems.map(({ path }) => path)).toEqual([
      ['path', 'user_id'],
      ['body', 'first_name'],
      ['body', 'colour'],
      ['files', 'photo'],
    ]);
    expect(rig.sent).toEqual([]);
    expect(rig.audit()).toEqual([]);
  });

  it.each([
    ['mv.user.me', /a person who is signed in \(Connections, Motivosity, Sign in\)/],
    ['mv.auth.signIn', /Switch on signing in with a password/],
    ['mv.announcement.create', /as an administrator or a leader or a manager/],
  ])('says who is missing for %s and where to connect', async (operation, words) => {
    const rig = await panelRig();
    const input = {
      body: operation === 'mv.auth.signIn' ? { username: 'a', password: 'b' } : { title: 'A', note: 'B' },
    };
    const report = await rig.runner.run(
      { operation, input: operation === 'mv.user.me' ? {} : input },
      { who: 'Kari' },
    );
    expect(report).toMatchObject({ kind: 'refused', code: 'missing-identity' });
    expect((report as { message: string }).message).toMatch(words);
    expect(rig.sent).toEqual([]);
  });

  it('refuses an identity that may not call it, and an operation that is not there', async () => {
    const { runner, sent } = await panelRig();
    expect(
      await runner.run({ operation: 'mv.user.me', input: {}, as: 'service' }, { who: 'Kari' }),
    ).toMatchObject({ kind: 'refused', code: 'bad-request' });
    expect(await runner.run({ operation: 'mv.user.you', input: {} }, { who: 'Kari' })).toMatchObject({
      code: 'unknown-operation',
    });
    expect(sent).toEqual([]);
  });

  it.each([
    ['mv.appreciation.createPlatform', { body: { note: 'Hi', toUserIDs: ['a'] } }, 'pay'],
    ['mm.user.delete', { path: { user_id: '11' } }, 'delete'],
    ['mm.user.delete', { path: { user_id: '11' }, query: { force: '1' } }, 'forever'],
    ['mv.user.recalculateOrgChart', {}, 'recalculate'],
    ['mv.user.sync', { body: [{ email: 'a@b.example', title: 'Cook' }] }, 'synchronise'],
    ['mv.user.sync', { body: [{ email: 'a@b.example', function: 'DELETE' }] }, 'delete'],
    ['mv.user.sync', { body: [{ email: 'a@b.example', title: '' }] }, 'delete'],
  ])('wants a word for %s', async (operation, input, word) => {
    const rig = await panelRig();
    for (const confirmation of [undefined, '', 'yes', 'confirmed', `${word}s`]) {
      expect(await rig.runner.run({ operation, input }, { who: 'Kari', confirmation })).toMatchObject({
        kind: 'refused',
        code: 'not-confirmed',
        confirmation: { word },
      });
    }
    expect(rig.sent).toEqual([]);
    expect(rig.audit()).toEqual([]);
  });

  it('sends no write that cannot be written down', async () => {
    const rig = await panelRig();
    await rig.state.close();
    expect(await rig.runner.run(update(aPerson), { who: 'Kari' })).toMatchObject({
      kind: 'refused',
      code: 'storage',
    });
    expect(rig.calls('PATCH')).toEqual([]);
  });

  it('refuses a group that would not stand below the group above it', async () => {
    const rig = await panelRig();
    const list = answered(await rig.runner.run({ operation: 'mm.group.list', input: {} }, { who: 'Kari' }))
      .value as { id: string; kind: string; level: number }[];
    const deepest = list.reduce((one, other) => (other.level > one.level ? other : one));
    const top = list.reduce((one, other) => (other.level < one.level ? other : one));
    const report = await rig.runner.run(
      {
        operation: 'mm.group.create',
        input: { body: { name: 'X', kind: top.kind, parent_id: Number(deepest.id) } },
      },
      { who: 'Kari' },
    );
    expect(report).toMatchObject({ code: 'bad-request', problems: [{ path: ['body', 'parent_id'] }] });
    expect(rig.calls('POST').filter(({ address }) => address.includes('groups'))).toEqual([]);
    const below = { name: 'X', kind: deepest.kind, parent_id: Number(top.id) };
    expect(
      await rig.runner.run({ operation: 'mm.group.create', input: { body: below } }, { who: 'Kari' }),
    ).toMatchObject({ kind: 'answered', outcome: 'done' });
  });
});

describe('a dry run', () => {
  it('shows the exact request and the same for curl, without secrets, and sends nothing', async () => {
    const rig = await panelRig();
    const prepared = await rig.runner.prepare({
      operation: 'mm.token.password',
      input: { query: { username: 'admin@x.example', password: 'p=w&d ü' } },
    });
    if (!prepared.ok) throw new Error(prepared.error.message);
    const { url, curl, method } = prepared.value.shown;
    expect(method).toBe('POST');
    expect(url).toContain('grant_type=password&username=•••&password=•••&client_id=•••');
    expect(curl).toContain(url);
    expect(JSON.stringify(prepared.value.shown)).not.toMatch(/admin@x|p%3Dw/);
    const change = await rig.runner.prepare(update(aPerson));
    expect(change).toMatchObject({
      value: {
        shown: {
          method: 'PATCH',
          url: `${rig.server.origin}/public_api/users/11?identifier_type=id`,
          headers: { authorization: 'Bearer •••', 'content-type': 'application/json' },
          body: { kind: 'text', text: '{"last_name":"Dahl"}' },
        },
      },
    });
    expect(rig.sent).toEqual([]);
  });

  it('can be made for every operation that needs no more than an identity that is missing', async () => {
    const rig = await panelRig();
    const prepared = await rig.runner.prepare({ operation: 'mv.user.me', input: {} });
    expect(prepared).toMatchObject({
      ok: true,
      value: { missing: expect.stringMatching(/needs a person/) as unknown },
    });
  });
});

describe('an answer', () => {
  it('comes read, as a table and as it was, with status, duration and size', async () => {
    const between: Between = async (address, init, next) => {
      const answer = await next(address, init as never);
      await rig.clock.advance(address.includes('groups') ? 250 : 0);
      return answer;
    };
    const rig = await panelRig({ between });
    const report = answered(await rig.runner.run({ operation: 'mm.group.list', input: {} }, { who: 'Kari' }));
    expect(report).toMatchObject({
      outcome: 'done',
      status: 200,
      statusWords: 'Done. Motimate answered 200 OK.',
      durationMs: 250,
      table: { columns: ['Name', 'Kind', 'Level', 'Group above', 'ID'] },
      error: null,
    });
    expect(report.bytes).toBe(JSON.stringify(report.raw).length);
    expect(report.raw).toHaveProperty('data.0.name', report.table!.rows[0]![0]);
    expect(rig.audit()).toEqual([]);
  });

  it('holds no token', async () => {
    const rig = await panelRig();
    const report = answered(
      await rig.runner.run({ operation: 'mv.auth.serviceToken', input: {} }, { who: 'Kari' }),
    );
    expect(report).toMatchObject({ outcome: 'done', value: { accessToken: '•••' } });
    expect(report.raw).toMatchObject({ response: { accessToken: '•••' } });
  });

  it('tells what went wrong in the words of the vendor', async () => {
    const rig = await panelRig();
    await signIn(rig, 'user');
    const report = answered(
      await rig.runner.run(
        { operation: 'mv.feed.comment', input: { path: { feedId: 'nothing' }, body: { commentText: 'Hi' } } },
        { who: 'Kari' },
      ),
    );
    expect(report.outcome).toBe('failed');
    expect(report.statusWords).toMatch(/^Not done\. Motivosity answered 4\d\d /);
    expect(report.error!.said[0]!.message).not.toBe('');
    expect(report.error!.message).toContain(report.error!.said[0]!.message);
  });
});

describe('a write', () => {
  it('is in the audit log before its request leaves, and completed after', async () => {
    const seen: unknown[] = [];
    const rig = await panelRig({
      between: (address, init, next) => {
        if (init.method === 'PATCH') seen.push(...rig.audit().map(({ outcome }) => outcome));
        return next(address, init as never);
      },
    });
    const id = await somebody(rig);
    const report = await rig.runner.run(update({ ...aPerson, path: { user_id: id } }), { who: 'Kari' });
    expect(report).toMatchObject({ outcome: 'done', verify: { operation: 'mm.user.get' } });
    expect(seen).toEqual(['open']);
    expect(rig.audit()).toMatchObject([
      {
        who: 'Kari',
        operation: 'mm.user.update',
        effect: 'write',
        outcome: 'done',
        status: 'Done. Motimate answered 200 OK.',
        request: `PATCH ${rig.server.origin}/public_api/users/${id}?identifier_type=id\n{"last_name":"Dahl"}`,
      },
    ]);
  });

  it('keeps secrets out of the audit log', async () => {
    const rig = await panelRig();
    const input = { query: { username: 'admin@x.example', password: 'hunter22' } };
    await rig.runner.run({ operation: 'mm.token.password', input }, { who: 'Kari' });
    const text = JSON.stringify(rig.audit());
    expect(text).toContain('password=•••');
    expect(text).not.toMatch(/hunter22|admin@x/);
  });

  it.each([
    ['the connection breaks', { status: 0 }],
    ['a gateway gives up', { status: 502, body: '<html>' }],
    ['the answer cannot be read', { status: 200, body: '{"data":' }],
  ])('that nobody can tell of is unknown and sent once: %s', async (_name, fault) => {
    const rig = await panelRig();
    const id = await somebody(rig);
    await tell(rig.server, 'fail', { source: 'users', ...fault });
    const report = answered(
      await rig.runner.run(update({ ...aPerson, path: { user_id: id } }), { who: 'Kari' }),
    );
    expect(report.outcome).toBe('unknown');
    expect(report.statusWords).toMatch(/^Outcome unknown\..*may or may not have been done/);
    expect(report.verify).toMatchObject({ operation: 'mm.user.get', input: { path: { user_id: id } } });
    expect(rig.calls('PATCH')).toHaveLength(1);
    expect(rig.audit()[0]).toMatchObject({ outcome: 'unknown' });
  });

  it('that gets no answer in time is unknown, and the read that would tell is offered', async () => {
    const rig = await panelRig({
      between: (address, init, next) =>
        init.method === 'POST' && address.includes('users')
          ? new Promise(() => undefined)
          : next(address, init as never),
    });
    await somebody(rig);
    const running = rig.runner.run(
      { operation: 'mm.user.create', input: { body: { email: 'siv@new.example' } } },
      { who: 'Kari' },
    );
    await settle();
    await rig.clock.advance(31_000);
    expect(await running).toMatchObject({
      outcome: 'unknown',
      durationMs: 30_000,
      error: { code: 'timeout' },
      verify: {
        operation: 'mm.user.list',
        input: { query: { 'filter[created_at_gt]': '2026-03-12T08:59:00.000Z' } },
      },
    });
  });

  it('that never left is not done: no sign-in, nobody listening', async () => {
    const rig = await panelRig();
    await tell(rig.server, 'fail', { source: 'token', status: 500 });
    expect(await rig.runner.run(update(aPerson), { who: 'Kari' })).toMatchObject({
      outcome: 'failed',
      statusWords: expect.stringMatching(/^Not sent\./) as unknown,
    });
    const gone = await panelRig({
      settings: (settings) => ({
        ...settings,
        motimate: { ...settings.motimate, origin: 'http://127.0.0.1:9' },
      }),
    });
    expect(await gone.runner.run(update(aPerson), { who: 'Kari' })).toMatchObject({ outcome: 'failed' });
    expect(gone.audit()).toMatchObject([{ outcome: 'failed' }]);
  });

  it('is unknown when it is cancelled after it left, and a read is simply cancelled', async () => {
    const rig = await panelRig({
      between: (address, init, next) =>
        address.includes('/users/11') ? new Promise(() => undefined) : next(address, init as never),
    });
    for (const [operation, outcome] of [
      ['mm.user.update', 'unknown'],
      ['mm.user.get', 'cancelled'],
    ] as const) {
      const abort = new AbortController();
      const input = operation === 'mm.user.get' ? { path: { user_id: '11' } } : aPerson;
      const running = rig.runner.run({ operation, input }, { who: 'Kari', signal: abort.signal });
      for (let turn = 0; turn < 50; turn += 1) await settle();
      abort.abort();
      expect(await running).toMatchObject({ outcome });
    }
  });
});

it('knows a read that would tell for every write that names one', () => {
  const all = createCatalogue(defaultWire);
  for (const { verifyWith } of all) {
    if (verifyWith !== undefined) expect(all.find(({ id }) => id === verifyWith)?.effect).toBe('read');
  }
});
