import type { Handlers } from '../../contract/ipc';
import type { Audience, LookPreview, looksCalls, MachineDisplay } from '../../contract/panel/looks';
import type { Settings } from '../../contract/settings';
import type { SettingsService } from '../settings/settings-service';

/** What the calls of "Display" are answered from. */
export interface LooksHandlersDeps {
  readonly service: Pick<SettingsService, 'preview'>;
  /** The screen as it would be with these settings. */
  readonly previewLook: (settings: Settings, audience: Audience) => LookPreview;
  /** The displays there are, as the system counts them. */
  readonly displays: () => readonly MachineDisplay[];
}

/** Answers the calls of the panel's "Display". */
export function createLooksHandlers(deps: LooksHandlersDeps): Handlers<typeof looksCalls> {
  return {
    'looks:preview': ({ change, audience }) => {
      const preview = deps.service.preview(change);
      return preview.ok ? deps.previewLook(preview.settings, audience) : preview;
    },
    'looks:displays': () => [...deps.displays()],
  };
}
