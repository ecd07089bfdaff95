import { join } from 'node:path';
import { net, powerMonitor } from 'electron';
import type { displayPushes } from './contract/ipc';
import { startDemoCompany } from './demo-company';
import { createAutostart } from './kiosk/autostart/autostart';
import { followDisplays } from './kiosk/displays/follow-displays';
import { Gate } from './kiosk/gate';
import { captureSmall } from './kiosk/health/capture-screen';
import { openHealth } from './kiosk/health/open-health';
import { RequestMeter } from './kiosk/health/request-meter';
import { ScreenWatch } from './kiosk/health/screen-watch';
import { runCommand } from './kiosk/hours/run-command';
import { createPush } from './kiosk/ipc';
import { Later } from './kiosk/later';
import { keepDisplayAwake } from './kiosk/power';
import { keepPageFresh } from './kiosk/refresh/keep-page-fresh';
import { ScalerWindow } from './kiosk/scaler-window';
import { SystemdNotifier } from './kiosk/service/systemd-notifier';
import { whenSettled } from './kiosk/settled';
import { Show } from './kiosk/show/show';
import { openStore } from './kiosk/store';
import { stopInOrder } from './kiosk/stop-in-order';
import { systemClock } from './kiosk/system-clock';
import { openUpdates } from './kiosk/updates/open-updates';
import type { StaffPanel } from './staff-panel';
import type { Wall, WallContent } from './wall';

/** Without a slide for so long, the start goes on with what could wait, ms. */
const longestQuietMs = 2_000;

/**
 * Opens everything behind the wall: stores, company, hours, health, updates and panel.
 * @param fill called as soon as the page can be answered
 */
export async function openKiosk(wall: Wall, fill: (content: WallContent) => void): Promise<void> {
  const { options, dataDir, redactor, createLog, recovery, built, drills, clock, config, safe } = wall;
  const { settings, colours, placement, window, sides, screenshots } = wall;
  const log = createLog('main');
  // What can wait, waits until something is seen: the machine has enough to do until then.
  const firstSlide = new Gate();
  clock.after(longestQuietMs, () => firstSlide.open());

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

  const watch = new ScreenWatch({
    clock,
    log: createLog('screen'),
    capture: () => captureSmall(window.contents()),
    closed: () => show.hours.current().state === 'closed',
    calm: () => window.page === 'calm',
  });
  const updates = openUpdates({ clock, createLog, values: safe.state.values, show, window, recovery });
  const health = openHealth({
    ...{ dataDir, clock, createLog, redactor, window, recovery, safe, meter, drills, watch },
    startedAt: wall.startedAt,
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
      serve: wall.serve,
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
  fill({
    media: store.media,
    board: () => show.board(),
    screen: () => show.screen(),
    logo: () => show.logo,
    graphics: (graphics) => show.screens.setGraphics(graphics),
    shown: (slide, key) => {
      show.shown(key);
      firstSlide.open();
      recovery.shown(slide);
      sides.firstShows(key);
      watch.shown(slide);
      freshness.slideShown();
      updates.slideShown(slide, key);
    },
    knocked: () => withPanel((one) => one.open()),
  });
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
