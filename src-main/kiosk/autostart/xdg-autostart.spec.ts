import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInXdgAutostart, setXdgAutostart, xdgAutostartFile } from './xdg-autostart';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'motiboard-autostart-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('the XDG autostart entry', () => {
  it('is switched on and off, and nothing else is left', async () => {
    const places = { configHome: undefined, home };
    expect(await isInXdgAutostart(places)).toBe(false);
    await setXdgAutostart(places, ['/opt/Motiboard/motiboard']);
    expect(await isInXdgAutostart(places)).toBe(true);
    await setXdgAutostart(places, null);
    await setXdgAutostart(places, null);
    expect(await isInXdgAutostart(places)).toBe(false);
  });

  it('keeps every word of the command whole', async () => {
    const places = { configHome: join(home, 'conf'), home };
    await setXdgAutostart(places, ['/opt/My "Board"/run', '--config', '/etc/50%/$x.json']);
    expect(readFileSync(xdgAutostartFile(places), 'utf8')).toContain(
      String.raw`Exec="/opt/My \\"Board\\"/run" "--config" "/etc/50%%/\\$x.json"`,
    );
  });

  it.each([
    ['', 'Hidden=true'],
    ['by GNOME', 'X-GNOME-Autostart-enabled=false'],
  ])('counts as off when it was switched off %s', async (_, line) => {
    const places = { configHome: undefined, home };
    await setXdgAutostart(places, ['/opt/Motiboard/motiboard']);
    writeFileSync(xdgAutostartFile(places), `${readFileSync(xdgAutostartFile(places), 'utf8')}${line}\n`);
    expect(await isInXdgAutostart(places)).toBe(false);
  });

  it('ignores a relative folder, as the standard asks', () => {
    expect(xdgAutostartFile({ configHome: 'conf', home: '/home/kiosk' })).toBe(
      '/home/kiosk/.config/autostart/motiboard.desktop',
    );
  });
});
