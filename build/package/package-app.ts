import path from 'node:path';
import { ensureBuilt } from '../launch/build-app';
import { provisionRuntime } from '../runtime/provision-runtime';
import { packageDirectory, projectRoot, readPackage, toolCommand } from '../shared/project';
import { runChild } from '../shared/run-child';
import { SetupError } from '../shared/setup-error';

/** The packager's configuration. */
const builderConfig = path.join(projectRoot, 'build', 'electron-builder.yml');

/** What is to be packaged. */
export interface PackageWish {
  /** `dir`: only the unpacked app, with the runtime that runs here. `all`: every package of this platform. */
  readonly targets: 'dir' | 'all';
  /** Absolute folder for what is made. */
  readonly output: string;
  /** Platforms and processors for `all`, as the packager's options; none = this machine's platform. */
  readonly options?: readonly string[];
  readonly report: (line: string) => void;
}

/**
 * Builds the app and packages it. For `dir` nothing is downloaded: the runtime is the one that is provisioned here.
 * @throws SetupError when the packager fails; its output has said why
 */
export async function packageApp(wish: PackageWish): Promise<void> {
  await ensureBuilt(wish.report);
  const runtime = await provisionRuntime(wish.report);
  // A package for a lobby holds the Electron that the project names; the packager fetches it for every machine.
  const { version } = wish.targets === 'dir' ? runtime : readPackage(packageDirectory('electron'));
  const [command, ...args] = toolCommand('electron-builder');
  const code = await runChild(
    command,
    [
      ...args,
      '--config',
      builderConfig,
      '--publish',
      'never',
      ...(wish.targets === 'dir' ? ['--dir', `--${process.arch}`] : []),
      ...(wish.options ?? []),
      `-c.directories.output=${wish.output}`,
      `-c.electronVersion=${version}`,
      // A folder is of this machine's kind: the other kinds' runtimes are the packager's to fetch.
      ...(wish.targets === 'dir' ? [`-c.electronDist=${runtime.pristineDir}`] : []),
    ],
    { cwd: projectRoot },
  );
  if (code !== 0) throw new SetupError('The app could not be packaged; see above.');
}
