import { BrowserWindow, session } from 'electron';
import type { Log } from '../contract/log';
import { keepZoom } from './view-guards';

/** What the window is made of. */
export interface SignInWindowDeps {
  /** The panel's window, above which it stands; null = none. */
  readonly parent: () => BrowserWindow | null;
  readonly log: Log;
}

/** A new name each time: nothing of one person's sign-in is there for the next. Without `persist:` it lives in memory. */
let serial = 0;

/**
 * Opens the vendor's pages for signing in: a window without any bridge, in a session of its own that is wiped when it
 * closes. It may go to any https page (a company's own sign-in can be anywhere) and to the loopback address it starts
 * at, nowhere else; it may open no window and download nothing.
 */
export function openSignInWindow(deps: SignInWindowDeps, address: string, closed: () => void): () => void {
  const { log } = deps;
  const loopback = new URL(address).origin;
  serial += 1;
  const own = session.fromPartition(`sign-in-${serial}`, { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  // Takes the place of the rule that pages have no network: this page is the vendor's.
  own.webRequest.onBeforeRequest((details, answer) => {
    const url = new URL(details.url);
    const isOwn = details.url.startsWith('data:') || details.url.startsWith('blob:');
    answer({ cancel: !(url.protocol === 'https:' || url.origin === loopback || isLocal(url) || isOwn) });
  });
  const parent = deps.parent();
  const window = new BrowserWindow({
    ...(parent !== null && { parent, modal: true }),
    width: 720,
    height: 860,
    title: 'Sign in to Motivosity',
    autoHideMenuBar: true,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  window.removeMenu();
  const { webContents } = window;
  keepZoom(webContents);
  // Every window refuses to navigate; this one is there for that. What it may reach the session decides.
  webContents.removeAllListeners('will-navigate');
  webContents.removeAllListeners('will-redirect');
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.on('closed', () => {
    closed();
    void own.clearStorageData().catch((error: unknown) => {
      log.warn('the session of a sign-in could not be wiped', { reason: String(error) });
    });
  });
  window.loadURL(address).catch((error: unknown) => {
    // A page that leads on at once ends the first load; a person sees what is there and can close it.
    log.debug('a sign-in page did not load', { reason: String(error) });
  });
  return () => {
    if (!window.isDestroyed()) window.destroy();
  };
}

/** The vendor itself on this machine, as settings allow it for loopback only. */
function isLocal(url: URL): boolean {
  return url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}
