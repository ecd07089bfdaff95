import { z } from 'zod';
import type { Log } from '../../contract/log';
import { RowParser } from '../row-parser';
import { number, text } from '../sqlite';
import type { Incident } from './state';
import type { StateDatabase } from './state-database';

const kept = 50;
const incidentSchema = z.object({ at: z.number(), lost: z.string(), words: z.string() });

/** Remembers what happened to the state, over restarts where the disk allows it. */
export class IncidentBook {
  readonly #database: StateDatabase;
  readonly #parser: RowParser;
  #latest: Incident | null = null;
  /** Those that the disk has not taken. */
  #held: readonly Incident[] = [];

  constructor(database: StateDatabase, log: Log) {
    this.#database = database;
    this.#parser = new RowParser(log);
  }

  /** What happened in this run; null = nothing. */
  get latest(): Incident | null {
    return this.#latest;
  }

  /** Writes an incident down. */
  add(incident: Incident): void {
    this.#latest = incident;
    const written = this.#database.write('what happened', (writer) => {
      writer.add('INSERT INTO incidents (at, lost, words) VALUES (?, ?, ?)', [
        incident.at,
        incident.lost,
        incident.words,
      ]);
      writer.remove('DELETE FROM incidents WHERE id <= (SELECT max(id) FROM incidents) - ?', [kept]);
      return null;
    });
    if (!written.ok) this.hold(incident);
  }

  /** Keeps an incident for this run only. */
  hold(incident: Incident): void {
    this.#latest = incident;
    this.#held = [incident, ...this.#held].slice(0, kept);
  }

  /** All of them, newest first. */
  all(): readonly Incident[] {
    const rows = this.#database.read('what happened', (reader) =>
      reader
        .rows(
          `SELECT ${number('at')}, ${text('lost')}, ${text('words')} FROM incidents ORDER BY incidents.id DESC`,
        )
        .map((row) => this.#parser.row('incidents', incidentSchema, row))
        .filter((row) => row !== null),
    );
    return [...this.#held, ...(rows.ok ? rows.value : [])].slice(0, kept);
  }
}
