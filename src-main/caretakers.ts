import { powerMonitor } from 'electron';
import { createAutostart } from './kiosk/autostart/autostart';
import { followDisplays } from './kiosk/displays/follow-displays';
import { captureSmall } from './kiosk/health/capture-screen';
import { openHealth } from './kiosk/health/open-health';
import type { RequestMeter } from './kiosk/health/request-meter';
import { ScreenWatch } from './kiosk/health/screen-watch';
import { runCommand } from './kiosk/hours/run-command';
import { Later } from './kiosk/later';
import { keepPageFresh } from './kiosk/refresh/keep-page-fresh';
import { SystemdNotifier } from './kiosk/service/systemd-notifier';
import type { Show } from './kiosk/show/show';
import type { Store } from './kiosk/store';
import { systemClock } from './kiosk/system-clock';
import { openUpdates } from './kiosk/updates/open-updates';
import { AuditNames } from './panel/audit/audit-names';
import type { Wall } from './wall';

/** What is looked after, besides the wall. */
export interface CareDeps {
  readonly show: Show;
  readonly store: Store;
  readonly meter: RequestMeter;
}

/** Looks after the wall while it runs, and lets people look after it. */
export interface Caretakers {
  /** The page shows a slide, or still does. @param slide its id @param key as the page names it */
  slideShown(slide: string, key: string): void;
  /** Gets the panel ready, so that it hears its key, and opens it where that is wanted. */
  preparePanel(wanted: { readonly open: boolean }): void;
  /** What stops them, in this order. */
  readonly stops: readonly (() => unknown)[];
}

/** Opens health, updates, the page's refresh and the panel. Pictures of the slides need none that does anything by itself. */
export function openCaretakers(wall: Wall, { show, store, meter }: CareDeps): Caretakers {
  const { dataDir, redactor, createLog, recovery, built, drills, clock, config, safe } = wall;
  const { settings, colours, window, sides, screenshots } = wall;
  const log = createLog('main');
  const closed = () => show.hours.current().state === 'closed';

  const watch = new ScreenWatch({
    ...{ clock, closed },
    log: createLog('screen'),
    capture: () => captureSmall(window.contents()),
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
  const freshness = keepPageFresh({
    ...{ window, clock, closed, timeZone: () => show.timeZone },
    log: createLog('refresh'),
    onReplaced: () => {
      recovery.replaced();
      sides.renew();
    },
  });
  const auditNames = new AuditNames({
    ...{ audit: safe.state.audit, values: safe.state.values, clock },
    log: createLog('audit'),
    finder: () => show.data.sync.finder(),
  });
  const systemd = new SystemdNotifier({
    ...{ env: process.env, pid: process.pid, clock, run: runCommand },
    screen: () => watch.facts().state,
    log: createLog('systemd'),
  });

  if (!screenshots) {
    const forgetNames = (): void => void auditNames.look();
    show.subscribe(forgetNames);
    show.onLearned(forgetNames);
    forgetNames();
    followDisplays(() => sides.changed());
    sides.start();
    powerMonitor.on('resume', () => show.woke());
    freshness.start();
    show.hours.subscribe(({ state }) => watch.rest(state === 'closed'));
    watch.rest(closed());
    watch.start();
    systemd.start();
    const serveHealth = (): void => void health.serve(settings.current().settings.health);
    settings.subscribe(serveHealth);
    serveHealth();
    settings.subscribe((inForce) => updates.follow(inForce.settings.updates));
    updates.start(settings.current().settings.updates);
  }
  return {
    slideShown: (slide, key) => {
      watch.shown(slide);
      freshness.slideShown();
      updates.slideShown(slide, key);
    },
    preparePanel: ({ open }) =>
      void panel.get().then(
        (one) => {
          if (open) one.open();
        },
        (error: unknown) => log.error('the panel cannot be used', { error: String(error) }),
      ),
    stops: [
      () => systemd.stop(),
      () => auditNames.stop(),
      () => health.stop(),
      () => updates.stop(),
      () => freshness.stop(),
      async () => (await panel.made())?.stop(),
    ],
  };
}
