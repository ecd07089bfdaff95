import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../shared/project';
import { layOutDebianPackage } from './debian-files';

let temp = '';
let root = '';
let tools = '';
beforeEach(async () => {
  temp = mkdtempSync(path.join(tmpdir(), 'motiboard-debian-'));
  [root, tools] = [path.join(temp, 'root'), path.join(temp, 'tools')];
  mkdirSync(tools);
  const unpacked = path.join(temp, 'unpacked');
  mkdirSync(path.join(unpacked, 'resources'), { recursive: true });
  for (const file of ['motiboard', 'chrome-sandbox'])
    writeFileSync(path.join(unpacked, file), '', { mode: 0o755 });
  await layOutDebianPackage(unpacked, root);
  mkdirSync(inRoot('usr/bin'));
});
afterEach(() => rmSync(temp, { recursive: true, force: true }));

/** Puts a command before those of the machine. */
function pretend(command: string, script: string): void {
  const file = path.join(tools, command);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}
const run = (script: 'postinst' | 'postrm', word: string): void => {
  execFileSync(path.join(root, 'DEBIAN', script), [word], {
    env: { PATH: `${tools}:/usr/bin:/bin`, DPKG_ROOT: root },
  });
};
const inRoot = (file: string): string => path.join(root, file);
const profile = (): string => inRoot('etc/apparmor.d/motiboard');

describe.skipIf(process.platform !== 'linux')('the Debian package', () => {
  it('says what it is, what it needs, and for which machine', () => {
    const control = readFileSync(inRoot('DEBIAN/control'), 'utf8');
    for (const line of [
      /^Package: motiboard$/m,
      /^Version: \d+\.\d+\.\d+$/m,
      /^Architecture: (amd64|arm64)$/m,
      /^Maintainer: .+ <.+@.+>$/m,
      /^Installed-Size: [1-9]\d*$/m,
      /^Depends: .*libgtk-3-0 \| libgtk-3-0t64, .*libnss3/m,
      /^Description: The screen in the lobby\n \S.+$/m,
    ])
      expect(control).toMatch(line);
  });

  it('has a unit that waits for the first slide, starts again what failed, and ends what does not move', () => {
    const unit = readFileSync(inRoot('usr/lib/systemd/user/motiboard.service'), 'utf8').split('\n');
    for (const line of [
      'Type=notify',
      // systemd's own tool tells it, as a child of the app.
      'NotifyAccess=all',
      'ExecStart=/opt/Motiboard/motiboard',
      'Environment=MOTIBOARD_SUPERVISED=1',
      'Restart=on-failure',
      'RestartForceExitStatus=75',
      'RestartPreventExitStatus=2',
      'WatchdogSec=180',
      'WantedBy=graphical-session.target',
    ])
      expect(unit).toContain(line);
  });

  it.each([
    ['are closed', '0', 0o4755],
    ['are open', '1', 0o755],
  ])("gives the sandbox's helper its rights only where user namespaces %s", (_, answer, mode) => {
    pretend('cat', `echo ${answer}`);
    run('postinst', 'configure');
    expect(statSync(inRoot('opt/Motiboard/chrome-sandbox')).mode & 0o7777).toBe(mode);
  });

  it.each([
    ['where the AppArmor there understands it', 'exit 0', true, true],
    ['not where it does not', 'exit 1', true, false],
    ['not where there is none', 'exit 0', false, false],
  ])('puts its AppArmor profile %s', (_, parser, hasFolder, expected) => {
    if (hasFolder) mkdirSync(inRoot('etc/apparmor.d'), { recursive: true });
    pretend('apparmor_parser', parser);
    run('postinst', 'configure');
    expect(existsSync(profile())).toBe(expected);
    if (!expected) return;
    expect(readFileSync(profile(), 'utf8')).toBe(
      readFileSync(path.join(projectRoot, 'resources/linux/apparmor-profile'), 'utf8'),
    );
    expect(readFileSync(profile(), 'utf8')).toContain('/opt/Motiboard/motiboard');
    run('postrm', 'remove');
    expect(existsSync(profile())).toBe(false);
  });

  it.each([
    ['upgrade', true],
    ['remove', false],
    ['purge', false],
  ])('is found by its name in a terminal; after %s: %s', (word, expected) => {
    const link = inRoot('usr/bin/motiboard');
    for (const again of ['configure', 'configure']) run('postinst', again);
    expect(realpathSync(link)).toBe(realpathSync(inRoot('opt/Motiboard/motiboard')));
    run('postrm', word);
    expect(lstatSync(link, { throwIfNoEntry: false }) !== undefined).toBe(expected);
  });

  it('keeps the settings of the machine until it is purged', () => {
    mkdirSync(inRoot('etc/motiboard'), { recursive: true });
    run('postrm', 'remove');
    expect(existsSync(inRoot('etc/motiboard'))).toBe(true);
    run('postrm', 'purge');
    expect(existsSync(inRoot('etc/motiboard'))).toBe(false);
  });
});
