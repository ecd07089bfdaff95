import { chmod, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { directorySize } from '../runtime/directory-size';
import { projectRoot, readPackage } from '../shared/project';

const debianNames: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** The processor of this machine, as Debian calls it. */
export const debianArchitecture = debianNames[process.arch] ?? process.arch;

/** What the packager is told of a Debian package: this one is made of the same. */
const builderConfigSchema = z.object({
  linux: z.object({ synopsis: z.string(), description: z.string(), maintainer: z.string() }),
  deb: z.object({
    packageCategory: z.string(),
    depends: z.array(z.string()),
    recommends: z.array(z.string()),
    afterInstall: z.string(),
    afterRemove: z.string(),
    appArmorProfile: z.string(),
    fpm: z.array(z.string()),
  }),
});
type BuilderConfig = z.infer<typeof builderConfigSchema>;

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
  const config = await builderConfig();
  for (const [from = '', to = ''] of config.deb.fpm.map((entry) => entry.split('='))) await install(from, to);
  await install('resources/linux/motiboard.desktop', 'usr/share/applications/motiboard.desktop');
  await install(config.deb.appArmorProfile, 'opt/Motiboard/resources/apparmor-profile');
  const icons = await readdir(path.join(projectRoot, 'resources', 'icons'));
  for (const icon of icons.filter((name) => name.endsWith('.png') && !name.startsWith('1024')))
    await install(
      `resources/icons/${icon}`,
      `usr/share/icons/hicolor/${path.parse(icon).name}/apps/motiboard.png`,
    );
  const control = path.join(root, 'DEBIAN');
  await mkdir(control);
  await writeFile(path.join(control, 'control'), await controlFile(root, config));
  for (const [name, from] of Object.entries({
    postinst: config.deb.afterInstall,
    postrm: config.deb.afterRemove,
  }))
    await writeFile(path.join(control, name), await readFile(path.join(projectRoot, from)), { mode: 0o755 });
}

async function controlFile(root: string, { linux, deb }: BuilderConfig): Promise<string> {
  const { version } = readPackage(projectRoot);
  return [
    'Package: motiboard',
    `Version: ${version}`,
    `Architecture: ${debianArchitecture}`,
    `Maintainer: ${linux.maintainer}`,
    `Installed-Size: ${String(Math.ceil((await directorySize(root)).bytes / 1024))}`,
    `Depends: ${deb.depends.join(', ')}`,
    `Recommends: ${deb.recommends.join(', ')}`,
    `Section: ${deb.packageCategory}`,
    'Priority: optional',
    `Description: ${linux.synopsis}`,
    ` ${linux.description}`,
    '',
  ].join('\n');
}

async function builderConfig(): Promise<BuilderConfig> {
  const text = await readFile(path.join(projectRoot, 'build', 'electron-builder.yml'), 'utf8');
  return builderConfigSchema.parse(load(text));
}
