import { chmod, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { directorySize } from '../runtime/directory-size';
import { projectRoot, readPackage } from '../shared/project';

/** What the app's libraries are in: the same list that the packager asks for, and what the runtime was found to need. */
const depends = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnotify4',
  'libnss3',
  'libxss1',
  'libxtst6',
  'xdg-utils',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libuuid1',
  'libgbm1',
  'libasound2 | libasound2t64',
];

const debianNames: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/**
 * After the files are there. The sandbox's helper needs its rights where user namespaces are closed; AppArmor's profile is
 * only put where the system's AppArmor understands it. `DPKG_ROOT` is another root than the running system's.
 */
const afterInstall = `#!/bin/sh
set -e
app="$DPKG_ROOT/opt/Motiboard"
if [ "$1" = configure ]; then
  if [ "$(cat /proc/sys/kernel/unprivileged_userns_clone 2>/dev/null || echo 1)" = 0 ]; then
    chmod 4755 "$app/chrome-sandbox"
  fi
  profile="$app/resources/apparmor-profile"
  if [ -d "$DPKG_ROOT/etc/apparmor.d" ] && command -v apparmor_parser >/dev/null 2>&1; then
    if apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
      install -m 644 "$profile" "$DPKG_ROOT/etc/apparmor.d/motiboard"
      [ -n "$DPKG_ROOT" ] || apparmor_parser --replace --write-cache --skip-cache /etc/apparmor.d/motiboard || true
    fi
  fi
fi
`;
const afterRemove = `#!/bin/sh
set -e
rm -f "$DPKG_ROOT/etc/apparmor.d/motiboard"
if [ "$1" = purge ]; then rm -rf "$DPKG_ROOT/etc/motiboard"; fi
`;

/**
 * Lays out the root of a Debian package from an unpacked app: files, control, scripts.
 * @param unpacked absolute folder of the unpacked app @param root absolute folder to fill
 */
export async function layOutDebianPackage(unpacked: string, root: string): Promise<void> {
  const app = path.join(root, 'opt', 'Motiboard');
  await mkdir(app, { recursive: true });
  await cp(unpacked, app, { recursive: true });
  const install = async (from: string, to: string): Promise<void> => {
    const target = path.join(root, to);
    await mkdir(path.dirname(target), { recursive: true });
    await cp(path.join(projectRoot, from), target);
    await chmod(target, 0o644);
  };
  await install('resources/linux/motiboard.service', 'usr/lib/systemd/user/motiboard.service');
  await install('resources/linux/motiboard.desktop', 'usr/share/applications/motiboard.desktop');
  await install('resources/linux/apparmor-profile', 'opt/Motiboard/resources/apparmor-profile');
  await install('LICENSE', 'usr/share/doc/motiboard/copyright');
  const icons = await readdir(path.join(projectRoot, 'resources', 'icons'));
  for (const icon of icons.filter((name) => name.endsWith('.png') && !name.startsWith('1024')))
    await install(
      `resources/icons/${icon}`,
      `usr/share/icons/hicolor/${path.parse(icon).name}/apps/motiboard.png`,
    );
  const control = path.join(root, 'DEBIAN');
  await mkdir(control);
  await writeFile(path.join(control, 'control'), await controlFile(root));
  for (const [name, text] of Object.entries({ postinst: afterInstall, postrm: afterRemove }))
    await writeFile(path.join(control, name), text, { mode: 0o755 });
}

async function controlFile(root: string): Promise<string> {
  const { version } = readPackage(projectRoot);
  const { maintainer, description } = await described();
  return [
    'Package: motiboard',
    `Version: ${version}`,
    `Architecture: ${debianNames[process.arch] ?? process.arch}`,
    `Maintainer: ${maintainer}`,
    `Installed-Size: ${String(Math.ceil((await directorySize(root)).bytes / 1024))}`,
    `Depends: ${depends.join(', ')}`,
    'Recommends: fonts-noto-core, fonts-droid-fallback, libsecret-1-0',
    'Section: misc',
    'Priority: optional',
    'Description: The screen in the lobby',
    ` ${description}`,
    '',
  ].join('\n');
}

/** Who keeps it and what it is, from the one place that says so. */
async function described(): Promise<{ maintainer: string; description: string }> {
  const text = await readFile(path.join(projectRoot, 'build', 'electron-builder.yml'), 'utf8');
  const line = (key: string): string => new RegExp(`^ {2}${key}: (.+)$`, 'm').exec(text)?.[1] ?? '';
  return { maintainer: line('maintainer'), description: line('description') };
}
