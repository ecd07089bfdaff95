import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { cacheDirectory } from '../runtime/cache-directory';
import { findOnPath } from '../shared/find-on-path';
import { withProcessLock } from '../shared/process-lock';
import { runCommand, type RunCommand } from '../shared/run-command';

/** What the set-up of the system needs to know of, and do to, the machine. */
export interface SystemDeps {
  readonly platform: NodeJS.Platform;
  /** Whether this process may install packages. */
  readonly isRoot: boolean;
  /** Whether packages come from apt. */
  readonly isDebianFamily: boolean;
  readonly run: RunCommand;
  /** Whether an executable is on the search path. */
  readonly hasCommand: (name: string) => boolean;
  /** Runs work while no other process does the same. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  readonly report: (line: string) => void;
}

/**
 * The real machine.
 * @param report prints a line for the person at the terminal
 */
export function systemDeps(report: (line: string) => void = (line) => console.error(line)): SystemDeps {
  const lock = path.join(cacheDirectory(process.env, homedir()), 'packages.lock');
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    isDebianFamily: existsSync('/etc/debian_version') && findOnPath('apt-get') !== undefined,
    run: runCommand,
    hasCommand: (name) => findOnPath(name) !== undefined,
    exclusively: (work) =>
      withProcessLock(lock, work, () => report('Another process is installing packages; waiting for it …')),
    report,
  };
}
