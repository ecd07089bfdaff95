import path from 'node:path';
import { packageApp } from './package/package-app';
import { projectRoot } from './shared/project';
import { runScript } from './shared/run-script';
import { SetupError } from './shared/setup-error';

/** Packages the app: every package of this platform, or with `dir` the unpacked app alone. */
await runScript(async () => {
  const [what, ...others] = process.argv.slice(2);
  if (others.length > 0 || (what !== undefined && what !== 'dir'))
    throw new SetupError(`Unknown argument "${[what, ...others].join(' ')}". There is only "dir".`);
  await packageApp({
    targets: what === 'dir' ? 'dir' : 'all',
    output: path.join(projectRoot, 'dist'),
    report: (line) => console.error(line),
  });
  return 0;
});
