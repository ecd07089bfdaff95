import { createRedactor } from '../../api/redact';
import type { SettingsInForce } from '../../store/state/settings-in-force';
import { openTestState } from '../../store/state/testing/state-fixtures';
import { parseSettings } from '../../store/state/tolerant-settings';
import { RecordingLog } from '../../sync/testing/recording-log';
import { SettingsService } from '../settings/settings-service';

/** A settings service over a real state database. @param file what the provisioning file says; undefined = none */
export function settingsRig(file?: Record<string, unknown>, directory?: string) {
  const { state } = openTestState(directory);
  const redactor = createRedactor();
  const open = () =>
    new SettingsService({
      provisioned: { ...parseSettings(file ?? {}), file: file === undefined ? null : '/etc/motiboard.json' },
      state,
      redactor,
      log: new RecordingLog(),
    });
  const service = open();
  const told: SettingsInForce[] = [];
  service.subscribe((inForce) => told.push(inForce));
  /** Saves without secrets. */
  const save = (values: Parameters<SettingsService['save']>[0]['values']) =>
    service.save({ values, secrets: {} });
  return { state, service, told, save, redactor, reopen: open };
}
