import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { Calls, Handlers, Push, Pushes } from '../contract/ipc';
import type { Log } from '../contract/log';
import { fail, ok, type Failure, type Result } from '../contract/result';

/** Whose calls are answered. */
export interface Trust {
  /** The window's own contents; null while there is no window. */
  contents(): WebContents | null;
  /** Other windows that show the same page; absent = there are none. */
  isOther?(sender: WebContents): boolean;
  /** The page the window shows, such as `app://motiboard/display/`. */
  readonly pagePrefix: string;
  /** Why a call is not answered now, arguments unseen; absent or null = it is. */
  refuse?(channel: string): Failure | null;
}

/**
 * Answers every call of a contract for one trusted page: checks the sender, parses the arguments, and turns
 * whatever happens into a Result. Failure codes: `not-allowed`, `bad-arguments`, `internal`,
 * and those of `trust.refuse`.
 * @param handlers the same for every window, or those that answer the one that asks
 */
export function answerCalls<C extends Calls>(
  calls: C,
  handlers: Handlers<C> | ((sender: WebContents) => Handlers<C>),
  trust: Trust,
  log: Log,
): void {
  for (const channel of Object.keys(calls)) {
    const shape = calls[channel];
    if (!shape) continue;
    ipcMain.handle(channel, async (event, ...raw: unknown[]): Promise<Result<unknown>> => {
      if (!isTrusted(event.sender, event.senderFrame, trust)) {
        log.warn('a call from elsewhere was refused', { channel });
        return fail({ code: 'not-allowed', message: 'This page may not ask for that.' });
      }
      const refusal = trust.refuse?.(channel) ?? null;
      if (refusal !== null) return fail(refusal);
      const args = shape.args.safeParse(raw);
      if (!args.success) {
        log.warn('a call with wrong arguments was refused', { channel });
        return fail({ code: 'bad-arguments', message: 'The request was not understood.' });
      }
      try {
        const answers = typeof handlers === 'function' ? handlers(event.sender) : handlers;
        const handler = answers[channel] as (...args: unknown[]) => unknown;
        return ok(await handler(...args.data));
      } catch (error) {
        log.error('a call failed', { channel, error: error instanceof Error ? error.stack : String(error) });
        return fail({ code: 'internal', message: 'Something went wrong inside the app.' });
      }
    });
  }
}

function isTrusted(sender: WebContents, frame: WebFrameMain | null, trust: Trust): boolean {
  const isOurs = sender === trust.contents() || trust.isOther?.(sender) === true;
  return isOurs && frame?.parent === null && frame.url.startsWith(trust.pagePrefix);
}

/** Makes the push of a contract for whichever contents the window has at the time. */
export function createPush<P extends Pushes>(contents: () => WebContents | null): Push<P> {
  return (channel, payload) => {
    const target = contents();
    if (target && !target.isDestroyed()) target.send(channel, payload);
  };
}
