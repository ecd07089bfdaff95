import { join } from 'node:path';
import { app, net, powerMonitor } from 'electron';
import { palette } from '../src-renderer/ui/palette';
import { Budget } from './api/budget';
import { createApiClient } from './api/client';
import { pictureOrigins } from './api/origins';
import { createRedactor, type Redactor } from './api/redact';
import { helpText, parseCommandLine, type LaunchOptions } from './cli';
import type { displayPushes } from './contract/ipc';
import type { CreateLog } from './contract/log';
import { startDemoCompany } from './demo-company';
import { accountFingerprint, isConnected } from './kiosk/account';
import { serveApp } from './kiosk/app-protocol';
import { createAutostart } from './kiosk/autostart/autostart';
import { loadConfig } from './kiosk/config-file';
import { useDataDir } from './kiosk/data-dir';
import { answerDisplay } from './kiosk/display-ipc';
import { createDisplayWindow } from './kiosk/display-window';
import { Gate } from './kiosk/gate';
import { captureSmall } from './kiosk/health/capture-screen';
import { FaultDrills } from './kiosk/health/drills';
import { openHealth } from './kiosk/health/open-health';
import { RequestMeter } from './kiosk/health/request-meter';
import { ScreenWatch } from './kiosk/health/screen-watch';
import { buildTime } from './kiosk/hours/build-time';
import { DisplayPower } from './kiosk/hours/display-power';
import { HoursKeeper } from './kiosk/hours/hours-keeper';
import { keepHours } from './kiosk/hours/keep-hours';
import { runCommand } from './kiosk/hours/run-command';
import { createPush } from './kiosk/ipc';
import { lockDown } from './kiosk/lockdown';
import { openLogFile } from './kiosk/log-file';
import { loadLogo } from './kiosk/logo';
import { serveMedia, type MediaSources } from './kiosk/media-protocol';
import { ownArguments } from './kiosk/own-arguments';
import { keyWords } from './kiosk/panel-key';
import { placementFor } from './kiosk/placement';
import { keepDisplayAwake } from './kiosk/power';
import { calmFiles, calmPage } from './kiosk/recovery/calm-page';
import { Recovery } from './kiosk/recovery/recovery';
import { keepPageFresh } from './kiosk/refresh/keep-page-fresh';
import { ScalerWindow } from './kiosk/scaler-window';
import { declareSchemes } from './kiosk/schemes';
import { ScreenKeeper } from './kiosk/screen-keeper';
import { Screenshots } from './kiosk/screenshots';
import { whenSettled } from './kiosk/settled';
import { settingsInForce } from './store/state/settings-in-force';
import { openSafe, openStore } from './kiosk/store';
import { systemClock } from './kiosk/system-clock';
import { stopInOrder } from './kiosk/stop-in-order';
import { hasMotimate } from './sync/configured-sources';
import { createStaffPanel } from './staff-panel';
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
  const recovery = new Recovery({
    dataDir,
    clock: systemClock,
    createLog,
    attended: options.screenshots !== null,
  });
  await recovery.startUp(() => start({ options, dataDir, redactor, createLog, recovery }));
}

/** What is there before anything else. */
interface Beginnings {
  readonly options: LaunchOptions;
  readonly dataDir: string;
  readonly redactor: Redactor;
  readonly createLog: CreateLog;
  readonly recovery: Recovery;
}

async function start({ options, dataDir, redactor, createLog, recovery }: Beginnings): Promise<void> {
  const log = createLog('main');
  const startedAt = systemClock.now();
  const drills = new FaultDrills({ clock: systemClock, log: createLog('drills') });
  const clock = drills.clock();
  const config = await loadConfig({
    option: options.config,
    environment: process.env['MOTIBOARD_CONFIG'],
    dataDir,
    platform: process.platform,
    programData: process.env['ProgramData'],
  });

  await app.whenReady();
  lockDown(createLog('lockdown'));
  const safe = openSafe({ dataDir, clock, createLog });
  const inForce = settingsInForce(config, safe.state, createLog('settings'));
  const { pin } = inForce.settings.panel;
  if (pin !== undefined) redactor.register(pin);
  for (const problem of inForce.problems) log.warn('a setting was not used', problem);

  const mode = options.demo ? 'demo' : isConnected(inForce.settings) ? 'live' : 'setup';
  const demo = mode === 'live' ? null : await startDemoCompany(inForce.settings, clock);
  const settings = demo?.settings ?? inForce.settings;
  const logo = await loadLogo(settings.display.theme.logo, config.file);
  const screens = new ScreenKeeper({
    settings,
    problems: [...inForce.problems, ...logo.problems],
    mode,
    logo: logo.logo?.address ?? null,
    settingsFile: config.suggestedFile,
    panelKey: keyWords(settings.panel.accelerator),
    clock,
  });
  const { timeZone } = screens.current();

  const { display, theme } = settings.display;
  const colours = palette(theme);
  const look = { ...colours, title: theme.title ?? null, locale: settings.display.locale };
  const calm = calmFiles(look);
  serveApp(join(built, 'renderer'), calm);
  const placement = placementFor(options, display);
  const window = createDisplayWindow({
    placement,
    background: colours.ground,
    preload: join(built, 'preload/display.cjs'),
    calmPage,
    clock,
    log: createLog('window'),
  });
  recovery.hold(window);
  const watch = new ScreenWatch({
    clock,
    log: createLog('screen'),
    capture: () => captureSmall(window.contents()),
    closed: () => hours.current().state === 'closed',
    calm: () => window.page === 'calm',
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
  // The page loads while the disk is read; what it asks is answered when there is something to show.
  const stage = new Gate();
  // Before the page loads: a page knows only the schemes that were served when it came.
  const pictureSources: MediaSources = {
    media: { read: (hash) => stage.opened.then(() => store.media.read(hash)) },
    logo: () => logo.logo,
  };
  serveMedia(pictureSources);
  answerDisplay({
    window,
    board: () => stage.opened.then(() => sync.board.current()),
    screen: () => stage.opened.then(() => screens.current()),
    onShown: (slide) => {
      recovery.shown(slide);
      watch.shown(slide);
      freshness.slideShown();
    },
    onKnock: () => panel.open(),
    screenshots,
    log: createLog('display'),
  });
  const panel = createStaffPanel({
    ...{ built, dataDir, config, settings, state: safe.state, screens, display: window, placement },
    ...{ background: colours.ground, clock: systemClock, createLog },
    serve: (to) => {
      serveApp(join(built, 'renderer'), calm, to);
      serveMedia(pictureSources, to);
    },
    onFront: (inFront) => recovery.yieldFront(inFront),
  });
  if (!screenshots) {
    void window.load();
    recovery.keep(placement);
  }

  const account = mode === 'live' ? accountFingerprint(settings) : 'demo';
  const store = await openStore({ safe, dataDir, account, clock, createLog });

  const scaler = new ScalerWindow({
    preload: join(built, 'preload/scaler.cjs'),
    clock,
    log: createLog('scaler'),
  });
  const fetch = drills.network((input, init) => net.fetch(input instanceof URL ? input.href : input, init));
  const meter = new RequestMeter({ clock });
  const budget = new Budget({ clock });
  const api = meter.metered(
    createApiClient({ ...settings, fetch, clock, createLog, redactor, timeZone, budget }),
  );
  const pictures = createPictureKeeper({
    fetch,
    media: drills.media(store.media),
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

  const { schedule } = settings;
  const hours = new HoursKeeper({
    ...{ schedule, timeZone, clock },
    builtAt: buildTime,
    log: createLog('hours'),
  });
  const power = new DisplayPower({ schedule, clock, run: runCommand, log: createLog('power') });
  const freshness = keepPageFresh({
    ...{ window, timeZone, clock },
    log: createLog('refresh'),
    closed: () => hours.current().state === 'closed',
    onReplaced: () => recovery.replaced(),
  });
  const push = createPush<typeof displayPushes>(() => window.contents());
  sync.board.subscribe((board) => push('board:changed', board));
  screens.subscribe((screen) => push('screen:changed', screen));

  const health = openHealth({
    ...{ dataDir, startedAt, clock, createLog, redactor, window, recovery, safe, meter, drills, watch },
    autostart: createAutostart({ env: process.env, log: createLog('autostart') }),
    updates: () => ({ state: 'off', version: null, checkedAt: null, words: 'Updates are off.' }),
    mode: () => mode,
    settings: () => inForce,
    budget: () => (hasMotimate(settings) ? budget : null),
    sync: () => sync,
    store: () => store,
    hours: () => hours,
    restartApp: () => recovery.restart(),
  });

  const letSleep = keepDisplayAwake();
  let leaveHours: () => Promise<void> = () => Promise.resolve();
  stopInOrder([
    () => recovery.stop(),
    () => health.stop(),
    () => freshness.stop(),
    () => leaveHours(),
    () => sync.stop(),
    () => pictures.stop(),
    () => scaler.close(),
    () => panel.stop(),
    () => demo?.stop(),
    () => store.close(),
    () => safe.state.close(),
    letSleep,
  ]);
  // Pictures of the slides are wanted at any hour.
  if (!screenshots) {
    leaveHours = keepHours({ hours, screens, sync, power, onOpen: () => recovery.awaken() });
    powerMonitor.on('resume', () => hours.woke());
    freshness.start();
    watch.start();
    void health.serve(settings.health);
  }
  sync.start();
  stage.open();
  if (options.settings && !screenshots) panel.open();
  if (!screenshots) return;
  await whenSettled({ sync, pictures, clock });
  await window.load();
}

function leave(code: number, words: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(words, () => app.exit(code));
}
