import type { Log } from '../../../contract/log';

type Level = keyof Log;

/** A log that keeps its lines, for tests. */
export class LogBook implements Log {
  /** Every line: its level and its words. */
  readonly lines: { readonly level: Level; readonly message: string; readonly details: unknown }[] = [];

  /** The levels of all lines, in order. */
  get levels(): Level[] {
    return this.lines.map(({ level }) => level);
  }

  debug(message: string, details?: Readonly<Record<string, unknown>>): void {
    this.lines.push({ level: 'debug', message, details });
  }

  info(message: string, details?: Readonly<Record<string, unknown>>): void {
    this.lines.push({ level: 'info', message, details });
  }

  warn(message: string, details?: Readonly<Record<string, unknown>>): void {
    this.lines.push({ level: 'warn', message, details });
  }

  error(message: string, details?: Readonly<Record<string, unknown>>): void {
    this.lines.push({ level: 'error', message, details });
  }
}
