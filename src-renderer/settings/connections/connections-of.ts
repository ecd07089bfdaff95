import { settingsOf } from '../form/settings-store.svelte';
import type { Panel } from '../state/panel.svelte';
import { ConnectionsState } from './connections-state.svelte';

/** What is typed into the connections, one for the section and for the first steps. */
export function connectionsOf(panel: Panel): ConnectionsState {
  return panel.keep('connections', () => new ConnectionsState(panel.bridge, settingsOf(panel)));
}
