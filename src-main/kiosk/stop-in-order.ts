import { app } from 'electron';

/** Longest a stop may take before the app ends all the same, ms. */
const limitMs = 4_000;

/**
 * Stops the parts one after the other when the app is asked to end (window closed, SIGTERM, shutdown), so that
 * what is known is on disk. A part that fails or hangs does not hold the others up. The app's exit code is
 * `process.exitCode`, 0 when nobody has set it.
 */
export function stopInOrder(parts: readonly (() => unknown)[]): void {
  let stopping = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (stopping) return;
    stopping = true;
    event.preventDefault();
    const limit = setTimeout(exit, limitMs);
    void stopAll(parts).finally(() => {
      clearTimeout(limit);
      exit();
    });
  });
}

function exit(): void {
  app.exit(Number(process.exitCode ?? 0));
}

async function stopAll(parts: readonly (() => unknown)[]): Promise<void> {
  for (const stop of parts) {
    try {
      await stop();
    } catch (error) {
      process.stderr.write(`A part did not stop: ${String(error)}\n`);
    }
  }
}
