import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where desktops of the XDG standard look for what starts with a session. */
export interface XdgPlaces {
  /** `$XDG_CONFIG_HOME`; undefined = not set. */
  readonly configHome: string | undefined;
  readonly home: string;
}

/** The entry's file. */
export function xdgAutostartFile({ configHome, home }: XdgPlaces): string {
  return join(
    configHome?.startsWith('/') ? configHome : join(home, '.config'),
    'autostart',
    'motiboard.desktop',
  );
}

/** Whether there is an entry that is not switched off. */
export async function isInXdgAutostart(places: XdgPlaces): Promise<boolean> {
  const text = await readFile(xdgAutostartFile(places), 'utf8').catch(() => '');
  return /^Exec=/m.test(text) && !/^(Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/m.test(text);
}

/**
 * Writes or removes the entry.
 * @param command the executable and its arguments; null = remove the entry
 * @throws when the folder cannot be written
 */
export async function setXdgAutostart(places: XdgPlaces, command: readonly string[] | null): Promise<void> {
  const file = xdgAutostartFile(places);
  if (command === null) {
    await rm(file, { force: true });
    return;
  }
  await mkdir(join(file, '..'), { recursive: true });
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Motiboard',
    'Comment=The screen in the lobby',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
  ];
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o644 });
}

/** A word of a desktop entry's command: quoted, its special signs escaped for the quotes and again for the file. */
function quoted(word: string): string {
  const inQuotes = word.replace(/[\\"`$]/g, (sign) => `\\${sign}`).replace(/%/g, '%%');
  return `"${inQuotes.replace(/\\/g, '\\\\')}"`;
}
