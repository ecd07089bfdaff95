import { ServerFixture, type Caller } from './server.fixture';

/** What a spec brings along; only specs may import the test runner. */
type Runner = Pick<
  typeof import('vitest'),
  'afterAll' | 'beforeAll' | 'beforeEach' | 'describe' | 'expect' | 'it'
>;

/** Verb, path and body. `{feed}` in path and body stands for an appreciation, `{comment}` for a comment of the user's. */
export type Sent = readonly [method: string, path: string, body?: unknown];

/** One operation in a table: its good call, and what it refuses. */
export interface CallRow {
  readonly id: string;
  readonly as: Caller;
  readonly good: Sent;
  readonly status?: number;
  /** What the payload looks like, for `toMatchObject`, or its exact value when it is no object. */
  readonly payload: unknown;
  /** Somebody who may not, and the status they get. */
  readonly wrong: readonly [Caller, number];
  /** A call that is not what the contract describes, its status, and words of the answer. */
  readonly bad: readonly [Sent, number, RegExp];
}

/** The smallest PNG there is. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A form with one file. */
export function fileForm(name: string, filename: string, type: string, bytes: Buffer<ArrayBuffer>): FormData {
  const form = new FormData();
  form.append(name, new Blob([bytes], { type }), filename);
  return form;
}

/** Runs a table against one server, which is reset before each call. */
export function describeCalls(runner: Runner, title: string, rows: readonly CallRow[]): void {
  const { afterAll, beforeAll, beforeEach, describe, expect, it } = runner;
  describe(title, () => {
    const demo = new ServerFixture();
    beforeAll(() => demo.start());
    afterAll(() => demo.stop());
    let names: Record<string, string> = {};
    beforeEach(async () => {
      await demo.control('POST', 'reset');
      const feed = (await demo.feeds()).find((row) => row.feedType === 'APPR')?.id ?? '';
      const comment = await demo.call('user', 'PUT', `/api/v2/feed/${feed}/comment`, {
        commentText: 'Hello',
      });
      names = { feed, comment: (comment.payload as { id: string }).id };
    });
    const send = (as: Caller, [method, path, body]: Sent): ReturnType<ServerFixture['call']> =>
      demo.call(
        as,
        method,
        named(path, names),
        body instanceof FormData || body === undefined
          ? body
          : JSON.parse(named(JSON.stringify(body), names)),
      );

    it.each(rows)('$id answers a good call', async ({ as, good, status = 200, payload }) => {
      const answer = await send(as, good);
      expect([answer.status, answer.text]).toEqual([status, answer.text]);
      if (typeof payload === 'object' && payload !== null && answer.payload !== null)
        expect(answer.payload).toMatchObject(payload);
      else expect(answer.payload).toEqual(payload);
    });

    it.each(rows)('$id refuses $wrong.0', async ({ good, wrong: [who, status] }) => {
      const answer = await send(who, good);
      expect(answer.status).toBe(status);
      if (status >= 400) expect(answer.text).toMatch(/"mvMessages":\[|"message":"|"error":"/);
    });

    it.each(rows)(
      '$id says what is wrong with a malformed call',
      async ({ as, bad: [sent, status, words] }) => {
        const answer = await send(as, sent);
        expect([answer.status, answer.text]).toEqual([status, expect.stringMatching(words)]);
      },
    );

    it.each(rows)('$id refuses another verb', async ({ as, good: [, path] }) => {
      const answer = await send(as, ['PURGE', path]);
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toMatch(/[A-Z]/);
    });
  });
}

function named(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{(feed|comment)\}/g, (_, name: string) => names[name] ?? '');
}
