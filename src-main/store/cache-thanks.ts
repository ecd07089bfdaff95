import { z } from 'zod';
import type { Result } from '../contract/result';
import { sourcedRecognitionSchema, type SourcedRecognition } from '../contract/sourced';
import { canonicalJson } from './canonical-json';
import type { GuardedDatabase } from './guarded-database';
import type { RowParser } from './row-parser';
import { text } from './sqlite';

/** What changes in the history of thanks. */
export interface ThanksChange {
  /** Inserted, or put in the place of those with the same id. */
  readonly put: readonly SourcedRecognition[];
  /** Ids of those that go. */
  readonly drop: readonly string[];
}

const rowSchema = z.object({ body: z.string() });

/** The history of thanks, from which the month is pictured: slim recognitions by id. */
export class CacheThanks {
  readonly #database: GuardedDatabase;
  readonly #parser: RowParser;

  constructor(database: GuardedDatabase, parser: RowParser) {
    this.#database = database;
    this.#parser = parser;
  }

  /** All of them, in no particular order. */
  read(): readonly SourcedRecognition[] {
    return this.#database.read('read thanks', [], (reader) =>
      reader.rows(`SELECT ${text('body')} FROM thanks ORDER BY id`, []).flatMap((row) => {
        const kept = this.#parser.row('thanks', rowSchema, row);
        const item = kept && this.#parser.json('thanks', sourcedRecognitionSchema, kept.body);
        return item ? [item] : [];
      }),
    );
  }

  /** Makes a change, whole or not at all; an empty one writes nothing. Failure code `storage`. */
  write({ put, drop }: ThanksChange): Result<null> {
    return this.#database.write('write thanks', (writer) => {
      for (const id of drop) writer.remove('DELETE FROM thanks WHERE id = ?', [id]);
      for (const item of put) {
        writer.add('INSERT OR REPLACE INTO thanks (id, body) VALUES (?, ?)', [item.id, canonicalJson(item)]);
      }
      return null;
    });
  }
}
