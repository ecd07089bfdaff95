import { SetupError } from '../shared/setup-error';
import { installablePackages, packageInRelease } from './debian-package';
import type { SystemDeps } from './system-deps';

type AptDeps = Pick<SystemDeps, 'run' | 'report'>;

const install = ['install', '-y', '--no-install-recommends'];
const aptEnvironment = { DEBIAN_FRONTEND: 'noninteractive' };
const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];

/**
 * The names that packages have in this release of the distribution.
 * @param names Debian 12 names
 */
export async function namesInRelease(names: readonly string[], deps: AptDeps): Promise<string[]> {
  const { stdout } = await deps.run(
    'apt-cache',
    ['policy', ...names.flatMap((name) => [name, `${name}t64`])],
    {
      // The words of the answer are read, so they must not be translated.
      env: { ...process.env, LC_ALL: 'C' },
    },
  );
  const installable = installablePackages(stdout);
  return [...new Set(names.map((name) => packageInRelease(name, installable)))];
}

/** The one command that installs packages, for a person to copy. */
export function installCommand(names: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get ${[...install, ...names].join(' ')}`;
}

/**
 * Installs packages with apt; the caller is root.
 * @param names Debian 12 names
 * @throws SetupError with apt's own words when that failed
 */
export async function installPackages(names: readonly string[], deps: AptDeps): Promise<void> {
  const env = { ...process.env, ...aptEnvironment };
  deps.report(`Installing system packages: ${names.join(' ')} …`);
  const updated = await deps.run('apt-get', ['update', '-q', ...patience], { env });
  const inRelease = await namesInRelease(names, deps);
  const installed = await deps.run('apt-get', ['-q', ...patience, ...install, ...inRelease], { env });
  if (installed.code === 0) return;
  const words = [updated.code === 0 ? '' : updated.stderr, installed.stderr].map((text) => text.trim());
  throw new SetupError(
    [
      ...words.filter(Boolean),
      'apt could not install them. Try by hand:',
      `  ${installCommand(inRelease)}`,
    ].join('\n'),
  );
}
