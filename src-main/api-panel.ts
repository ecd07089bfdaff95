import { randomBytes } from 'node:crypto';
import { app } from 'electron';
import { openLoopbackReceiver } from './api/motivosity/loopback-receiver';
import type { Redactor } from './api/redact';
import type { Clock } from './contract/clock';
import type { Handlers, Push } from './contract/ipc';
import type { CreateLog } from './contract/log';
import type { fileCalls } from './contract/panel/files';
import type { panelPushes } from './contract/panel-ipc';
import type { PanelWindow } from './kiosk/panel-window';
import { saveFile } from './kiosk/save-file';
import type { Show } from './kiosk/show/show';
import { openSignInWindow } from './kiosk/sign-in-window';
import type { PanelLock } from './panel/lock/panel-lock';
import { createOperationsPanel, type OperationsHandlers } from './panel/operations-panel';
import type { Cache } from './store/cache';
import type { Media } from './store/media';
import type { State } from './store/state/state';

/** What the section about operations is made of. */
export interface ApiPanelDeps {
  readonly state: State;
  readonly show: Show;
  readonly cache: Pick<Cache, 'usersAfter'>;
  readonly media: Pick<Media, 'lookup'>;
  readonly redactor: Redactor;
  readonly lock: PanelLock;
  readonly window: Pick<PanelWindow, 'current'>;
  readonly push: Push<typeof panelPushes>;
  readonly clock: Clock;
  readonly createLog: CreateLog;
}

/** The section about operations. */
export interface ApiPanel {
  readonly handlers: OperationsHandlers & Handlers<typeof fileCalls>;
  /** The app ends: what is under way gets 5 s. */
  stop(): Promise<void>;
}

/** Answers the section about operations: with the very accounts that poll, so that there is one budget. */
export function apiPanel(deps: ApiPanelDeps): ApiPanel {
  const { show, lock, window, clock, createLog } = deps;
  const log = createLog('sign-in');
  const panel = createOperationsPanel({
    ...{ state: deps.state, redactor: deps.redactor, clock, createLog },
    accounts: () => show.data.accounts,
    isDemo: () => show.mode !== 'live',
    settings: () => show.settings,
    finder: () => show.data.sync.finder(),
    users: deps.cache,
    picture: (address) => deps.media.lookup(address),
    who: () => lock.state().who,
    browser: {
      open: (address, closed) => openSignInWindow({ parent: () => window.current(), log }, address, closed),
    },
    listen: openLoopbackReceiver,
    push: (channel, payload) => deps.push(channel, payload),
    random: () => randomBytes(32).toString('base64url'),
  });
  lock.onLock(() => panel.lock());
  let isOpen = false;
  lock.subscribe(({ kind }) => {
    if (kind === 'unlocked' && !isOpen) panel.unlocked();
    isOpen = kind === 'unlocked';
  });
  return {
    handlers: {
      ...panel.handlers,
      'files:save': ({ name, text }) => saveFile({ folder: app.getPath('downloads'), clock }, name, text),
    },
    stop: () => panel.stop(),
  };
}
