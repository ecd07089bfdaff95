import type { z } from 'zod';
import type { Log } from '../contract/log';
import type { SqlRow } from './sqlite';

/** Reads rows through schemas. A row that does not fit is dropped and logged: the rest still shows. */
export class RowParser {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** A row by its columns; null = it does not fit. @param what which table, for the log */
  row<T>(what: string, schema: z.ZodType<T>, row: SqlRow): T | null {
    return this.#parsed(what, schema, row);
  }

  /** A column of JSON; null = it does not fit. @param what which table, for the log */
  json<T>(what: string, schema: z.ZodType<T>, json: unknown): T | null {
    if (typeof json !== 'string') return this.#dropped(what, 'not text');
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      return this.#dropped(what, 'not JSON');
    }
    return this.#parsed(what, schema, value);
  }

  #parsed<T>(what: string, schema: z.ZodType<T>, value: unknown): T | null {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    // The path says where; the message could repeat what somebody wrote.
    return this.#dropped(what, `does not fit at ${parsed.error.issues[0]?.path.join('.') ?? 'its root'}`);
  }

  #dropped(what: string, reason: string): null {
    this.#log.warn('a kept row was dropped', { what, reason });
    return null;
  }
}
