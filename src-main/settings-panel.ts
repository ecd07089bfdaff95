import { app } from 'electron';
import type { Clock } from './contract/clock';
import type { Handlers, Push } from './contract/ipc';
import type { panelPushes } from './contract/panel-ipc';
import type { connectionCalls } from './contract/panel/connections';
import type { looksCalls } from './contract/panel/looks';
import type { onScreenCalls } from './contract/panel/on-screen';
import type { settingsCalls } from './contract/panel/settings';
import { fail, ok, type Result } from './contract/result';
import { machineDisplays } from './kiosk/machine-displays';
import { saveFile } from './kiosk/save-file';
import { previewLook } from './kiosk/show/preview-look';
import type { Show } from './kiosk/show/show';
import { createConnectionHandlers } from './panel/connections/connection-handlers';
import { createLooksHandlers } from './panel/looks/looks-handlers';
import type { PanelLock } from './panel/lock/panel-lock';
import { createOnScreenHandlers } from './panel/on-screen/on-screen-handlers';
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

/** Answers the sections about settings, connections and what is on screen, and tells the page what changes. */
export function settingsPanel(
  deps: SettingsPanelDeps,
): Handlers<typeof settingsCalls & typeof looksCalls & typeof connectionCalls & typeof onScreenCalls> {
  const { dataDir, settings, show, lock, clock, push } = deps;
  const save = (name: string, text: string) =>
    saveFile({ folder: app.getPath('downloads'), clock }, name, text);
  show.data.subscribe(({ revision }) => push('on-screen:changed', { revision }));
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
      keptAway: () => show.data.sync.keptAway(),
      checkPin: (pin) => checked(lock, pin),
      saveFile: save,
    }),
    ...createLooksHandlers({
      service: settings,
      previewLook: (wanted, audience) => previewLook(show, wanted, audience),
      displays: machineDisplays,
    }),
    ...createOnScreenHandlers({
      service: settings,
      board: () => show.board(),
      settings: () => show.settings,
      timeZone: () => show.timeZone,
      hours: () => show.hours.current().state,
      cache: show.data.kept.cache,
      book: show.book,
      reasons: () => show.data.sync.reasons(),
      clock,
      saveFile: save,
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
