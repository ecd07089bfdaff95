import { dialog } from 'electron';
import type { Log } from '../../contract/log';

/** Makes Electron's own error box a line in the log: on a wall nobody is there to close it. */
export function refuseDialogs(log: Log): void {
  dialog.showErrorBox = (title, content) => log.error('an error box was not shown', { title, content });
  // A terminal that was closed is no fault: what is said to it is lost, and that is all.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
