import { fail, type Result } from '../../contract/result';
import type { DatabaseTrouble, GuardedDatabase, Reader, Writer } from '../guarded-database';

/** What the parts of the state need. */
export interface StateDatabaseDeps {
  readonly database: GuardedDatabase;
  /** False = it lives in memory: nothing may be changed, since nothing would be there after a restart. */
  readonly isKept: boolean;
  /** Before anything changes. */
  readonly onChanging: () => void;
  /** After a change was committed. */
  readonly onChanged: () => void;
}

/** The precious database as its parts use it: reads tell failure from emptiness, and changes are told on. */
export class StateDatabase {
  readonly #deps: StateDatabaseDeps;

  constructor(deps: StateDatabaseDeps) {
    this.#deps = deps;
  }

  /** What is wrong since a read or a write failed; null = nothing. */
  get trouble(): DatabaseTrouble | null {
    return this.#deps.database.trouble;
  }

  /** Reads. Failure code `storage`: never to be taken for "nothing is there". @param what for the log */
  read<T>(what: string, body: (reader: Reader) => T): Result<T> {
    const failed = fail({ code: 'storage', message: `This cannot be read from the disk now (${what}).` });
    return this.#deps.database.read<Result<T>>(what, failed, (reader) => ({ ok: true, value: body(reader) }));
  }

  /** Writes all of it or nothing. Failure code `storage`. @param what for the log and the failure */
  write<T>(what: string, body: (writer: Writer) => T): Result<T> {
    if (!this.#deps.isKept) {
      return fail({
        code: 'storage',
        message: `The disk takes nothing now, so this cannot be kept (${what}).`,
      });
    }
    this.#deps.onChanging();
    const result = this.#deps.database.write(what, body);
    if (result.ok) this.#deps.onChanged();
    return result;
  }
}
