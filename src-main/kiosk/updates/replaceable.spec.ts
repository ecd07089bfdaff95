import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RecordingLog } from '../../sync/testing/recording-log';
import { replaceableInstallation, type InstallationFacts } from './replaceable';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'motiboard-installation-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const isReplaceable = (facts: Partial<InstallationFacts>): boolean =>
  replaceableInstallation({
    ...{ platform: 'linux', env: {}, isPackaged: true, log: new RecordingLog() },
    executable: join(dir, 'Motiboard.exe'),
    ...facts,
  }) !== null;

it.each<[string, Partial<InstallationFacts>, boolean]>([
  ['an AppImage', { env: { APPIMAGE: '/opt/Motiboard.AppImage' } }, true],
  ['a package of a Linux system', {}, false],
  ['an app on macOS', { platform: 'darwin' }, true],
  ['the app that runs from its sources', { env: { APPIMAGE: '/opt/x' }, isPackaged: false }, false],
  ['an msi package', { platform: 'win32' }, false],
])('is told right of %s', (_, facts, expected) => expect(isReplaceable(facts)).toBe(expected));

it("may replace what the app's own installer put on Windows", () => {
  writeFileSync(join(dir, 'Uninstall Motiboard.exe'), '');
  expect(isReplaceable({ platform: 'win32' })).toBe(true);
});
