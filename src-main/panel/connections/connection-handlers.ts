import type { Accounts } from '../../api/accounts';
import type { Handlers } from '../../contract/ipc';
import type { connectionCalls, ConnectionTest } from '../../contract/panel/connections';
import type { Settings } from '../../contract/settings';
import type { SettingsService } from '../settings/settings-service';
import { missingFor, testConnection } from './test-connection';

/** What connections are tried with. */
export interface ConnectionHandlersDeps {
  readonly service: Pick<SettingsService, 'preview'>;
  /** Accounts for settings that may not be in force. Where they share a vendor's limits, they share its budget. */
  readonly accountsFor: (settings: Settings) => Pick<Accounts, 'call'>;
}

/** Answers the panel's calls about connections. Tests go one after the other: an impatient person sends no volley. */
export function createConnectionHandlers({
  service,
  accountsFor,
}: ConnectionHandlersDeps): Handlers<typeof connectionCalls> {
  let last: Promise<unknown> = Promise.resolve();
  return {
    'connections:test': ({ connection, change }) => {
      const preview = service.preview(change);
      const problems = preview.ok ? missingFor(connection, preview.settings) : preview.problems;
      if (!preview.ok || problems.length > 0) return { result: 'incomplete', problems };
      const { settings } = preview;
      const test: Promise<ConnectionTest> = last.then(() =>
        testConnection(connection, settings, accountsFor(settings)),
      );
      last = test.catch(() => undefined);
      return test;
    },
  };
}
