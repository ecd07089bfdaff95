import { join } from 'node:path';
import { app, net } from 'electron';
import { palette } from '../src-renderer/ui/palette';
import { createApiClient } from './api/client';
import { pictureOrigins } from './api/origins';
import { createRedactor } from './api/redact';
import { helpText, parseCommandLine, type LaunchOptions } from './cli';
import type { displayPushes } from './contract/ipc';
import { startDemoCompany } from './demo-company';
import { accountFingerprint, isConnected } from './kiosk/account';
import { serveApp } from './kiosk/app-protocol';
import { loadConfig } from './kiosk/config-file';
import { useDataDir } from './kiosk/data-dir';
import { answerDisplay } from './kiosk/display-ipc';
import { createDisplayWindow, placementFor } from './kiosk/display-window';
import { createPush } from './kiosk/ipc';
import { lockDown } from './kiosk/lockdown';
import { openLogFile } from './kiosk/log-file';
import { loadLogo } from './kiosk/logo';
import { serveMedia } from './kiosk/media-protocol';
import { ownArguments } from './kiosk/own-arguments';
import { keepDisplayAwake } from './kiosk/power';
import { ScalerWindow } from './kiosk/scaler-window';
import { declareSchemes } from './kiosk/schemes';
import { ScreenKeeper } from './kiosk/screen-keeper';
import { Screenshots } from './kiosk/screenshots';
import { whenSettled } from './kiosk/settled';
import { openStore } from './kiosk/store';
import { systemClock as clock } from './kiosk/system-clock';
import { stopInOrder } from './kiosk/stop-in-order';
import { createPictureKeeper } from './sync/pictures/picture-keeper';
import { createSync } from './sync/sync';

const built = join(import.meta.dirname, '..');
/** The log may take this much, bytes. */
const maxLogBytes = 20_000_000;

declareSchemes();
const parsed = parseCommandLine(ownArguments(process.argv, app.isPackaged));
if (!parsed.ok) leave(2, `motiboard: ${parsed.error.message}\n`, process.stderr);
else if (parsed.value.help) leave(0, helpText);
else if (parsed.value.version) leave(0, `${app.getVersion()}\n`);
// Not awaited: the engine is not ready before this module has been evaluated to its end.
else void run(parsed.value);

async function run(options: LaunchOptions): Promise<void> {
  const dataDir = useDataDir(options.dataDir);
  if (!app.requestSingleInstanceLock()) {
    leave(0, `Motiboard is already running with the folder ${dataDir}; the one that runs goes on.\n`);
    return;
  }

  const redactor = createRedactor();
  const createLog = openLogFile({ dataDir, maxBytes: maxLogBytes, redactor, terminal: true });
  const log = createLog('main');
  const config = await loadConfig({
    option: options.config,
    environment: process.env['MOTIBOARD_CONFIG'],
    dataDir,
    platform: process.platform,
    programData: process.env['ProgramData'],
  });
  if (config.settings.panel.pin !== undefined) redactor.register(config.settings.panel.pin);
  for (const problem of config.problems) log.warn('a setting was not used', problem);

  const mode = options.demo ? 'demo' : isConnected(config.settings) ? 'live' : 'setup';
  const demo = mode === 'live' ? null : await startDemoCompany(config.settings, clock);
  const settings = demo?.settings ?? config.settings;
  const logo = await loadLogo(settings.display.theme.logo, config.file);
  const screens = new ScreenKeeper({
    settings,
    problems: [...config.problems, ...logo.problems],
    mode,
    logo: logo.logo?.address ?? null,
    settingsFile: config.suggestedFile,
    clock,
  });
  const { timeZone } = screens.current();

  await app.whenReady();
  lockDown(createLog('lockdown'));
  const account = mode === 'live' ? accountFingerprint(settings) : 'demo';
  const store = await openStore({ dataDir, account, clock, createLog });
  serveApp(join(built, 'renderer'));
  serveMedia({ media: store.media, logo: () => logo.logo });

  const scaler = new ScalerWindow({
    preload: join(built, 'preload/scaler.cjs'),
    clock,
    log: createLog('scaler'),
  });
  const fetch: typeof globalThis.fetch = (input, init) =>
    net.fetch(input instanceof URL ? input.href : input, init);
  const api = createApiClient({ ...settings, fetch, clock, createLog, redactor, timeZone });
  const pictures = createPictureKeeper({
    fetch,
    media: store.media,
    clock,
    log: createLog('pictures'),
    scaler,
    allowedOrigins: () => pictureOrigins(settings),
    onArrived: () => sync.board.refresh(),
  });
  const sync = createSync({
    api,
    cache: store.cache,
    media: store.media,
    settings,
    machineTimeZone: timeZone,
    clock,
    random: Math.random,
    createLog,
    onWanted: (wanted) => pictures.want(wanted),
  });

  const { display, theme } = settings.display;
  const window = createDisplayWindow({
    placement: placementFor(options, display),
    background: palette(theme).ground,
    preload: join(built, 'preload/display.cjs'),
    clock,
    log: createLog('window'),
  });
  const screenshots =
    options.screenshots === null
      ? null
      : new Screenshots({
          folder: options.screenshots,
          contents: () => window.contents(),
          clock,
          log: createLog('screenshots'),
          exit: (code) => app.exit(code),
        });
  answerDisplay({
    window,
    board: () => sync.board.current(),
    screen: () => screens.current(),
    screenshots,
    log: createLog('display'),
  });
  const push = createPush<typeof displayPushes>(() => window.contents());
  sync.board.subscribe((board) => push('board:changed', board));
  screens.subscribe((screen) => push('screen:changed', screen));

  const letSleep = keepDisplayAwake();
  stopInOrder([
    () => sync.stop(),
    () => pictures.stop(),
    () => scaler.close(),
    () => demo?.stop(),
    () => store.cache.close(),
    letSleep,
  ]);
  sync.start();
  if (screenshots) await whenSettled({ sync, pictures, clock });
  await window.load();
}

function leave(code: number, words: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(words, () => app.exit(code));
}
