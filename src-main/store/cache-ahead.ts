import { z } from 'zod';
import type { Result } from '../contract/result';
import { sourcedCelebrationSchema, type SourcedCelebration } from '../contract/sourced';
import { canonicalJson } from './canonical-json';
import type { GuardedDatabase } from './guarded-database';
import type { RowParser } from './row-parser';
import { text } from './sqlite';

const rowSchema = z.object({ body: z.string() });

/** Birthdays and anniversaries of the next days, so that they are shown on their day without a network. */
export class CacheAhead {
  readonly #database: GuardedDatabase;
  readonly #parser: RowParser;

  constructor(database: GuardedDatabase, parser: RowParser) {
    this.#database = database;
    this.#parser = parser;
  }

  /** All of them, by id. */
  read(): readonly SourcedCelebration[] {
    return this.#database.read('read celebrations', [], (reader) =>
      reader.rows(`SELECT ${text('body')} FROM ahead ORDER BY id`, []).flatMap((row) => {
        const kept = this.#parser.row('ahead', rowSchema, row);
        const item = kept && this.#parser.json('ahead', sourcedCelebrationSchema, kept.body);
        return item ? [item] : [];
      }),
    );
  }

  /** Makes them equal to `items`. Failure code `storage`. */
  write(items: readonly SourcedCelebration[]): Result<null> {
    return this.#database.write('write celebrations', (writer) => {
      writer.remove('DELETE FROM ahead');
      for (const item of items) {
        writer.add('INSERT OR REPLACE INTO ahead (id, body) VALUES (?, ?)', [item.id, canonicalJson(item)]);
      }
      return null;
    });
  }
}
