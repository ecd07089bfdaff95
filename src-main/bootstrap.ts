import { app } from 'electron';

/*
 * What Electron starts first. It imports nothing of ours, so that a broken installation (a file that is gone or torn, a
 * native module of another machine) ends the app with a code instead of meeting Electron's own error box on the wall.
 * Whoever started the app starts it again; an update or a repair may have come meanwhile.
 */

/** The exit code of an installation that cannot run (EX_SOFTWARE). */
const brokenInstallation = 70;

try {
  // Awaited: what main.ts says before the engine is ready must be said before this module ends.
  await import('./main');
} catch (error) {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `Motiboard cannot start: its installation is not whole. Install it again.\n${words}\n`,
    () => app.exit(brokenInstallation),
  );
}
