import type { Log } from '../../contract/log';

/** A log that keeps its lines as `level message`. */
export class RecordingLog implements Log {
  lines: string[] = [];
  debug = (message: string) => void this.lines.push(`debug ${message}`);
  info = (message: string) => void this.lines.push(`info ${message}`);
  warn = (message: string) => void this.lines.push(`warn ${message}`);
  error = (message: string) => void this.lines.push(`error ${message}`);
}
