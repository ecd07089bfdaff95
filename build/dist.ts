import path from 'node:path';
import { packageApp } from './package/package-app';
import { projectRoot } from './shared/project';
import { runScript } from './shared/run-script';
import { SetupError } from './shared/setup-error';

/**
 * Packages the app: with `dir` the unpacked app alone, else every package of this platform, or those that the packager's
 * own options name (`--linux --arm64`).
 */
await runScript(async () => {
  const [what, ...others] = process.argv.slice(2);
  const isDir = what === 'dir';
  const options = what === undefined || isDir ? others : [what, ...others];
  const unknown = options.filter(
    (option) => isDir || !/^--(linux|win|mac|x64|arm64|universal)$/.test(option),
  );
  if (unknown.length > 0)
    throw new SetupError(
      `Unknown argument "${unknown.join(' ')}". There is "dir", or --linux, --win, --mac, --x64, --arm64, --universal.`,
    );
  await packageApp({
    targets: isDir ? 'dir' : 'all',
    options,
    output: path.join(projectRoot, 'dist'),
    report: (line) => console.error(line),
  });
  return 0;
});
