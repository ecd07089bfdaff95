import { execFile } from 'node:child_process';

/** How a command ended. */
export interface CommandResult {
  readonly ok: boolean;
  /** What it wrote, or why it could not be run; at most 500 characters. */
  readonly output: string;
}

/** Runs a program with arguments; never rejects. */
export type RunCommand = (program: string, args: readonly string[]) => Promise<CommandResult>;

/** A command that takes longer is ended, ms. */
const limitMs = 30_000;
const mostBytes = 1_000_000;
const longestOutput = 500;

/** Runs a program without a shell and without input, for at most 30 s. */
export const runCommand: RunCommand = (program, args) =>
  new Promise((resolve) => {
    const end = (error: Error | null, ...said: string[]): void => {
      const words = [error === null ? '' : reason(error), ...said.map((text) => text.trim())];
      const output = words.filter((part) => part !== '').join(' · ');
      resolve({ ok: error === null, output: output.slice(0, longestOutput) });
    };
    const limits = { timeout: limitMs, killSignal: 'SIGKILL', maxBuffer: mostBytes } as const;
    try {
      const child = execFile(program, [...args], { ...limits, windowsHide: true }, end);
      // A tool that waits for input (cec-client does) would wait until it is ended; one that has gone does not mind.
      child.stdin?.on('error', () => undefined).end();
    } catch (error) {
      // Some faults are thrown instead of told: too little memory, too long a command.
      end(error instanceof Error ? error : new Error('it could not be started'));
    }
  });

function reason(error: Error & { readonly code?: unknown; readonly killed?: boolean }): string {
  if (error.code === 'ENOENT') return 'there is no such program';
  if (error.code === 'EACCES') return 'the program may not be run';
  if (error.killed === true) return 'it took too long';
  return typeof error.code === 'number' ? `it ended with ${String(error.code)}` : error.message;
}
