import { contextBridge, ipcRenderer } from 'electron';

/** What of a preload's channels a page may use. */
interface ChannelNames {
  readonly calls: readonly string[];
  readonly pushes: readonly string[];
}

/**
 * Puts `window.motiboard` into the page: calls and pushes of the named channels, nothing else. The types of
 * each channel are those of contract/bridge.ts; main parses every argument again.
 */
export function exposeBridge(names: ChannelNames): void {
  contextBridge.exposeInMainWorld(
    'motiboard',
    Object.freeze({
      call: async (channel: string, ...args: unknown[]): Promise<unknown> => {
        if (!names.calls.includes(channel)) return refusal('unknown-channel');
        try {
          return await ipcRenderer.invoke(channel, ...args);
        } catch {
          return refusal('no-answer');
        }
      },
      on: (channel: string, listener: (payload: unknown) => void): (() => void) => {
        if (!names.pushes.includes(channel)) return () => undefined;
        const forward = (_event: unknown, payload: unknown): void => listener(payload);
        ipcRenderer.on(channel, forward);
        return () => {
          ipcRenderer.removeListener(channel, forward);
        };
      },
    }),
  );
}

function refusal(code: string): { ok: false; error: { code: string; message: string } } {
  return { ok: false, error: { code, message: 'The app did not answer.' } };
}
