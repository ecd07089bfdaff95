import { join } from 'node:path';
import { app, net, powerMonitor } from 'electron';
import { palette } from '../src-renderer/ui/palette';
import { createRedactor, type Redactor } from './api/redact';
import type { LaunchOptions } from './cli';
import { leave, obeyCommandLine } from './command-line';
import type { displayPushes } from './contract/ipc';
import type { CreateLog } from './contract/log';
import { startDemoCompany } from './demo-company';
import { serveApp } from './kiosk/app-protocol';
import { createAutostart } from './kiosk/autostart/autostart';
import { loadConfig } from './kiosk/config-file';
import { useDataDir } from './kiosk/data-dir';
import { answerDisplay } from './kiosk/display-ipc';
import { createDisplayWindow } from './kiosk/display-window';
import { followDisplays } from './kiosk/displays/follow-displays';
import { openSideWindows } from './kiosk/displays/open-side-windows';
import { secretsFromEnvironment } from './kiosk/environment-secrets';
import { useLanguageOfPages } from './kiosk/field-language';
import { Gate } from './kiosk/gate';
import { captureSmall } from './kiosk/health/capture-screen';
import { FaultDrills } from './kiosk/health/drills';
import { followGraphics } from './kiosk/graphics';
import { openHealth } from './kiosk/health/open-health';
import { RequestMeter } from './kiosk/health/request-meter';
import { ScreenWatch } from './kiosk/health/screen-watch';
import { runCommand } from './kiosk/hours/run-command';
import { createPush } from './kiosk/ipc';
import { lockDown } from './kiosk/lockdown';
import { Later } from './kiosk/later';
import { openLogFile } from './kiosk/log-file';
import { serveMedia, type MediaSources } from './kiosk/media-protocol';
import { placementFor, type Placement } from './kiosk/placement';
import { keepDisplayAwake } from './kiosk/power';
import { calmFiles, calmPage, calmWords } from './kiosk/recovery/calm-page';
import { Recovery } from './kiosk/recovery/recovery';
import { keepPageFresh } from './kiosk/refresh/keep-page-fresh';
import { SystemdNotifier } from './kiosk/service/systemd-notifier';
import { ScalerWindow } from './kiosk/scaler-window';
import { declareSchemes } from './kiosk/schemes';
import { Screenshots } from './kiosk/screenshots';
import { whenSettled } from './kiosk/settled';
import { Show } from './kiosk/show/show';
import { openSafe, openStore } from './kiosk/store';
import { systemClock } from './kiosk/system-clock';
import { openUpdates } from './kiosk/updates/open-updates';
import { stopInOrder } from './kiosk/stop-in-order';
import { SettingsService } from './panel/settings/settings-service';
import type { StaffPanel } from './staff-panel';

const built = join(import.meta.dirname, '..');
/** Without a slide for so long, the start goes on with what could wait, ms. */
const longestQuietMs = 2_000;
/** The log may take this much, bytes. */
const maxLogBytes = 20_000_000;

declareSchemes();
useLanguageOfPages();
// Not awaited: the engine is not ready before this module has been evaluated to its end.
obeyCommandLine(run);

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
    secrets: secretsFromEnvironment(process.env),
  });

  await app.whenReady();
  lockDown(createLog('lockdown'));
  const safe = openSafe({ dataDir, clock, createLog });
  const settings = new SettingsService({
    provisioned: config,
    state: safe.state,
    redactor,
    log: createLog('settings'),
  });
  const { pin } = settings.current().settings.panel;
  if (pin !== undefined) redactor.register(pin);
  for (const problem of settings.current().problems) log.warn('a setting was not used', problem);

  const colours = () => palette(settings.current().settings.display.theme);
  const placement = () => placementFor(options, settings.current().settings.display.display);
  const calm = () => calmFiles({ ...calmWords(settings.current().settings), ...colours() });
  serveApp(join(built, 'renderer'), calm);
  const makeWindow = (place: Placement, nth?: number) =>
    createDisplayWindow({
      placement: place,
      ...(nth === undefined ? {} : { nth }),
      background: colours().ground,
      preload: join(built, 'preload/display.cjs'),
      calmPage,
      clock,
      log: createLog('window'),
    });
  const window = makeWindow(placement());
  const sides = openSideWindows({
    ...{ clock, createLog, placement, make: makeWindow },
    display: () => settings.current().settings.display,
  });
  recovery.hold(window);
  const watch = new ScreenWatch({
    clock,
    log: createLog('screen'),
    capture: () => captureSmall(window.contents()),
    closed: () => show.hours.current().state === 'closed',
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
  followGraphics((graphics) => void stage.opened.then(() => show.screens.setGraphics(graphics)));
  // What can wait, waits until something is seen: the machine has enough to do until then.
  const firstSlide = new Gate();
  clock.after(longestQuietMs, () => firstSlide.open());
  // Before the page loads: a page knows only the schemes that were served when it came.
  const pictureSources: MediaSources = {
    media: { read: (hash) => stage.opened.then(() => store.media.read(hash)) },
    logo: () => show.logo,
  };
  serveMedia(pictureSources);
  answerDisplay({
    ...{ window, sides },
    board: () => stage.opened.then(() => show.board()),
    screen: () => stage.opened.then(() => show.screen()),
    onShown: (slide, key) => {
      show.shown(key);
      firstSlide.open();
      recovery.shown(slide);
      sides.firstShows(key);
      watch.shown(slide);
      freshness.slideShown();
      updates.slideShown(slide, key);
    },
    onKnock: () => withPanel((one) => one.open()),
    screenshots,
    log: createLog('display'),
  });
  if (!screenshots) {
    void window.load();
    recovery.keep();
  }

  const store = await openStore({ safe, dataDir, clock, createLog });
  const scaler = new ScalerWindow({
    preload: join(built, 'preload/scaler.cjs'),
    clock,
    log: createLog('scaler'),
  });
  const meter = new RequestMeter({ clock });
  const show = await Show.open(
    {
      ...{ dataDir, clock, createLog, redactor, scaler, random: Math.random, run: runCommand },
      demo: options.demo,
      startDemo: (timeZone) => startDemoCompany(timeZone, clock),
      settingsFile: config.file,
      suggestedFile: config.suggestedFile,
      fetch: drills.network((input, init) => net.fetch(input instanceof URL ? input.href : input, init)),
      metered: (api) => meter.metered(api),
      cache: store.cache,
      media: drills.media(store.media),
      useAccount: (account) => store.useAccount(account),
    },
    settings.current(),
  );
  settings.subscribe((inForce) => void show.follow(inForce));
  show.subscribe(() => {
    window.paint(colours().ground);
    window.place(placement());
    recovery.placed();
    sides.paint(colours().ground);
    sides.changed();
  });

  const updates = openUpdates({ clock, createLog, values: safe.state.values, show, window, recovery });

  const health = openHealth({
    ...{ dataDir, startedAt, clock, createLog, redactor, window, recovery, safe, meter, drills, watch },
    autostart: createAutostart({ env: process.env, log: createLog('autostart') }),
    updates: () => updates.facts(),
    mode: () => show.mode,
    settings: () => settings.current(),
    budget: () => show.data.budgetFor(show.settings),
    sync: () => show.data.sync,
    store: () => store,
    hours: () => show.hours,
    restartApp: () => recovery.restart('a person asked'),
  });

  // Its code is as much as all the rest, and nobody opens it before there is something to see.
  const panel = new Later(async () => {
    const { createStaffPanel } = await import('./staff-panel');
    return createStaffPanel({
      ...{ built, dataDir, config, settings, state: safe.state, show, display: window, redactor },
      ...{ cache: store.cache, media: store.media },
      health: health.handlers,
      ...{ background: () => colours().ground, clock: systemClock, createLog },
      serve: (to) => {
        serveApp(join(built, 'renderer'), calm, to);
        serveMedia(pictureSources, to);
      },
      onFront: (inFront) => recovery.yieldFront(inFront),
    });
  });
  const withPanel = (use: (one: StaffPanel) => void): void =>
    void panel
      .get()
      .then(use, (error: unknown) => log.error('the panel cannot be used', { error: String(error) }));
  const freshness = keepPageFresh({
    ...{ window, clock, timeZone: () => show.timeZone },
    log: createLog('refresh'),
    closed: () => show.hours.current().state === 'closed',
    onReplaced: () => {
      recovery.replaced();
      sides.renew();
    },
  });
  const push = createPush<typeof displayPushes>(() => window.contents());
  const tell: typeof push = (channel, payload) => {
    push(channel, payload);
    sides.push(channel, payload);
  };
  show.data.subscribe((board) => tell('board:changed', board));
  show.screens.subscribe((screen) => tell('screen:changed', screen));

  const systemd = new SystemdNotifier({
    ...{ env: process.env, pid: process.pid, clock, run: runCommand },
    screen: () => watch.facts().state,
    log: createLog('systemd'),
  });

  const letSleep = keepDisplayAwake();
  stopInOrder([
    () => recovery.stop(),
    () => sides.stop(),
    () => systemd.stop(),
    () => health.stop(),
    () => updates.stop(),
    () => freshness.stop(),
    () => show.leaveHours(),
    () => show.stop(),
    () => scaler.close(),
    async () => (await panel.made())?.stop(),
    () => store.close(),
    () => safe.state.close(),
    letSleep,
  ]);
  // Pictures of the slides are wanted at any hour.
  if (!screenshots) {
    show.keepHours(() => {
      recovery.awaken();
      sides.awaken();
    });
    followDisplays(() => sides.changed());
    sides.start();
    powerMonitor.on('resume', () => show.hours.woke());
    freshness.start();
    watch.start();
    systemd.start();
    const serveHealth = (): void => void health.serve(settings.current().settings.health);
    settings.subscribe(serveHealth);
    serveHealth();
    settings.subscribe((inForce) => updates.follow(inForce.settings.updates));
    updates.start(settings.current().settings.updates);
  }
  stage.open();
  if (!screenshots) {
    void firstSlide.opened.then(() => {
      show.start();
      withPanel((one) => options.settings && one.open());
    });
    return;
  }
  show.start();
  await whenSettled({ sync: show.data.sync, pictures: show.data, clock });
  await window.load();
}
