import type { DisplayBridge } from '@contract/bridge';
import type * as ipc from '@contract/ipc';
import type { Result } from '@contract/result';

type DisplayCall = keyof typeof ipc.displayCalls;
type DisplayPush = keyof typeof ipc.displayPushes;
type ArgsOf<C extends DisplayCall> = ipc.ArgsOf<typeof ipc.displayCalls, C>;
type ResultOf<C extends DisplayCall> = ipc.ResultOf<typeof ipc.displayCalls, C>;
type PushOf<P extends DisplayPush> = ipc.PushOf<typeof ipc.displayPushes, P>;

type Answers = {
  [C in DisplayCall]?: (...args: ArgsOf<C>) => Result<ResultOf<C>> | Promise<Result<ResultOf<C>>>;
};

/** A bridge for tests: answers as told, remembers what it was asked, and pushes on command. */
export class FakeBridge implements DisplayBridge {
  /** Every call, in order: channel and arguments. */
  readonly calls: { readonly channel: DisplayCall; readonly args: readonly unknown[] }[] = [];
  /** What each channel answers; a channel without an answer answers with a failure, or null where it may. */
  readonly answers: Answers = {};
  readonly #listeners = new Map<DisplayPush, Set<(payload: never) => void>>();

  /** Asks; never rejects. */
  async call<C extends DisplayCall>(channel: C, ...args: ArgsOf<C>): Promise<Result<ResultOf<C>>> {
    this.calls.push({ channel, args });
    const answer = this.answers[channel] as
      ((...args: ArgsOf<C>) => Result<ResultOf<C>> | Promise<Result<ResultOf<C>>>) | undefined;
    if (answer) return await answer(...args);
    if (channel === 'board:get' || channel === 'screen:get') {
      return { ok: false, error: { code: 'not-ready', message: 'Not ready yet' } };
    }
    return { ok: true, value: null } as Result<ResultOf<C>>;
  }

  /** Listens to a push. Returns how to stop. */
  on<P extends DisplayPush>(channel: P, listener: (payload: PushOf<P>) => void): () => void {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  /** Tells all who listen. */
  push<P extends DisplayPush>(channel: P, payload: PushOf<P>): void {
    for (const listener of [...(this.#listeners.get(channel) ?? [])]) listener(payload as never);
  }

  /** How many listen to a push. */
  listening(channel: DisplayPush): number {
    return this.#listeners.get(channel)?.size ?? 0;
  }

  /** The arguments of every call of a channel. */
  argumentsOf<C extends DisplayCall>(channel: C): ArgsOf<C>[] {
    return this.calls.filter((call) => call.channel === channel).map((call) => call.args as ArgsOf<C>);
  }
}
