import { SetupError } from './setup-error';

/**
 * Runs the main function of a script and sets the process's exit code to what it returns.
 * A `SetupError` is printed as its message alone; anything else with its stack. Both exit 1.
 * @param main the script; resolves to the exit code
 */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
