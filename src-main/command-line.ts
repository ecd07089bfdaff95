import { app } from 'electron';
import { helpText, parseCommandLine, type LaunchOptions } from './cli';
import { checkConfig } from './kiosk/check-config';
import { secretsFromEnvironment } from './kiosk/environment-secrets';
import { ownArguments } from './kiosk/own-arguments';

/**
 * Obeys what the command line asks for besides running: help, version, a look at a settings file, or a word about what is
 * wrong with it; the app then exits, with code 2 for a wrong command line.
 * Resolves when the engine may start: whoever looks at a settings file from afar has no display, without which it crashes.
 * @param run what runs the app with these options; it is called at most once and not awaited
 */
export async function obeyCommandLine(run: (options: LaunchOptions) => Promise<void>): Promise<void> {
  const parsed = parseCommandLine(ownArguments(process.argv, app.isPackaged));
  if (!parsed.ok) leave(2, `motiboard: ${parsed.error.message}\n`, process.stderr);
  else if (parsed.value.help) leave(0, helpText);
  else if (parsed.value.version) leave(0, `${app.getVersion()}\n`);
  else if (parsed.value.checkConfig !== null) await judge(parsed.value.checkConfig);
  else void run(parsed.value);
}

/** Ends the app with a code when these words are out. */
export function leave(code: number, words: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(words, () => app.exit(code));
}

async function judge(file: string): Promise<void> {
  const { code, words } = await checkConfig(file, secretsFromEnvironment(process.env));
  leave(code, words);
}
