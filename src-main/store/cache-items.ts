import { z } from 'zod';
import type { Result } from '../contract/result';
import type { SourceRecord, StoredItem } from './cache';
import type { CacheSources } from './cache-sources';
import { canonicalJson } from './canonical-json';
import type { GuardedDatabase } from './guarded-database';
import type { RowParser } from './row-parser';
import { number, text } from './sqlite';

const placeSchema = z.object({ place: z.number(), first_seen_at: z.number(), body: z.string() });

/** One list of kept items: the feed, or the wall. */
export class CacheItems<T extends { readonly id: string }> {
  readonly #database: GuardedDatabase;
  readonly #parser: RowParser;
  readonly #sources: CacheSources;
  readonly #list: string;
  readonly #schema: z.ZodType<T>;

  /** @param list the list's name in the database @param schema what an item looks like */
  constructor(
    database: GuardedDatabase,
    parser: RowParser,
    sources: CacheSources,
    list: string,
    schema: z.ZodType<T>,
  ) {
    this.#database = database;
    this.#parser = parser;
    this.#sources = sources;
    this.#list = list;
    this.#schema = schema;
  }

  /** All items, newest first. */
  read(): readonly StoredItem<T>[] {
    return this.#database.read(`read ${this.#list}`, [], (reader) =>
      reader
        .rows(
          `SELECT ${number('place')}, ${number('first_seen_at')}, ${text('body')}
           FROM items WHERE list = ? ORDER BY items.place DESC, seq DESC`,
          [this.#list],
        )
        .flatMap((row) => {
          const kept = this.#parser.row(this.#list, placeSchema, row);
          const item = kept && this.#parser.json(this.#list, this.#schema, kept.body);
          return item ? [{ item, order: kept.place, firstSeenAt: kept.first_seen_at }] : [];
        }),
    );
  }

  /** Makes the list equal to `items`: inserts, updates and deletes only what differs. Failure code `storage`. */
  write(items: readonly StoredItem<T>[], record: SourceRecord): Result<null> {
    return this.#database.write(`write ${this.#list}`, (writer) => {
      const columns = `${text('id')}, ${number('place')}, ${number('first_seen_at')}, ${text('body')}`;
      const kept = new Map(
        writer
          .rows(`SELECT ${columns} FROM items WHERE list = ?`, [this.#list])
          .map((row) => [row['id'], row]),
      );
      const wanted = new Map(items.map((stored) => [stored.item.id, stored]));
      for (const id of kept.keys()) {
        if (typeof id === 'string' && wanted.has(id)) continue;
        writer.remove('DELETE FROM items WHERE list = ? AND id = ?', [this.#list, String(id)]);
      }
      for (const [id, stored] of wanted) {
        const { order, firstSeenAt } = stored;
        const body = canonicalJson(stored.item);
        const row = kept.get(id);
        if (!row) {
          writer.add('INSERT INTO items (list, id, place, first_seen_at, body) VALUES (?, ?, ?, ?, ?)', [
            this.#list,
            id,
            order,
            firstSeenAt,
            body,
          ]);
        } else if (row['body'] !== body) {
          writer.remove('UPDATE items SET place = ?, first_seen_at = ?, body = ? WHERE list = ? AND id = ?', [
            order,
            firstSeenAt,
            body,
            this.#list,
            id,
          ]);
        } else if (row['place'] !== order || row['first_seen_at'] !== firstSeenAt) {
          writer.add('UPDATE items SET place = ?, first_seen_at = ? WHERE list = ? AND id = ?', [
            order,
            firstSeenAt,
            this.#list,
            id,
          ]);
        }
      }
      return this.#sources.writeWith(writer, record);
    });
  }
}
