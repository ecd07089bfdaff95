/** Options that take their value from the next argument, as Electron's own loader has them. */
const withValue = new Set(['-r', '--require']);

/**
 * Finds the app to load on a command line: the first plain argument. Switches of Chromium and Node
 * (`--no-sandbox`, `--inspect=0`, `--remote-debugging-port=0`) may stand before it; everything after it belongs to the app.
 * @param args the command line without the executable
 */
export function findAppArgument(args: readonly string[]): string | undefined {
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (withValue.has(arg)) index += 1;
    else if (arg !== '' && !arg.startsWith('-')) return arg;
  }
  return undefined;
}
