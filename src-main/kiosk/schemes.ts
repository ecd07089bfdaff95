import { protocol } from 'electron';

/** Declares `app://` and `media://`. Must run before the app is ready. */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true } },
    { scheme: 'media', privileges: { standard: true, secure: true, supportFetchAPI: false } },
  ]);
}
