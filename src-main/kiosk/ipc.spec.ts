import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Log } from '../contract/log';
import { answerCalls, createPush } from './ipc';

type Listener = (event: unknown, ...args: unknown[]) => Promise<unknown>;
const { registered } = vi.hoisted(() => ({ registered: new Map<string, Listener>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => registered.set(channel, listener) },
}));

const calls = { 'sum:get': { args: z.tuple([z.number(), z.number()]), result: z.number() } } as const;
const contents = { send: vi.fn(), isDestroyed: () => false };
const lines: string[] = [];
const note = (message: string): void => void lines.push(message);
const log: Log = { debug: note, info: note, warn: note, error: note };

function event(over: { sender?: unknown; url?: string; parent?: unknown } = {}): unknown {
  const { sender = contents, url = 'app://motiboard/display/index.html', parent = null } = over;
  return { sender, senderFrame: { url, parent } };
}

function register(handler: (a: number, b: number) => number): Listener {
  const trust = { contents: () => contents as never, pagePrefix: 'app://motiboard/display/' };
  answerCalls(calls, { 'sum:get': handler }, trust, log);
  return registered.get('sum:get')!;
}

beforeEach(() => {
  registered.clear();
  lines.length = 0;
});

describe('answerCalls', () => {
  it('answers the trusted page', async () => {
    expect(await register((a, b) => a + b)(event(), 2, 3)).toEqual({ ok: true, value: 5 });
  });

  it('answers other windows of the same page, each for itself', async () => {
    const other = { id: 2 };
    const trust = {
      contents: () => contents as never,
      isOther: (sender: unknown) => sender === other,
      pagePrefix: 'app://motiboard/display/',
    };
    answerCalls(
      calls,
      (sender) => ({ 'sum:get': (a, b) => (sender === (other as never) ? a : a + b) }),
      trust,
      log,
    );
    const ask = registered.get('sum:get')!;
    expect(await ask(event(), 2, 3)).toEqual({ ok: true, value: 5 });
    expect(await ask(event({ sender: other }), 2, 3)).toEqual({ ok: true, value: 2 });
    expect(await ask(event({ sender: {} }), 2, 3)).toMatchObject({ ok: false });
    expect(await ask(event({ sender: other, url: 'app://motiboard/settings/' }), 2, 3)).toMatchObject({
      ok: false,
    });
  });

  it.each([
    ['another window', event({ sender: {} })],
    ['a frame inside the page', event({ parent: {} })],
    ['another page', event({ url: 'app://motiboard/scaler/index.html' })],
    ['a foreign page', event({ url: 'https://app.example/display/' })],
    ['a frame that is gone', { sender: contents, senderFrame: null }],
  ])('refuses %s', async (_who, from) => {
    const handler = vi.fn(() => 0);
    expect(await register(handler)(from, 2, 3)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([[[]], [[1]], [['1', 2]], [[1, 2, 3]], [[null, undefined]]])(
    'refuses the arguments %j',
    async (args) => {
      const handler = vi.fn(() => 0);
      expect(await register(handler)(event(), ...args)).toMatchObject({
        ok: false,
        error: { code: 'bad-arguments' },
      });
      expect(handler).not.toHaveBeenCalled();
    },
  );

  it('turns what a handler throws into a failure that tells the page nothing', async () => {
    const answer = await register(() => {
      throw new Error('the password is 1234');
    })(event(), 1, 2);
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('1234');
    expect(lines).toEqual(['a call failed']);
  });
});

describe('createPush', () => {
  interface Sums extends Readonly<Record<string, z.ZodType>> {
    readonly 'sum:changed': z.ZodNumber;
  }

  it('tells the page, if there is one', () => {
    createPush<Sums>(() => contents as never)('sum:changed', 7);
    expect(contents.send).toHaveBeenCalledWith('sum:changed', 7);
    contents.send.mockClear();
    createPush<Sums>(() => null)('sum:changed', 7);
    createPush<Sums>(() => ({ ...contents, isDestroyed: () => true }) as never)('sum:changed', 7);
    expect(contents.send).not.toHaveBeenCalled();
  });
});
