import { join } from 'node:path';
import { net } from 'electron';
import type { Caretakers } from './caretakers';
import type { displayPushes } from './contract/ipc';
import { startDemoCompany } from './demo-company';
import { Gate } from './kiosk/gate';
import { RequestMeter } from './kiosk/health/request-meter';
import { machineZone } from './kiosk/hours/machine-zone';
import { runCommand } from './kiosk/hours/run-command';
import { createPush } from './kiosk/ipc';
import { keepDisplayAwake } from './kiosk/power';
import { ScalerWindow } from './kiosk/scaler-window';
import { whenSettled } from './kiosk/settled';
import { Show } from './kiosk/show/show';
import { openStore } from './kiosk/store';
import { stopInOrder } from './kiosk/stop-in-order';
import { aliasesInState } from './sync/privacy/alias-book';
import type { Wall, WallContent } from './wall';

/** Without a slide for so long, the start goes on with what could wait, ms. */
const longestQuietMs = 2_000;

/**
 * Opens what the wall shows: stores, company and hours; and once the page can be answered, what looks after it.
 * @param fill called as soon as the page can be answered
 */
export async function openKiosk(wall: Wall, fill: (content: WallContent) => void): Promise<void> {
  const { options, dataDir, redactor, createLog, recovery, built, drills, clock, config, safe } = wall;
  const { settings, colours, placement, window, sides, screenshots } = wall;
  const log = createLog('main');
  // What can wait, waits until something is seen: the machine has enough to do until then.
  const firstSlide = new Gate();
  clock.after(longestQuietMs, () => firstSlide.open());
  const caretakers = new Gate<Caretakers>();

  const store = await openStore({ safe, dataDir, clock, createLog });
  // The first line of a log costs what opening a database does.
  void firstSlide.opened.then(() => log.info('the store is open', store.found));
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
      machineZone,
      startDemo: (timeZone) => startDemoCompany(timeZone, clock),
      settingsFile: config.file,
      suggestedFile: config.suggestedFile,
      fetch: drills.network((input, init) => net.fetch(input instanceof URL ? input.href : input, init)),
      metered: (api) => meter.metered(api),
      cache: store.cache,
      aliases: aliasesInState(safe.state.values, store.cache),
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
  // Pictures of the slides are wanted at any hour.
  if (!screenshots) {
    show.hours.subscribe(({ state }) => recovery.rest(state === 'closed'));
    show.keepHours(() => {
      recovery.awaken();
      sides.awaken();
    });
  }
  const push = createPush<typeof displayPushes>(() => window.contents());
  const tell: typeof push = (channel, payload) => {
    push(channel, payload);
    sides.push(channel, payload);
  };
  show.data.subscribe((board) => tell('board:changed', board));
  show.screens.subscribe((screen) => tell('screen:changed', screen));
  fill({
    media: store.media,
    board: () => show.board(),
    screen: () => show.screen(),
    logo: () => show.logo,
    graphics: (graphics) => show.screens.setGraphics(graphics),
    shown: (slide, key) => {
      show.shown(key);
      recovery.shown(slide);
      sides.firstShows(key);
      void caretakers.opened.then((all) => all.slideShown(slide, key));
    },
    painted: () => firstSlide.open(),
    knocked: () => void caretakers.opened.then((all) => all.preparePanel({ open: true })),
  });

  const { openCaretakers } = await import('./caretakers');
  const care = openCaretakers(wall, { show, store, meter });
  const letSleep = keepDisplayAwake();
  stopInOrder([
    () => recovery.stop(),
    () => sides.stop(),
    ...care.stops,
    () => show.leaveHours(),
    () => show.stop(),
    () => scaler.close(),
    () => store.close(),
    () => safe.state.close(),
    letSleep,
  ]);
  caretakers.open(care);
  if (!screenshots) {
    void firstSlide.opened.then(() => {
      show.start();
      care.preparePanel({ open: options.settings });
    });
    return;
  }
  show.start();
  await whenSettled({ sync: show.data.sync, pictures: show.data, clock });
  await window.load();
}
