import { app, session, type Session } from 'electron';
import type { Log } from '../contract/log';

/** Denies everything a page of a wall has no need for, in every session and every window there will be. */
export function lockDown(log: Log): void {
  lockSession(session.defaultSession, log);
  app.on('session-created', (created) => lockSession(created, log));
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      log.warn('a page tried to open a window', { url });
      return { action: 'deny' };
    });
    contents.on('will-navigate', (event) => {
      log.warn('a page tried to navigate', { url: event.url });
      event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
  app.on('certificate-error', (event, _contents, url, error, _certificate, callback) => {
    event.preventDefault();
    log.warn('a certificate was refused', { url, error });
    callback(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
}

function lockSession(target: Session, log: Log): void {
  target.setPermissionRequestHandler((_contents, permission, callback) => {
    log.warn('a page asked for a permission', { permission });
    callback(false);
  });
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
  // Pages have no network: whatever is not ours ends here, whatever the page's policy says.
  target.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] },
    (details, callback) => {
      callback({ cancel: details.webContentsId !== undefined });
    },
  );
}
