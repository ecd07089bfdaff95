import { release } from 'node:os';
import { join } from 'node:path';
import { app, clipboard, type Protocol } from 'electron';
import type { Redactor } from './api/redact';
import { apiPanel } from './api-panel';
import type { Clock } from './contract/clock';
import type { panelPushes } from './contract/panel-ipc';
import type { CreateLog } from './contract/log';
import type { Handlers } from './contract/ipc';
import type { healthCalls } from './contract/panel/health';
import type { PanelLook } from './contract/panel/lock';
import type { Screen } from './contract/screen';
import type { Settings } from './contract/settings';
import type { LoadedConfig } from './kiosk/config-file';
import type { DisplayWindow } from './kiosk/display-window';
import { buildTime } from './kiosk/hours/build-time';
import { createPush } from './kiosk/ipc';
import { answerPanel } from './kiosk/panel-ipc';
import { listenForPanelKey } from './kiosk/panel-key';
import { PanelWindow } from './kiosk/panel-window';
import type { Show } from './kiosk/show/show';
import { aboutHandlers } from './panel/about/about-handlers';
import { readLicences } from './panel/about/read-licences';
import { lockHandlers } from './panel/lock/lock-handlers';
import { pinCost } from './panel/lock/pin-hash';
import { PanelLock } from './panel/lock/panel-lock';
import type { SettingsService } from './panel/settings/settings-service';
import { settingsPanel } from './settings-panel';
import type { Cache } from './store/cache';
import type { Media } from './store/media';
import type { State } from './store/state/state';

/** What the panel is made of. */
export interface StaffPanelDeps {
  /** Absolute folder of the built app. */
  readonly built: string;
  readonly dataDir: string;
  readonly config: Pick<LoadedConfig, 'file' | 'suggestedFile'>;
  readonly settings: SettingsService;
  readonly state: State;
  readonly show: Show;
  readonly cache: Pick<Cache, 'usersAfter'>;
  readonly media: Pick<Media, 'lookup'>;
  readonly redactor: Redactor;
  readonly display: DisplayWindow;
  /** Answers the section about the kiosk's health. */
  readonly health: Handlers<typeof healthCalls>;
  /** The theme's background, `#rrggbb`, now. */
  readonly background: () => string;
  /** Serves pages and pictures to the panel's own session. */
  readonly serve: (to: Protocol) => void;
  readonly onFront: (inFront: boolean) => void;
  readonly clock: Clock;
  readonly createLog: CreateLog;
}

/** The hidden panel. */
export interface StaffPanel {
  readonly lock: PanelLock;
  readonly window: PanelWindow;
  /** Opens it at the PIN. */
  open(): void;
  /** Closes it; what it sends right now gets 5 s. */
  stop(): Promise<void>;
}

/** Puts the panel together: its lock, its window, what it may ask and what opens it. */
export function createStaffPanel(deps: StaffPanelDeps): StaffPanel {
  const { settings, clock, createLog, built } = deps;
  const { screens } = deps.show;
  const panelSettings = (): Settings['panel'] => settings.current().settings.panel;
  const log = createLog('panel');
  const lock = new PanelLock({
    store: deps.state.pin,
    cost: pinCost,
    managedPin: () => panelSettings().pin ?? null,
    autoLockMs: () => panelSettings().autoLockSeconds * 1000,
    clock,
    log,
  });
  const window = new PanelWindow({
    placement: deps.display.placement,
    display: deps.display,
    background: deps.background,
    preload: join(built, 'preload/settings.cjs'),
    serve: deps.serve,
    onFront: deps.onFront,
    onClosing: () => lock.lock(),
    clock,
    log,
  });
  const push = createPush<typeof panelPushes>(() => window.contents());
  const { cache, media, redactor, show, state } = deps;
  const api = apiPanel({ state, show, cache, media, redactor, lock, window, push, clock, createLog });
  const licenceFiles = ['main', 'preload', 'renderer'].map((part) => join(built, part, 'licences.json'));
  answerPanel({
    window,
    locked: () => lock.locked,
    handlers: {
      ...lockHandlers({
        lock,
        look: () => lookOf(screens.current()),
        // Whoever turns away from the PIN may be another person than the one whose work stands behind it.
        close: () => (lock.locked ? window.leave() : window.close()),
        onTouch: () => window.used(),
      }),
      ...settingsPanel({ dataDir: deps.dataDir, settings, show: deps.show, lock, clock, push }),
      ...deps.health,
      ...aboutHandlers({
        about: () => ({
          version: app.getVersion(),
          builtAt: buildTime,
          runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}`,
          system: `${process.platform} ${release()}, ${process.arch}`,
          dataDir: deps.dataDir,
          settingsFile: deps.config.file,
          suggestedFile: deps.config.suggestedFile,
          manual: app.isPackaged ? join(process.resourcesPath, 'manual') : app.getAppPath(),
        }),
        licences: () => readLicences(licenceFiles, log),
        copy: async (text) => await clipboard.writeText(text),
      }),
      ...api.handlers,
    },
    log,
  });
  lock.subscribe((state) => {
    window.unlocked(state.kind === 'unlocked');
    push('lock:changed', state);
  });
  screens.subscribe((screen) => push('lock:look-changed', lookOf(screen)));
  const open = (): void => window.open();
  const listen = () => {
    const { accelerator } = panelSettings();
    return {
      accelerator,
      deaf: listenForPanelKey({ display: deps.display, accelerator, onPressed: open, log }),
    };
  };
  let key = listen();
  settings.subscribe(() => {
    if (panelSettings().accelerator === key.accelerator) return;
    key.deaf();
    key = listen();
  });
  return {
    lock,
    window,
    open,
    stop: async () => {
      key.deaf();
      window.close();
      await api.stop();
    },
  };
}

function lookOf({ revision, theme, locale }: Screen): PanelLook {
  return { revision, mode: theme.mode, accent: theme.accent, locale, title: theme.title };
}
