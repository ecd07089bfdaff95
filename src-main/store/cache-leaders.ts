import { z } from 'zod';
import { plainDateSchema } from '../contract/board';
import type { Result } from '../contract/result';
import { leaderRowSchema, type LeaderRow } from '../contract/sourced';
import type { Period, RankRow, SourceRecord } from './cache';
import type { CacheSources } from './cache-sources';
import { canonicalJson } from './canonical-json';
import type { GuardedDatabase } from './guarded-database';
import type { RowParser } from './row-parser';
import { number, text } from './sqlite';

const rankingSchema = z.array(z.object({ personId: z.string(), rank: z.number(), points: z.number() }));
/** How many days of rankings are kept. */
const rankingDays = 60;

/** The leaderboard as last told, and the rankings of earlier days, from which movement is read. */
export class CacheLeaders {
  readonly #database: GuardedDatabase;
  readonly #parser: RowParser;
  readonly #sources: CacheSources;

  constructor(database: GuardedDatabase, parser: RowParser, sources: CacheSources) {
    this.#database = database;
    this.#parser = parser;
    this.#sources = sources;
  }

  /** The rows in the vendor's order. */
  read(): readonly LeaderRow[] {
    return this.#database.read('read leaders', [], (reader) =>
      reader.rows(`SELECT ${text('body')} FROM leaders ORDER BY place`).flatMap((row) => {
        const leader = this.#parser.json('leaders', leaderRowSchema, row['body']);
        return leader ? [leader] : [];
      }),
    );
  }

  /** Makes the kept rows equal to these; writes only the places that differ. Failure code `storage`. */
  write(rows: readonly LeaderRow[], record: SourceRecord): Result<null> {
    return this.#database.write('write leaders', (writer) => {
      const kept = new Map(
        writer
          .rows(`SELECT ${number('place')}, ${text('body')} FROM leaders`)
          .map((row) => [row['place'], row['body']]),
      );
      for (const [place, row] of rows.entries()) {
        const body = canonicalJson(row);
        if (kept.get(place) === body) continue;
        writer.remove('INSERT OR REPLACE INTO leaders (place, body) VALUES (?, ?)', [place, body]);
      }
      if (kept.size > rows.length) writer.remove('DELETE FROM leaders WHERE place >= ?', [rows.length]);
      return this.#sources.writeWith(writer, record);
    });
  }

  /** The last known ranking of a day before `day` (`YYYY-MM-DD`); null = none. */
  rankingBefore(period: Period, day: string): readonly RankRow[] | null {
    return this.#database.read('read ranking', null, (reader) => {
      const row = reader.row(
        `SELECT ${text('body')} FROM rankings WHERE period = ? AND day < ? ORDER BY day DESC LIMIT 1`,
        [period, day],
      );
      return row && this.#parser.json('rankings', rankingSchema, row['body']);
    });
  }

  /** Keeps the ranking of a day and forgets days older than 60. Failure code `storage`. */
  writeRanking(period: Period, day: string, rows: readonly RankRow[]): Result<null> {
    return this.#database.write('write ranking', (writer) => {
      // A day of another form would sort anywhere and never grow old.
      if (!plainDateSchema.safeParse(day).success) throw new Error('not a day');
      const body = canonicalJson(rows);
      const kept = writer.row(`SELECT ${text('body')} FROM rankings WHERE period = ? AND day = ?`, [
        period,
        day,
      ]);
      if (kept?.['body'] === body) return null;
      writer.remove('INSERT OR REPLACE INTO rankings (period, day, body) VALUES (?, ?, ?)', [
        period,
        day,
        body,
      ]);
      writer.remove(`DELETE FROM rankings WHERE day < date(?, '-${rankingDays} days')`, [day]);
      return null;
    });
  }
}
