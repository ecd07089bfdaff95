import path from 'node:path';
import { debianArchitecture } from './package/debian-files';
import { makeDebianPackage } from './package/debian-package';
import { packageApp } from './package/package-app';
import { projectRoot, readPackage } from './shared/project';
import { runScript } from './shared/run-script';
import { SetupError } from './shared/setup-error';
import { whyNoTool } from './system/ensure-tool';

/**
 * Packages the app: with `dir` the unpacked app alone, with `deb` a Debian package of it by Debian's own tool, both
 * without network; else every package of this platform, or those that the packager's own options name (`--linux --arm64`).
 */
await runScript(async () => {
  const [what, ...others] = process.argv.slice(2);
  const isHere = what === 'dir' || what === 'deb';
  const options = what === undefined || isHere ? others : [what, ...others];
  const unknown = options.filter(
    (option) => isHere || !/^--(linux|win|mac|x64|arm64|universal)$/.test(option),
  );
  if (unknown.length > 0)
    throw new SetupError(
      `Unknown argument "${unknown.join(' ')}". There is "dir", "deb", or --linux, --win, --mac, --x64, --arm64, --universal.`,
    );
  if (what === 'deb') {
    if (process.platform !== 'linux') throw new SetupError('A Debian package can be made on Linux only.');
    const why = await whyNoTool('dpkg-deb', 'dpkg');
    if (why !== null) throw new SetupError(`A Debian package cannot be made: ${why}.`);
  }
  const output = path.join(projectRoot, 'dist');
  const report = (line: string): void => console.error(line);
  await packageApp({ targets: isHere ? 'dir' : 'all', options, output, report });
  if (what === 'deb') {
    const unpacked = process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
    const { version } = readPackage(projectRoot);
    const file = path.join(output, `motiboard-${version}-linux-${debianArchitecture}.deb`);
    report(`Packing ${path.relative(projectRoot, file)}, which takes some minutes.`);
    await makeDebianPackage(path.join(output, unpacked), file, 'small');
  }
  return 0;
});
