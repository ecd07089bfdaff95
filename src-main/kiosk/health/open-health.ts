import { app } from 'electron';
import type { Budget } from '../../api/budget';
import type { Redactor } from '../../api/redact';
import type { Handlers } from '../../contract/ipc';
import type { Clock } from '../../contract/clock';
import type { CreateLog } from '../../contract/log';
import type { healthCalls, HealthFacts, UpdateFacts } from '../../contract/panel/health';
import type { Screen } from '../../contract/screen';
import type { HealthSettings } from '../../contract/service-settings';
import type { ConfigProblem, Settings } from '../../contract/settings';
import type { Sync } from '../../sync/sync';
import type { Autostart } from '../autostart/autostart';
import type { DisplayWindow } from '../display-window';
import { buildTime } from '../hours/build-time';
import type { HoursKeeper } from '../hours/hours-keeper';
import type { Recovery } from '../recovery/recovery';
import type { Safe } from '../open-safe';
import type { Store } from '../store';
import { captureWhole } from './capture-screen';
import { exportDiagnostics } from './diagnostics';
import type { FaultDrills } from './drills';
import { gatherFacts, type AppFacts } from './facts';
import { createHealthHandlers } from './health-handlers';
import { HealthServerKeeper } from './health-server-keeper';
import { machineFacts } from './machine';
import type { RequestMeter } from './request-meter';
import type { ScreenWatch } from './screen-watch';

/** What health is told from. What may be replaced while the app runs is asked for each time. */
export interface HealthParts {
  readonly dataDir: string;
  /** When the app started, ms since the epoch. */
  readonly startedAt: number;
  readonly clock: Clock;
  readonly createLog: CreateLog;
  readonly redactor: Redactor;
  readonly window: DisplayWindow;
  readonly recovery: Recovery;
  readonly safe: Safe;
  readonly meter: RequestMeter;
  readonly drills: FaultDrills;
  readonly watch: ScreenWatch;
  readonly autostart: Autostart;
  readonly updates: () => UpdateFacts;
  readonly mode: () => Screen['mode'];
  readonly settings: () => { readonly settings: Settings; readonly problems: readonly ConfigProblem[] };
  /** Null = Motimate is not connected. */
  readonly budget: () => Budget | null;
  readonly sync: () => Sync;
  readonly store: () => Store;
  readonly hours: () => HoursKeeper;
  readonly restartApp: () => void;
}

/** The kiosk's health: for the panel and for monitoring. */
export interface Health {
  /** Answers the panel's Health. */
  readonly handlers: Handlers<typeof healthCalls>;
  facts(): Promise<HealthFacts>;
  /** Has monitoring answered as the settings say; undefined = not at all. */
  serve(settings: HealthSettings | undefined): Promise<void>;
  stop(): Promise<void>;
}

/** Puts together what tells the kiosk's health. */
export function openHealth(parts: HealthParts): Health {
  const { watch, meter, drills, window, recovery } = parts;
  const facts = (): Promise<HealthFacts> =>
    gatherFacts({
      clock: parts.clock,
      app: appFacts(parts.startedAt),
      mode: parts.mode,
      sync: () => parts.sync().health(),
      requests: (source) => meter.lastHour(source),
      budget: () => {
        const budget = parts.budget();
        return budget && { windows: [...budget.left()], pausedForMs: budget.pausedForMs() };
      },
      boardRevision: () => parts.sync().board.current().revision,
      screen: () => watch.facts(),
      hours: () => parts.hours().current(),
      recovery: () => recovery.health(),
      machine: () =>
        machineFacts({
          dataDir: parts.dataDir,
          pictures: () => parts.store().media.size,
          metrics: () => app.getAppMetrics(),
        }),
      vault: () => parts.safe.vault.kind,
      store: () => parts.store().health(),
      autostart: () => parts.autostart.facts(),
      updates: parts.updates,
      drills: () => drills.running(),
    });
  const server = new HealthServerKeeper({
    clock: parts.clock,
    log: parts.createLog('health'),
    facts,
    counts: () => ({ polls: meter.totals(), slides: watch.counts() }),
    picture: () => captureWhole(window.contents()),
  });
  drills.actOn({
    crashPage: () => window.contents()?.forcefullyCrashRenderer(),
    catchUp: () => void parts.sync().pollNow(),
    clockSet: () => parts.hours().check(),
    clockRight: () => parts.hours().woke(),
  });
  return {
    facts,
    handlers: createHealthHandlers({
      facts,
      thumbnail: () => watch.thumbnail(),
      pollNow: (source) => parts.sync().pollNow(source),
      restartCarousel: () => {
        void window.renew('carousel');
        recovery.replaced();
      },
      restartApp: parts.restartApp,
      exportDiagnostics: () =>
        exportDiagnostics({
          dataDir: parts.dataDir,
          folder: app.getPath('downloads'),
          redactor: parts.redactor,
          facts,
          settings: parts.settings,
        }),
      autostart: parts.autostart,
      drills,
    }),
    serve: (settings) => server.use(settings),
    stop: async () => {
      drills.stopAll();
      watch.stop();
      await server.stop();
    },
  };
}

function appFacts(startedAt: number): AppFacts {
  return {
    version: app.getVersion(),
    builtAt: buildTime,
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    packaged: app.isPackaged,
    startedAt,
  };
}
