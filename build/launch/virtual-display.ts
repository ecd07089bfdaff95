import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { findOnPath } from '../shared/find-on-path';
import { SetupError } from '../shared/setup-error';
import type { DisplaySize } from './display-size';
import { xauthority } from './xauthority';

const startLimitMs = 15_000;
const stopLimitMs = 5_000;

/** A running X server without a screen. */
export interface VirtualDisplay {
  /** Its name, e.g. `:99`. */
  readonly display: string;
  /** This process's environment, changed so that programs open their windows there. */
  readonly env: NodeJS.ProcessEnv;
  /** Ends the server and removes its files. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts Xvfb on a free display number, with a cookie of its own. It is ended by `stop`, when this process exits, and
 * (where `setpriv` is at hand) also when this process is killed.
 * @param size of its one screen, in px
 * @param framebufferDir absolute directory for the file `Xvfb_screen0`, in which the server then keeps its pixels
 * @throws SetupError when there is no Xvfb or it does not start
 */
export async function startVirtualDisplay(
  size: DisplaySize,
  framebufferDir?: string,
): Promise<VirtualDisplay> {
  if (findOnPath('Xvfb') === undefined) {
    throw new SetupError('There is no display and no Xvfb to make a virtual one. Install the package xvfb.');
  }
  const directory = await mkdtemp(path.join(tmpdir(), 'motiboard-display-'));
  const cookieFile = path.join(directory, 'xauthority');
  await writeFile(cookieFile, xauthority(randomBytes(16)), { mode: 0o600 });

  const screen = ['-screen', '0', `${size.width}x${size.height}x24`];
  const server = ['Xvfb', ...screen, '-displayfd', '3', '-auth', cookieFile, '-nolisten', 'tcp', '-noreset'];
  if (framebufferDir !== undefined) server.push('-fbdir', framebufferDir);
  const tied = findOnPath('setpriv') ? ['setpriv', '--pdeathsig', 'TERM', ...server] : server;
  const [command = 'Xvfb', ...args] = tied;
  const child = spawn(command, args, {
    // A group of its own: Ctrl+C is for the app, which needs its display to end in good order.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const endNow = (): void => {
    child.kill();
    rmSync(directory, { recursive: true, force: true });
  };
  process.once('exit', endNow);
  const stop = async (): Promise<void> => {
    process.off('exit', endNow);
    child.kill();
    const killer = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
    await ended;
    clearTimeout(killer);
    await rm(directory, { recursive: true, force: true });
  };

  try {
    const display = `:${await displayNumber(child, ended)}`;
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      DISPLAY: display,
      XAUTHORITY: cookieFile,
      XDG_SESSION_TYPE: 'x11',
    };
    delete env['WAYLAND_DISPLAY'];
    letGo(child);
    return { display, env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A running server does not keep this process from ending. */
function letGo(child: ChildProcess): void {
  child.unref();
  for (const stream of child.stdio) {
    if (stream instanceof Socket) stream.unref();
  }
}

/** Reads the display number that the server writes to its file descriptor 3 when it is ready. */
async function displayNumber(child: ChildProcess, ended: Promise<void>): Promise<string> {
  let written = '';
  let complaints = '';
  const number = child.stdio[3] as Readable;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  let limit: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      new Promise<string>((resolve) => {
        number.setEncoding('utf8').on('data', (text: string) => {
          written += text;
          if (written.endsWith('\n')) resolve(written.trim());
        });
      }),
      ended.then(() => {
        throw new SetupError(`The virtual display ended at once: ${complaints.trim()}`);
      }),
      new Promise<never>((_, reject) => {
        limit = setTimeout(() => reject(new SetupError('The virtual display did not start.')), startLimitMs);
      }),
    ]);
  } finally {
    clearTimeout(limit);
  }
}
