import type { ArgsOf, Calls, displayCalls, displayPushes, Pushes, PushOf, ResultOf } from './ipc';
import type { panelCalls, panelPushes } from './panel-ipc';
import type { Result } from './result';
import type { scalerCalls, scalerPushes } from './scaler-ipc';

/** What a preload puts into its page: the calls and pushes of one contract, and nothing else. */
export interface Bridge<C extends Calls, P extends Pushes> {
  /** Asks main; never rejects. */
  call<K extends keyof C & string>(channel: K, ...args: ArgsOf<C, K>): Promise<Result<ResultOf<C, K>>>;
  /** Listens to a push. Returns how to stop. */
  on<K extends keyof P & string>(channel: K, listener: (payload: PushOf<P, K>) => void): () => void;
}

/** `window.motiboard` of the display page. */
export type DisplayBridge = Bridge<typeof displayCalls, typeof displayPushes>;
/** `window.motiboard` of the picture scaler's page. */
export type ScalerBridge = Bridge<typeof scalerCalls, typeof scalerPushes>;
/** `window.motiboard` of the panel. */
export type PanelBridge = Bridge<typeof panelCalls, typeof panelPushes>;
