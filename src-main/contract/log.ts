/** A logger for one concern, such as `poller:feeds`. Lines are redacted where they are written. */
export interface Log {
  /** Details that only help while looking for a fault. */
  debug(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** A thing that happened as it should. */
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** A fault that was dealt with. */
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** A fault that was not dealt with. */
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
}

/** Makes a logger for one concern. @param scope such as `poller:feeds` */
export type CreateLog = (scope: string) => Log;
