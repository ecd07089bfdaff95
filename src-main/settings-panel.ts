import { app } from 'electron';
import type { Clock } from './contract/clock';
import type { Handlers, Push } from './contract/ipc';
import type { panelPushes } from './contract/panel-ipc';
import type { connectionCalls } from './contract/panel/connections';
import type { settingsCalls } from './contract/panel/settings';
import { fail, ok, type Result } from './contract/result';
import { saveFile } from './kiosk/save-file';
import type { Show } from './kiosk/show/show';
import { createConnectionHandlers } from './panel/connections/connection-handlers';
import type { PanelLock } from './panel/lock/panel-lock';
import { createSettingsHandlers } from './panel/settings/settings-handlers';
import type { SettingsService } from './panel/settings/settings-service';

/** What the sections about settings are made of. */
export interface SettingsPanelDeps {
  readonly dataDir: string;
  readonly settings: SettingsService;
  readonly show: Show;
  readonly lock: PanelLock;
  readonly clock: Clock;
  readonly push: Push<typeof panelPushes>;
}

/** Answers the sections about settings and connections, and tells the page what changes. */
export function settingsPanel(
  deps: SettingsPanelDeps,
): Handlers<typeof settingsCalls & typeof connectionCalls> {
  const { dataDir, settings, show, lock, clock, push } = deps;
  const tell = (): void => push('settings:changed', settings.view());
  const showLogo = (): void => settings.showsLogo(show.logo?.address ?? null);
  showLogo();
  settings.subscribe(tell);
  show.subscribe(() => {
    showLogo();
    tell();
  });
  lock.onLock(() => settings.lock());
  return {
    ...createSettingsHandlers({
      ...{ service: settings, dataDir },
      people: { ...show.data.kept, clock },
      hiddenCounts: () => show.data.sync.hiddenCounts(),
      checkPin: (pin) => checked(lock, pin),
      saveFile: (name, text) => saveFile({ folder: app.getPath('downloads'), clock }, name, text),
    }),
    ...createConnectionHandlers({
      service: settings,
      accountsFor: (wanted) => show.data.accountsFor(wanted),
    }),
  };
}

async function checked(lock: PanelLock, pin: string): Promise<Result<null>> {
  const { refusal } = await lock.verify(pin);
  if (refusal === null) return ok(null);
  const message =
    refusal === 'wait'
      ? 'There were too many wrong PINs. Wait a little and try again.'
      : 'This is not the PIN. Nothing was exported.';
  return fail({ code: refusal, message });
}
