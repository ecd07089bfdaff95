import { connectionsOf } from '../connections/connections-of';
import { settingsOf } from '../form/settings-store.svelte';
import type { Panel } from '../state/panel.svelte';
import { GuideState } from './guide-state.svelte';

/** The one guide of the panel, for its page and for the menu. */
export function guideOf(panel: Panel): GuideState {
  return panel.keep(
    'guide',
    () =>
      new GuideState({
        store: settingsOf(panel),
        connections: connectionsOf(panel),
        memory: panel.memory,
      }),
  );
}
