import { z } from 'zod';
import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import { fail, ok, type Result } from '../../contract/result';
import { canonicalJson } from '../canonical-json';
import { RowParser } from '../row-parser';
import { number, text } from '../sqlite';
import { secretsIn } from './secret-paths';
import { settingsSteps, upgradeSettings, type JsonObject } from './settings-versions';
import type { StateDatabase } from './state-database';

/** How many earlier settings are kept beside the ones in force. */
const keptRows = 10;

/** The settings made on this machine. */
export interface KeptSettings {
  /** What differs from the defaults, without secrets; shaped like the provisioning file. */
  readonly settings: JsonObject;
  /** Grows with every change; 0 = nothing was ever set. */
  readonly revision: number;
}

/** The settings made on this machine. */
export interface SettingsStore {
  /** What is in force. Failure code `storage`: must not be taken for no settings. */
  read(): Result<KeptSettings>;
  /**
   * Keeps other settings, all of them; equal ones change nothing. Answers the revision. Failure codes: `storage`; `secret`
   * when there is a secret among them, which belongs in the vault.
   */
  write(settings: JsonObject): Result<number>;
}

const rowSchema = z.object({ id: z.number(), version: z.number(), body: z.string() });

/** The settings in the state database. */
export function createSettingsStore(deps: {
  readonly database: StateDatabase;
  readonly clock: Clock;
  readonly log: Log;
}): SettingsStore {
  const { database, clock, log } = deps;
  const parser = new RowParser(log);
  const read = (): Result<KeptSettings> => {
    const rows = database.read('settings', (reader) =>
      reader.rows(
        `SELECT ${number('id')}, ${number('version')}, ${text('body')} FROM settings ORDER BY settings.id DESC`,
      ),
    );
    if (!rows.ok) return rows;
    for (const row of rows.value) {
      const parsed = parser.row('settings', rowSchema, row);
      const upgraded = parsed && upgradeSettings(jsonOf(parsed.body), parsed.version);
      if (upgraded?.ok) return ok({ settings: upgraded.value, revision: parsed?.id ?? 0 });
      log.error('settings cannot be read; the ones before them are used', {
        reason: upgraded ? upgraded.error.message : 'damaged',
      });
    }
    return ok({ settings: {}, revision: 0 });
  };
  return {
    read,
    write: (settings) => {
      const secrets = secretsIn(settings);
      if (secrets.length > 0) {
        return fail({ code: 'secret', message: `This belongs in the vault: ${secrets.join(', ')}.` });
      }
      const before = read();
      const body = canonicalJson(settings);
      if (before.ok && before.value.revision > 0 && canonicalJson(before.value.settings) === body) {
        return ok(before.value.revision);
      }
      return database.write('keep settings', (writer) => {
        writer.add('INSERT INTO settings (at, version, body) VALUES (?, ?, ?)', [
          clock.now(),
          settingsSteps.length + 1,
          body,
        ]);
        const newest = Number(
          writer.row(`SELECT ${number('id')} FROM settings ORDER BY settings.id DESC`)?.['id'],
        );
        writer.remove('DELETE FROM settings WHERE id < ?', [newest - keptRows]);
        return newest;
      });
    },
  };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Not JSON any more: the caller says so, with the version.
    return undefined;
  }
}
