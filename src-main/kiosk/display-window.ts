import { BrowserWindow, screen, type WebContents } from 'electron';
import type { CancelTimer, Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import type { DisplaySettings } from '../contract/settings';

/** Where the display's page lives; its calls are answered only from here. */
export const displayPage = 'app://motiboard/display/';

/** After this long the window is shown whatever the page does, ms: its background is already the theme's. */
const showAnywayAfterMs = 5_000;

/** How the window is placed. */
export type Placement =
  | { readonly kind: 'kiosk'; readonly display: DisplaySettings['display'] }
  | { readonly kind: 'windowed'; readonly width: number; readonly height: number }
  | { readonly kind: 'pictures'; readonly width: number; readonly height: number };

/** How large a picture is when nobody says, px. */
export const pictureSize = { width: 1920, height: 1080 };

/** What the command line says about the window; sizes in px. */
interface PlacementWish {
  readonly screenshots: string | null;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly windowed: { readonly width: number; readonly height: number } | null;
}

/** Where the window goes, from the command line and the settings. */
export function placementFor(options: PlacementWish, display: DisplaySettings['display']): Placement {
  if (options.screenshots !== null) return { kind: 'pictures', ...(options.size ?? pictureSize) };
  if (options.windowed) return { kind: 'windowed', ...options.windowed };
  return { kind: 'kiosk', display };
}

/** What the window needs. */
export interface DisplayWindowDeps {
  readonly placement: Placement;
  /** The theme's background, `#rrggbb`: the window's first pixel. */
  readonly background: string;
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The window on the wall. */
export interface DisplayWindow {
  /** The page's contents; null once it is closed. */
  contents(): WebContents | null;
  /** Loads the page; resolves when it is loaded, rejects when it cannot be. */
  load(): Promise<void>;
  /** Shows the window: called when the first slide is on the page. */
  reveal(): void;
}

/** Makes the window, hidden, in the theme's background. */
export function createDisplayWindow(deps: DisplayWindowDeps): DisplayWindow {
  const { placement } = deps;
  const window = new BrowserWindow({
    ...bounds(placement),
    show: false,
    backgroundColor: deps.background,
    frame: placement.kind === 'windowed',
    kiosk: placement.kind === 'kiosk',
    fullscreen: placement.kind === 'kiosk',
    useContentSize: placement.kind !== 'kiosk',
    autoHideMenuBar: true,
    title: 'Motiboard',
    webPreferences: {
      preload: deps.preload,
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
  if (placement.kind === 'pictures') keepViewSize(window.webContents, placement);
  keepZoom(window.webContents);
  // A wall has no title: the page's own would show in task lists.
  window.on('page-title-updated', (event) => event.preventDefault());

  let cancelShow: CancelTimer | null = null;
  const reveal = (): void => {
    cancelShow?.();
    cancelShow = null;
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  return {
    contents: () => (window.isDestroyed() ? null : window.webContents),
    load: async () => {
      cancelShow = deps.clock.after(showAnywayAfterMs, () => {
        deps.log.warn('the first slide is late; the window is shown without it');
        reveal();
      });
      await window.loadURL(`${displayPage}index.html${placement.kind === 'pictures' ? '?capture=1' : ''}`);
    },
    reveal,
  };
}

function bounds(placement: Placement): { x?: number; y?: number; width: number; height: number } {
  if (placement.kind === 'windowed') return { width: placement.width, height: placement.height };
  // A frameless window of exactly a display's size is made one pixel smaller by the engine on X11, so it is made
  // a pixel higher; the page is told its true size.
  if (placement.kind === 'pictures') return { width: placement.width, height: placement.height + 1 };
  const displays = screen.getAllDisplays();
  const wanted = typeof placement.display === 'number' ? displays[placement.display] : undefined;
  return (wanted ?? screen.getPrimaryDisplay()).bounds;
}

function keepViewSize(contents: WebContents, size: { width: number; height: number }): void {
  // Before there is a page there is nothing to attach to.
  contents.once('dom-ready', () => {
    contents.debugger.attach('1.3');
    void contents.debugger.sendCommand('Emulation.setDeviceMetricsOverride', {
      width: size.width,
      height: size.height,
      deviceScaleFactor: 1,
      mobile: false,
    });
  });
}

function keepZoom(contents: WebContents): void {
  contents.on('zoom-changed', (event) => event.preventDefault());
  contents.on('before-input-event', (event, input) => {
    const zoomKey = (input.control || input.meta) && ['+', '-', '=', '0', '_'].includes(input.key);
    const reloadKey =
      input.key === 'F5' || ((input.control || input.meta) && input.key.toLowerCase() === 'r');
    if (zoomKey || reloadKey) event.preventDefault();
  });
  contents.on('did-finish-load', () => {
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1);
  });
}
