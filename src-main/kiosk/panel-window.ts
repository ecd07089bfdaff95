import { BrowserWindow, session, type Protocol, type WebContents } from 'electron';
import type { CancelTimer, Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import type { DisplayWindow } from './display-window';
import { cardBounds, deskSize, panelScale } from './panel-bounds';
import type { Bounds, Placement } from './placement';

/** Where the panel's page lives; its calls are answered only from here. */
export const panelPage = 'app://motiboard/settings/';

/** After so long at a PIN that nobody types the wall is whole again, ms. */
export const leaveAloneMs = 120_000;
/** How long a page that is out of sight keeps what was typed into it, ms. */
export const keepDraftsMs = 3_600_000;

/** What the window needs. */
export interface PanelWindowDeps {
  readonly placement: Placement;
  readonly display: DisplayWindow;
  /** The theme's background, `#rrggbb`. */
  readonly background: () => string;
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Serves pages and pictures to the panel's own session, before its page loads. */
  readonly serve: (to: Protocol) => void;
  /** The panel comes before the kiosk's window, or leaves. */
  readonly onFront: (inFront: boolean) => void;
  /** The window is going: whatever is open is locked. */
  readonly onClosing: () => void;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The panel's window: a card for the PIN over the carousel, and the whole screen once it is unlocked. It has a session of
 * its own, so that it shares neither storage nor a process with the page on the wall. Out of sight it stays for a
 * while, because what was typed must not be lost.
 */
export class PanelWindow {
  readonly #deps: PanelWindowDeps;
  #window: BrowserWindow | null = null;
  #served = false;
  #wide = false;
  #cancelLeave: CancelTimer | null = null;

  constructor(deps: PanelWindowDeps) {
    this.#deps = deps;
    deps.display.eachWindow((made) => {
      made.on('show', () => this.#raise());
      made.on('closed', () => {
        // A hidden panel must not keep an app alive whose screen was closed.
        if (deps.display.current() === null) this.close();
      });
    });
  }

  /** The window; null while there is none. */
  current(): BrowserWindow | null {
    return this.#window && !this.#window.isDestroyed() ? this.#window : null;
  }

  /** The page's contents; null while there is no page. */
  contents(): WebContents | null {
    return this.#window && !this.#window.isDestroyed() ? this.#window.webContents : null;
  }

  /** Whether it can be seen. */
  get shown(): boolean {
    return this.#window?.isVisible() === true;
  }

  /** Brings it up, at the PIN. */
  open(): void {
    const window = this.#window ?? this.#make();
    this.#place();
    this.#deps.onFront(true);
    window.show();
    window.focus();
    this.used();
  }

  /** Ends the page, and with it what was typed and not saved. */
  close(): void {
    this.#cancelLeave?.();
    this.#window?.destroy();
  }

  /** Goes out of sight; what was typed stays for a while. */
  leave(): void {
    this.#cancelLeave?.();
    this.#hide();
  }

  /** Takes the whole screen for an open panel, or makes room for the carousel again. */
  unlocked(unlocked: boolean): void {
    if (unlocked === this.#wide) return;
    this.#wide = unlocked;
    this.#place();
    this.used();
  }

  /** Somebody is there: a panel that waits for its PIN may stay. */
  used(): void {
    this.#cancelLeave?.();
    this.#cancelLeave = null;
    if (this.#wide || this.#deps.placement.kind !== 'kiosk') return;
    this.#cancelLeave = this.#deps.clock.after(leaveAloneMs, () => this.#hide());
  }

  #hide(): void {
    this.#window?.hide();
    this.#deps.onFront(false);
    this.#cancelLeave = this.#deps.clock.after(keepDraftsMs, () => this.close());
  }

  #raise(): void {
    if (!this.shown) return;
    this.#window?.moveTop();
    this.#window?.focus();
  }

  #place(): void {
    const window = this.#window;
    if (!window) return;
    const screen = this.#screen();
    window.webContents.setZoomFactor(screen === null ? 1 : panelScale(screen));
    if (screen !== null) window.setBounds(this.#wide ? screen : cardBounds(screen));
  }

  /** The screen that it fills; null = it is a window among others. */
  #screen(): Bounds | null {
    return this.#deps.placement.kind === 'kiosk' ? (this.#deps.display.current()?.getBounds() ?? null) : null;
  }

  #make(): BrowserWindow {
    const { placement, preload, log } = this.#deps;
    const kiosk = placement.kind === 'kiosk';
    const own = session.fromPartition('persist:panel');
    if (!this.#served) this.#deps.serve(own.protocol);
    this.#served = true;
    const window = new BrowserWindow({
      ...(kiosk ? {} : deskSize),
      show: false,
      backgroundColor: this.#deps.background(),
      frame: !kiosk,
      skipTaskbar: kiosk,
      autoHideMenuBar: true,
      title: 'Motiboard',
      webPreferences: {
        session: own,
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        devTools: !kiosk,
        disableDialogs: true,
        navigateOnDragDrop: false,
        safeDialogs: true,
      },
    });
    window.removeMenu();
    if (kiosk) window.setAlwaysOnTop(true, 'screen-saver');
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', () => this.#deps.onClosing());
    window.on('closed', () => {
      this.#window = null;
      this.#wide = false;
      this.#cancelLeave?.();
      this.#deps.onClosing();
      this.#deps.onFront(false);
    });
    window.webContents.on('did-finish-load', () => this.#place());
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      log.error('the panel’s page ended', { reason });
      // What was typed is gone with it; a new one opens in its place when it is asked for again.
      window.destroy();
    });
    this.#window = window;
    window.loadURL(`${panelPage}index.html`).catch((error: unknown) => {
      log.error('the panel’s page did not load', { error: String(error) });
    });
    return window;
  }
}
