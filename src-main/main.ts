import { app, Menu } from 'electron';
import { createRedactor } from './api/redact';
import type { LaunchOptions } from './cli';
import { leave, obeyCommandLine } from './command-line';
import { useDataDir } from './kiosk/data-dir';
import { useLanguageOfPages } from './kiosk/field-language';
import { Gate } from './kiosk/gate';
import { openLogFile } from './kiosk/log-file';
import { Recovery } from './kiosk/recovery/recovery';
import { declareSchemes } from './kiosk/schemes';
import { systemClock } from './kiosk/system-clock';
import { withoutGtkOpenGl } from './kiosk/without-gtk-opengl';
import { openWall, type Beginnings, type WallContent } from './wall';

/** The log may take this much, bytes. */
const maxLogBytes = 20_000_000;

declareSchemes();
withoutGtkOpenGl();
useLanguageOfPages();
// Before the engine is ready, or it makes a menu of its own that nobody sees. A Mac's editing keys live in that one.
if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
// The run itself is not awaited: the engine is not ready before this module has been evaluated to its end.
await obeyCommandLine(run);

async function run(options: LaunchOptions): Promise<void> {
  const dataDir = useDataDir(options.dataDir);
  if (!app.requestSingleInstanceLock()) {
    leave(0, `Motiboard is already running with the folder ${dataDir}; the one that runs goes on.\n`);
    return;
  }

  const redactor = createRedactor();
  const createLog = openLogFile({ dataDir, maxBytes: maxLogBytes, redactor, terminal: true });
  const recovery = new Recovery({
    dataDir,
    clock: systemClock,
    createLog,
    attended: options.screenshots !== null,
  });
  await recovery.startUp(() => start({ options, dataDir, redactor, createLog, recovery }));
}

async function start(beginnings: Beginnings): Promise<void> {
  const content = new Gate<WallContent>();
  const wall = await openWall(beginnings, content.opened);
  // Most of the code, which is read while the page loads.
  const { openKiosk } = await import('./kiosk-app');
  await openKiosk(wall, content.open);
}
