import type { PanelBridge } from '@contract/bridge';
import type * as ipc from '@contract/ipc';
import type { panelCalls, panelPushes } from '@contract/panel-ipc';
import type { Result } from '@contract/result';

type PanelCall = keyof typeof panelCalls;
type PanelPush = keyof typeof panelPushes;
type ArgsOf<C extends PanelCall> = ipc.ArgsOf<typeof panelCalls, C>;
type ResultOf<C extends PanelCall> = ipc.ResultOf<typeof panelCalls, C>;
type PushOf<P extends PanelPush> = ipc.PushOf<typeof panelPushes, P>;

type Answers = {
  [C in PanelCall]?: (...args: ArgsOf<C>) => Result<ResultOf<C>> | Promise<Result<ResultOf<C>>>;
};

/** A bridge of the panel for tests: answers as told, remembers what it was asked, and pushes on command. */
export class FakePanelBridge implements PanelBridge {
  /** Every call, in order: channel and arguments. */
  readonly calls: { readonly channel: PanelCall; readonly args: readonly unknown[] }[] = [];
  /** What each channel answers; one without an answer fails with `no-answer`. */
  readonly answers: Answers = {};
  readonly #listeners = new Map<PanelPush, Set<(payload: never) => void>>();

  /** Asks; never rejects. */
  async call<C extends PanelCall>(channel: C, ...args: ArgsOf<C>): Promise<Result<ResultOf<C>>> {
    this.calls.push({ channel, args });
    const answer = this.answers[channel] as
      ((...args: ArgsOf<C>) => Result<ResultOf<C>> | Promise<Result<ResultOf<C>>>) | undefined;
    return answer
      ? await answer(...args)
      : { ok: false, error: { code: 'no-answer', message: 'No answer was told' } };
  }

  /** Listens to a push. Returns how to stop. */
  on<P extends PanelPush>(channel: P, listener: (payload: PushOf<P>) => void): () => void {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  /** Tells all who listen. */
  push<P extends PanelPush>(channel: P, payload: PushOf<P>): void {
    for (const listener of [...(this.#listeners.get(channel) ?? [])]) listener(payload as never);
  }

  /** How many listen to a push. */
  listening(channel: PanelPush): number {
    return this.#listeners.get(channel)?.size ?? 0;
  }

  /** The arguments of every call of a channel. */
  argumentsOf<C extends PanelCall>(channel: C): ArgsOf<C>[] {
    return this.calls.filter((call) => call.channel === channel).map((call) => call.args as ArgsOf<C>);
  }
}
