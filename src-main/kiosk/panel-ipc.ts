import type { Handlers } from '../contract/ipc';
import type { Log } from '../contract/log';
import { lockCallNames } from '../contract/panel/channels';
import { panelCalls } from '../contract/panel-ipc';
import { answerCalls } from './ipc';
import { panelPage, type PanelWindow } from './panel-window';

const atTheLock: ReadonlySet<string> = new Set(lockCallNames);

/** What the panel's calls are answered from. */
export interface PanelIpcDeps {
  readonly window: Pick<PanelWindow, 'contents'>;
  readonly locked: () => boolean;
  /** Every part's handlers together. */
  readonly handlers: Handlers<typeof panelCalls>;
  readonly log: Log;
}

/**
 * Answers the panel's page. The one place where its calls are registered: whatever is not the lock's answers `locked`
 * while it is locked, and no other window is answered at all.
 */
export function answerPanel({ window, locked, handlers, log }: PanelIpcDeps): void {
  answerCalls(
    panelCalls,
    handlers,
    {
      contents: () => window.contents(),
      pagePrefix: panelPage,
      refuse: (channel) =>
        locked() && !atTheLock.has(channel)
          ? { code: 'locked', message: 'Unlock the settings with the PIN first.' }
          : null,
    },
    log,
  );
}
