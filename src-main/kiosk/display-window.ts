import { BrowserWindow, screen, type WebContents } from 'electron';
import type { CancelTimer, Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import { boundsToFill, type Bounds, type Displays, type Placement } from './placement';
import { stayOpen } from './stay-open';
import { keepViewSize, keepZoom } from './view-guards';

/** Where the display's page lives; its calls are answered only from here. */
export const displayPage = 'app://motiboard/display/';

/** After this long the window is shown whatever the page does, ms: its background is already the theme's. */
const showAnywayAfterMs = 5_000;

/** What the window shows: the carousel, or the still slide that needs nothing. */
export type ShownPage = 'carousel' | 'calm';

/** What the window needs. */
export interface DisplayWindowDeps {
  readonly placement: Placement;
  /** The theme's background, `#rrggbb`: the window's first pixel. */
  readonly background: string;
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Which of the further displays it is for; absent = it is the first window, which has the keyboard. */
  readonly nth?: number;
  /** The address of the still slide. */
  readonly calmPage: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The window on the wall. Behind it there may be one window after the other; there is always one at least. */
export interface DisplayWindow {
  /** The page's contents; null once it is closed. */
  contents(): WebContents | null;
  /** The window itself; null once it is closed. */
  current(): BrowserWindow | null;
  /** What it shows. */
  readonly page: ShownPage;
  /** Loads the page. Resolves when it is loaded or cannot be: the contents' `did-fail-load` says so. */
  load(): Promise<void>;
  /**
   * Replaces the window by a new one, which is shown as soon as it has something to show; the old one stays until
   * then, so that there is no flash. Resolves as `load` does.
   */
  renew(page: ShownPage): Promise<void>;
  /**
   * The first slide is in the page. A window that takes no other's place is shown now, on its ground: showing it takes
   * as long as painting the slide.
   */
  firstSlide(): void;
  /** Shows the window: called when the first slide has been painted. */
  reveal(): void;
  /** How it is placed, now. */
  readonly placement: Placement;
  /** Is placed otherwise from now on: whoever keeps it in its place moves it. */
  place(placement: Placement): void;
  /** Has another background from now on, `#rrggbb`; what it shows stays. */
  paint(background: string): void;
  /** Is gone for good. */
  close(): void;
  /** Hears of every new window before it loads, the present one included. */
  eachWindow(listener: (window: BrowserWindow) => void): void;
}

/** Makes the window, hidden, in the theme's background. */
export function createDisplayWindow(deps: DisplayWindowDeps): DisplayWindow {
  let { placement, background } = deps;
  const listeners: ((window: BrowserWindow) => void)[] = [];
  const old = new Set<BrowserWindow>();
  let page: ShownPage = 'carousel';
  let window = makeWindow({ ...deps, placement, background }, page);
  let cancelShow: CancelTimer | null = null;

  const reveal = (): void => {
    cancelShow?.();
    cancelShow = null;
    if (!window.isDestroyed() && !window.isVisible()) window.show();
    for (const gone of old) gone.destroy();
    old.clear();
  };
  const load = async (): Promise<void> => {
    cancelShow?.();
    cancelShow = deps.clock.after(showAnywayAfterMs, () => {
      deps.log.warn('the first slide is late; the window is shown without it');
      reveal();
    });
    const loading = window;
    const query = placement.kind === 'pictures' ? '?capture=1' : deps.nth === undefined ? '' : '?led=1';
    const carousel = `${displayPage}index.html${query}`;
    try {
      await loading.loadURL(page === 'calm' ? `${deps.calmPage}index.html` : carousel);
    } catch (error) {
      deps.log.debug('the page did not load', { error: String(error) });
    }
    if (page === 'calm' && loading === window) reveal();
  };
  return {
    contents: () => (window.isDestroyed() ? null : window.webContents),
    current: () => (window.isDestroyed() ? null : window),
    get page() {
      return page;
    },
    load,
    renew: async (next) => {
      old.add(window);
      page = next;
      window = makeWindow({ ...deps, placement, background }, page);
      for (const listener of listeners) listener(window);
      await load();
    },
    firstSlide: () => {
      if (old.size === 0) reveal();
    },
    reveal,
    get placement() {
      return placement;
    },
    place: (next) => {
      placement = next;
    },
    paint: (next) => {
      background = next;
      if (!window.isDestroyed()) window.setBackgroundColor(next);
    },
    close: () => {
      cancelShow?.();
      for (const gone of [...old, window]) if (!gone.isDestroyed()) gone.destroy();
      old.clear();
    },
    eachWindow: (listener) => {
      listeners.push(listener);
      listener(window);
    },
  };
}

/** The place that a kiosk's window fills now; null = it does not fill one, or there is no display. */
export function placeToFill(placement: Placement): Bounds | null {
  return placement.kind === 'kiosk' ? boundsToFill(currentDisplays(), placement.display) : null;
}

/** The displays that there are now. */
export function currentDisplays(): Displays {
  const all = screen.getAllDisplays();
  return { all, primary: all.length === 0 ? null : screen.getPrimaryDisplay().id };
}

function makeWindow(deps: DisplayWindowDeps, page: ShownPage): BrowserWindow {
  const { placement } = deps;
  const kiosk = placement.kind === 'kiosk';
  const window = new BrowserWindow({
    ...firstBounds(placement),
    show: false,
    backgroundColor: deps.background,
    frame: placement.kind === 'windowed',
    kiosk,
    fullscreen: kiosk,
    focusable: deps.nth === undefined,
    useContentSize: !kiosk,
    autoHideMenuBar: true,
    title: 'Motiboard',
    webPreferences: {
      // The still slide has no script and nothing to ask for.
      ...(page === 'carousel' ? { preload: deps.preload } : {}),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
      // Pictures of any size, whatever display there is.
      offscreen: placement.kind === 'pictures',
      devTools: placement.kind === 'windowed',
      disableDialogs: true,
      navigateOnDragDrop: false,
      safeDialogs: true,
      autoplayPolicy: 'document-user-activation-required',
    },
  });
  window.removeMenu();
  if (kiosk) {
    window.setAlwaysOnTop(true, 'screen-saver');
    stayOpen(window, deps.log);
  }
  if (placement.kind === 'pictures') keepViewSize(window.webContents, placement);
  keepZoom(window.webContents);
  // A wall has no title: the page's own would show in task lists.
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

function firstBounds(placement: Placement): { x?: number; y?: number; width: number; height: number } {
  if (placement.kind === 'windowed') return { width: placement.width, height: placement.height };
  // A frameless window of exactly a display's size is made one pixel smaller by the engine on X11, so it is made
  // a pixel higher; the page is told its true size.
  if (placement.kind === 'pictures') return { width: placement.width, height: placement.height + 1 };
  // Without a display it waits in a usual size; it is put in its place as soon as there is one.
  return placeToFill(placement) ?? { width: 1920, height: 1080 };
}
