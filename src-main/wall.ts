import { join } from 'node:path';
import { app, type Protocol } from 'electron';
import { palette } from '../src-renderer/ui/palette';
import type { Redactor } from './api/redact';
import type { LaunchOptions } from './cli';
import type { Board } from './contract/board';
import type { Clock } from './contract/clock';
import type { CreateLog } from './contract/log';
import type { Screen } from './contract/screen';
import { serveApp } from './kiosk/app-protocol';
import { loadConfig, type LoadedConfig } from './kiosk/config-file';
import { answerDisplay } from './kiosk/display-ipc';
import { createDisplayWindow, type DisplayWindow } from './kiosk/display-window';
import { openSideWindows } from './kiosk/displays/open-side-windows';
import type { SideWindows } from './kiosk/displays/side-windows';
import { secretsFromEnvironment } from './kiosk/environment-secrets';
import { followGraphics } from './kiosk/graphics';
import { FaultDrills } from './kiosk/health/drills';
import { lockDown } from './kiosk/lockdown';
import type { Logo } from './kiosk/logo';
import { serveMedia, type MediaSources } from './kiosk/media-protocol';
import { openSafe, type Safe } from './kiosk/open-safe';
import { placementFor, type Placement } from './kiosk/placement';
import { calmFiles, calmPage, calmWords } from './kiosk/recovery/calm-page';
import { calmMovesMs } from './kiosk/recovery/page-recovery';
import type { Recovery } from './kiosk/recovery/recovery';
import { Screenshots } from './kiosk/screenshots';
import { systemClock } from './kiosk/system-clock';
import { SettingsService } from './panel/settings/settings-service';
import type { Media } from './store/media';

/** Absolute folder of the built app. */
const built = join(import.meta.dirname, '..');

/** What is there before anything else. */
export interface Beginnings {
  readonly options: LaunchOptions;
  readonly dataDir: string;
  readonly redactor: Redactor;
  readonly createLog: CreateLog;
  readonly recovery: Recovery;
}

/** What fills the wall. It comes while the page loads. */
export interface WallContent {
  readonly media: Pick<Media, 'read'>;
  readonly board: () => Board;
  readonly screen: () => Screen;
  /** The logo in use; null = none. */
  readonly logo: () => Logo | null;
  /** Whether graphics hardware draws, as soon as that is known. */
  readonly graphics: (graphics: Screen['graphics']) => void;
  /** A slide is shown, or stays. */
  readonly shown: (slide: string, key: string) => void;
  /** The first slide of a page has been painted. */
  readonly painted: () => void;
  /** The corner was tapped as the panel wants it. */
  readonly knocked: () => void;
}

/** The window on the wall, which loads its page, and what it was made from. */
export interface Wall extends Beginnings {
  readonly built: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  readonly drills: FaultDrills;
  /** The clock that a drill can set wrong. */
  readonly clock: Clock;
  readonly config: LoadedConfig;
  readonly safe: Safe;
  readonly settings: SettingsService;
  readonly colours: () => ReturnType<typeof palette>;
  readonly placement: () => Placement;
  readonly window: DisplayWindow;
  readonly sides: SideWindows;
  /** The screenshot run; null = an ordinary run. */
  readonly screenshots: Screenshots | null;
  /** Serves pages and pictures in another session too. */
  readonly serve: (to: Protocol) => void;
}

/**
 * Opens the window on the wall as soon as the settings are known, so that its page loads while the rest is read. What the
 * page asks is answered when there is something to show.
 */
export async function openWall(beginnings: Beginnings, content: Promise<WallContent>): Promise<Wall> {
  const { options, dataDir, redactor, createLog, recovery } = beginnings;
  const startedAt = systemClock.now();
  const drills = new FaultDrills({ clock: systemClock, log: createLog('drills') });
  const clock = drills.clock();
  const config = await loadConfig({
    option: options.config,
    environment: process.env['MOTIBOARD_CONFIG'],
    dataDir,
    platform: process.platform,
    programData: process.env['ProgramData'],
    image: process.env['APPIMAGE'],
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
  const log = createLog('main');
  for (const problem of settings.current().problems) log.warn('a setting was not used', problem);

  const colours = () => palette(settings.current().settings.display.theme);
  const placement = () => placementFor(options, settings.current().settings.display.display);
  const calm = () =>
    calmFiles({
      ...{ ...calmWords(settings.current().settings), ...colours() },
      ...{ nth: Math.floor(clock.now() / calmMovesMs), closed: recovery.resting },
    });
  const pictures: MediaSources = {
    media: { read: async (hash) => (await content).media.read(hash) },
    logo: async () => (await content).logo(),
  };
  const serve = (to?: Protocol): void => {
    serveApp(join(built, 'renderer'), calm, to);
    serveMedia(pictures, to);
  };
  // Before the page loads: a page knows only the schemes that were served when it came.
  serve();
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
  followGraphics((graphics) => void content.then((filled) => filled.graphics(graphics)));
  answerDisplay({
    ...{ window, sides, screenshots },
    board: async () => (await content).board(),
    screen: async () => (await content).screen(),
    onShown: (slide, key) => void content.then((filled) => filled.shown(slide, key)),
    onPainted: () => void content.then((filled) => filled.painted()),
    onFault: (detail) => recovery.pageFault(detail),
    onKnock: () => void content.then((filled) => filled.knocked()),
    log: createLog('display'),
  });
  if (!screenshots) {
    void window.load();
    recovery.keep();
  }
  return {
    ...beginnings,
    ...{ built, startedAt, drills, clock, config, safe, settings },
    ...{ colours, placement, window, sides, screenshots, serve },
  };
}
