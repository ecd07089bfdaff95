import { describe, expect, it } from 'vitest';
import { catalogue } from '../../api/catalogue';
import { operationCalls } from '../../contract/panel/operations';
import { jpeg } from '../../api/testing/request-case';
import { panelRig, signIn, type Between } from '../testing/panel-rig';

const aRun = (run: string, operation: string, input: unknown, confirmation?: string) => ({
  ...{ run, operation, input },
  ...(confirmation !== undefined && { confirmation }),
});

describe('the list of operations', () => {
  it('describes every operation in a form that crosses over to a page', async () => {
    const { handlers } = await panelRig();
    const list = await handlers['operations:list']();
    expect(list).toHaveLength(catalogue.length);
    expect(operationCalls['operations:list'].result.parse(structuredClone(list))).toEqual(list);
    for (const { id, sentence, identities } of list) {
      expect(sentence, id).toMatch(/\.$/);
      expect(identities, id).not.toEqual([]);
    }
  });

  it('says what is filled in, who is missing, and which fields are chosen from', async () => {
    const { handlers } = await panelRig();
    const list = await handlers['operations:list']();
    const of = (id: string) => list.find((one) => one.id === id)!;
    expect(of('mv.kiosk.feeds')).toMatchObject({
      missing: null,
      filledIn: [['path', 'kioskId']],
      path: { required: [], properties: { kioskId: { format: 'password' } } },
    });
    expect(of('mv.user.me')).toMatchObject({
      missing: expect.stringMatching(/Sign in/) as unknown,
      identities: [{ id: 'person', present: false }],
    });
    expect(of('mv.appreciation.create').pickers).toContainEqual({
      path: ['body', 'toUserEmails'],
      kind: 'person',
      takes: 'email',
      many: true,
      numeric: false,
    });
    expect(of('mm.user.update').pickers).toContainEqual({
      path: ['body', 'group_relations', '*', 'group_id'],
      kind: 'group',
      takes: 'id',
      many: false,
      numeric: true,
    });
    expect(of('mm.file.upload').files[0]).toMatchObject({
      maxBytes: 100_000_000,
      limits: { png: 40_000_000 },
    });
    expect(of('mm.group.list').query).toMatchObject({ properties: { page: { default: 1 } } });
    const bulk = list.filter((one) => one.bulk === 'chunks').map(({ id }) => id);
    expect(bulk).toEqual(['mv.user.sync', 'mv.user.changePayrollIds']);
    expect(of('mv.auth.serviceToken').bulk).toBeNull();
    expect(of('mv.user.uploadAvatar').bulk).toBeNull();
  });
});

describe('a run from the panel', () => {
  it('is remembered without secrets, and not sent a second time', async () => {
    const { handlers, calls, pushed } = await panelRig();
    const input = { query: { username: 'a@x.example', password: 'hunter22' } };
    const run = aRun('run-00001', 'mm.token.password', input);
    await handlers['operations:run'](run);
    expect(await handlers['operations:run'](run)).toMatchObject({ kind: 'refused', code: 'already-run' });
    expect(calls('/oauth/token')).toHaveLength(1);
    const history = await handlers['operations:history']();
    expect(history).toMatchObject([{ run: 'run-00001', outcome: 'failed', input: { query: {} } }]);
    expect(JSON.stringify(pushed)).not.toContain('hunter22');
    expect(pushed.filter(([channel]) => channel === 'operations:history-changed')).toHaveLength(2);
  });

  it('asks for the word and then sends', async () => {
    const { handlers, accounts } = await panelRig();
    const people = await handlers['operations:run'](aRun('run-00001', 'mv.user.list', {}));
    const to = (people as { value: { id: string }[] }).value[0]!.id;
    const input = { body: { note: 'Ahoy', toUserIDs: [to] } };
    const id = 'mv.appreciation.createPlatform';
    expect(accounts.person.signedIn).toBe(false);
    expect(await handlers['operations:run'](aRun('run-00002', id, input))).toMatchObject({
      code: 'not-confirmed',
      confirmation: { word: 'pay' },
    });
    expect(await handlers['operations:run'](aRun('run-00003', id, input, ' Pay '))).toMatchObject({
      outcome: 'done',
    });
  });

  it('sends a file that was checked by its content, and tells how far it is', async () => {
    const { handlers, pushed, audit } = await panelRig();
    const hold = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
      handlers['operations:hold-file']({ operation: 'mm.file.upload', part: 'file', name, bytes });
    expect(await hold('pier.png', new Uint8Array(await jpeg.content.arrayBuffer()))).toMatchObject({
      held: null,
      problem: expect.stringMatching(/not what its name says/) as unknown,
    });
    expect(await hold('run.exe', new Uint8Array([1]))).toMatchObject({ held: null });
    const { held } = await hold('C:\\photos\\pier.jpg', new Uint8Array(await jpeg.content.arrayBuffer()));
    expect(held).toMatchObject({ name: 'pier.jpg', bytes: 10 });
    const input = { files: { file: { file: held!.id } } };
    const dry = await handlers['operations:dry-run']({ operation: 'mm.file.upload', input });
    expect(dry).toMatchObject({
      request: { body: { parts: [{ name: 'file', fileName: 'pier.jpg', bytes: 10 }] } },
    });
    const report = await handlers['operations:run'](aRun('run-00001', 'mm.file.upload', input));
    expect(report).toMatchObject({ outcome: 'done' });
    expect(pushed).toContainEqual([
      'operations:progress',
      { run: 'run-00001', direction: 'up', bytes: 10, total: 10 },
    ]);
    expect(audit()[0]!.request).toContain('file: file pier.jpg, image/jpeg, 10 bytes');
    await handlers['operations:release-file'](held!.id);
    expect(await handlers['operations:run'](aRun('run-00002', 'mm.file.upload', input))).toMatchObject({
      code: 'bad-request',
      problems: [{ path: ['files', 'file'] }],
    });
  });

  it('is given up by its page, and everything is forgotten when the panel locks', async () => {
    let reached: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (reached = resolve));
    const between: Between = (address, init, next) => {
      if (!address.includes('/groups')) return next(address, init as never);
      reached();
      return new Promise(() => undefined);
    };
    const { handlers, operations } = await panelRig({ between });
    const running = handlers['operations:run'](aRun('run-00001', 'mm.group.list', {}));
    await waiting;
    expect(await handlers['operations:history']()).toMatchObject([{ outcome: 'running' }]);
    await handlers['operations:cancel']('run-00001');
    expect(await running).toMatchObject({
      outcome: 'cancelled',
      statusWords: 'Cancelled. Nothing was changed.',
    });
    operations.lock();
    expect(await handlers['operations:history']()).toEqual([]);
  });
});

describe('choosing by name', () => {
  it('finds people, groups and awards, and says why it cannot', async () => {
    const rig = await panelRig();
    const { handlers } = rig;
    const find = (
      vendor: 'motivosity' | 'motimate',
      kind: 'person' | 'group' | 'award' | 'feed',
      text: string,
    ) => handlers['operations:choices']({ vendor, kind, text });
    const { choices } = await find('motivosity', 'person', 'a');
    expect(choices.length).toBeGreaterThan(0);
    expect(choices[0]).toMatchObject({ email: expect.stringContaining('@') as unknown });
    const groups = await find('motimate', 'group', '');
    expect(groups.choices.length).toBeGreaterThan(2);
    const one = await find('motimate', 'group', groups.choices[1]!.name.toUpperCase());
    expect(one.choices.map(({ id }) => id)).toContain(groups.choices[1]!.id);
    expect(rig.calls('/public_api/groups')).toHaveLength(1);
    expect((await find('motivosity', 'award', '')).choices).not.toEqual([]);
    expect(rig.calls('/platformaward')).toHaveLength(1);
    await signIn(rig, 'user');
    expect((await find('motivosity', 'feed', '')).choices.length).toBeGreaterThan(0);
    const alone = await panelRig({
      settings: (settings) => ({
        ...settings,
        motivosity: { ...settings.motivosity, service: undefined },
      }),
    });
    expect(
      await alone.handlers['operations:choices']({ vendor: 'motivosity', kind: 'award', text: '' }),
    ).toMatchObject({ choices: [], problem: expect.stringMatching(/Sign in/) as unknown });
  });
});
