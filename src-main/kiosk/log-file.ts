import { join } from 'node:path';
import electronLog from 'electron-log/node';
import type { Redactor } from '../api/redact';
import type { CreateLog } from '../contract/log';

/** What the log needs. */
export interface LogFileDeps {
  readonly dataDir: string;
  /** Bytes that the log may take in all; one older file is kept, so each may take half. */
  readonly maxBytes: number;
  /** Takes secrets out of everything that is written. */
  readonly redactor: Redactor;
  /** Whether lines also go to the terminal. */
  readonly terminal: boolean;
}

/** Opens the log file `<data-dir>/logs/motiboard.log` and returns what makes scoped loggers for it. */
export function openLogFile(deps: LogFileDeps): CreateLog {
  const logger = electronLog.create({ logId: 'motiboard' });
  logger.transports.file.resolvePathFn = () => join(deps.dataDir, 'logs', 'motiboard.log');
  logger.transports.file.maxSize = Math.floor(deps.maxBytes / 2);
  logger.transports.file.level = 'info';
  logger.transports.file.format = '{iso} {level} {text}';
  logger.transports.console.level = deps.terminal ? 'info' : false;
  logger.transports.console.format = '{level} {text}';
  return (scope) => {
    const line = (message: string, details?: Readonly<Record<string, unknown>>): string => {
      const text =
        details === undefined ? message : `${message} ${JSON.stringify(deps.redactor.details(details))}`;
      return `[${scope}] ${deps.redactor.text(text)}`;
    };
    return {
      debug: (message, details) => logger.debug(line(message, details)),
      info: (message, details) => logger.info(line(message, details)),
      warn: (message, details) => logger.warn(line(message, details)),
      error: (message, details) => logger.error(line(message, details)),
    };
  };
}
