import type { Answered, Refusal } from '@contract/panel/operations';
import { describe, expect, it } from 'vitest';
import { settle } from '../../../../src-main/testing/fake-clock';
import { FakePanelBridge } from '../../testing/fake-panel-bridge';
import { operationOf } from '../../testing/sample-operation';
import { OperationWork } from '../operation-work.svelte';

const answered: Answered = {
  kind: 'answered',
  outcome: 'done',
  sent: true,
  status: 200,
  statusWords: 'Done.',
  durationMs: 5,
  bytes: 2,
  request: null,
  value: {},
  table: null,
  raw: {},
  error: null,
  verify: null,
};
const shown = {
  method: 'PUT',
  url: 'https://x/',
  headers: {},
  body: { kind: 'none' as const },
  curl: 'curl',
};
const confirmation = { word: 'pay', sentence: 'Money moves.' };
const refused = (change: Partial<Refusal> = {}): Refusal => ({
  kind: 'refused',
  code: 'bad-request',
  message: 'Nothing was sent.',
  problems: [{ path: ['body', 'note'], message: 'is needed' }],
  confirmation: null,
  ...change,
});

function rig(effect: 'read' | 'write' | 'money' = 'read') {
  const bridge = new FakePanelBridge();
  let serial = 0;
  const work = new OperationWork(bridge, operationOf({ effect }), () => `run-${(serial += 1)}-id`);
  bridge.answers['operations:run'] = () => ({ ok: true, value: answered });
  bridge.answers['operations:dry-run'] = () => ({
    ok: true,
    value: {
      kind: 'request',
      request: shown,
      missing: null,
      confirmation: effect === 'money' ? confirmation : null,
    },
  });
  return { bridge, work, run: work.run };
}

describe('OperationRun', () => {
  it('sends a read once, with an id of its own each time', async () => {
    const { bridge, run } = rig();
    await Promise.all([run.send(), run.send()]);
    expect(bridge.argumentsOf('operations:run')).toHaveLength(1);
    await run.send();
    const ids = bridge.argumentsOf('operations:run').map(([{ run: id }]) => id);
    expect(new Set(ids).size).toBe(2);
    expect(run.report).toEqual(answered);
    expect(run.busy).toBe('no');
  });

  it('asks for the word before money moves, and sends it along', async () => {
    const { bridge, run } = rig('money');
    await run.send();
    expect(run.asking).toEqual(confirmation);
    expect(bridge.argumentsOf('operations:run')).toHaveLength(0);
    await run.confirm('pay');
    expect(bridge.argumentsOf('operations:run')[0]?.[0]).toMatchObject({ confirmation: 'pay' });
    expect(run.asking).toBeNull();
  });

  it('sends nothing where the word is declined', async () => {
    const { bridge, run } = rig('money');
    await run.send();
    run.decline();
    await run.confirm('pay');
    expect(run.asking).toBeNull();
    expect(bridge.argumentsOf('operations:run')).toHaveLength(0);
  });

  it('asks where only main knows that a word is needed', async () => {
    const { bridge, run } = rig('write');
    bridge.answers['operations:run'] = (request) => ({
      ok: true,
      value:
        request.confirmation === undefined
          ? refused({ code: 'not-confirmed', problems: [], confirmation })
          : answered,
    });
    await run.send();
    expect(run.asking).toEqual(confirmation);
    expect(run.report).toBeNull();
    await run.confirm('pay');
    expect(run.report).toEqual(answered);
  });

  it('looks without sending, and tells what is wrong with each field', async () => {
    const { bridge, run } = rig('money');
    await run.look();
    expect(run.check).toMatchObject({ kind: 'request', request: shown });
    bridge.answers['operations:dry-run'] = () => ({ ok: true, value: refused() });
    await run.look();
    expect(run.problems).toEqual(refused().problems);
    expect(bridge.argumentsOf('operations:run')).toHaveLength(0);
  });

  it('follows its own run, gives it up, and keeps the word of main', async () => {
    const { bridge, run } = rig('write');
    let answer: ((report: Answered) => void) | undefined;
    bridge.answers['operations:run'] = () =>
      new Promise((resolve) => {
        answer = (value) => resolve({ ok: true, value });
      });
    bridge.answers['operations:cancel'] = () => ({ ok: true, value: null });
    const sent = run.send();
    await settle();
    const id = bridge.argumentsOf('operations:run')[0]![0].run;
    run.follow({ run: 'another', direction: 'up', bytes: 9, total: 9 });
    expect(run.progress).toBeNull();
    run.follow({ run: id, direction: 'up', bytes: 3, total: 9 });
    expect(run.progress).toMatchObject({ bytes: 3 });
    await run.cancel();
    await run.cancel();
    expect(bridge.argumentsOf('operations:cancel')).toEqual([[id]]);
    expect(run.busy).toBe('cancelling');
    answer?.({ ...answered, outcome: 'unknown' });
    await sent;
    expect(run.report).toMatchObject({ outcome: 'unknown' });
    expect(run.progress).toBeNull();
  });

  it('sends nothing of JSON that cannot be read', async () => {
    const { bridge, work, run } = rig();
    work.draft.text = '{';
    await run.send();
    await run.look();
    expect(bridge.calls).toHaveLength(0);
  });

  it('says so when main does not answer', async () => {
    const { bridge, run } = rig();
    bridge.answers['operations:run'] = () => ({ ok: false, error: { code: 'no-answer', message: '' } });
    await run.send();
    expect(run.failed).toBe(true);
    expect(run.busy).toBe('no');
  });
});
