import { app } from 'electron';

/** The exit code that asks whoever started the app to start it again. */
export const relaunchCode = 75;

/**
 * Makes what ends the app in good order and has it started again with the same arguments. Where
 * `MOTIBOARD_SUPERVISED` is `1`, whoever set it does that when the app ends with code 75; else the app does.
 * @param env environment variables
 */
export function createRelaunch(env: NodeJS.ProcessEnv): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    if (env['MOTIBOARD_SUPERVISED'] !== '1') {
      // An AppImage is mounted anew at every start: its inner path is gone by then.
      const image = env['APPIMAGE'];
      if (image === undefined) app.relaunch();
      else app.relaunch({ execPath: image, args: process.argv.slice(1) });
    }
    process.exitCode = relaunchCode;
    // Before everything has come up there is nothing to stop, and nobody who would.
    app.once('will-quit', () => app.exit(relaunchCode));
    if (app.isReady()) app.quit();
    else app.exit(relaunchCode);
  };
}
