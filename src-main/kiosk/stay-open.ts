import type { BrowserWindow } from 'electron';
import type { Log } from '../contract/log';

/**
 * Keeps a kiosk's window open whoever asks it to close (Alt+F4, a task list, a desktop's gesture): behind it is the machine,
 * and an app that ends in good order is not started again. The app itself ends by `app.quit` and SIGTERM, which ask no
 * window first. On macOS an update closes the windows before it ends the app.
 */
export function stayOpen(
  window: Pick<BrowserWindow, 'on'>,
  log: Log,
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform === 'darwin') return;
  window.on('close', (event) => {
    event.preventDefault();
    log.warn('the window was asked to close, and stays');
  });
}
