import { SetupError } from '../shared/setup-error';
import { debianPackage } from './debian-package';
import { installCommand, installPackages, namesInRelease } from './install-packages';
import { missingLibraries } from './missing-libraries';
import { systemDeps, type SystemDeps } from './system-deps';
import { missingFonts } from './wanted-packages';

/** What has to be there for the app to run. */
export interface SystemNeeds {
  /** Absolute path of the Electron executable. */
  readonly executable: string;
  /** Whether a display has to be made because there is none. */
  readonly virtualDisplay: boolean;
}

interface Missing {
  readonly libraries: readonly string[];
  readonly commands: readonly string[];
}

async function findMissing(needs: SystemNeeds, deps: SystemDeps): Promise<Missing> {
  return {
    libraries: await missingLibraries(needs.executable, deps.run),
    commands: needs.virtualDisplay && !deps.hasCommand('Xvfb') ? ['Xvfb'] : [],
  };
}

function isNothing(missing: Missing): boolean {
  return missing.libraries.length === 0 && missing.commands.length === 0;
}

function inWords(missing: Missing): string {
  return [...missing.libraries, ...missing.commands].join(', ');
}

function packagesFor(missing: Missing): string[] {
  const names = missing.libraries.map(debianPackage).filter((name) => name !== undefined);
  return [...new Set([...names, ...(missing.commands.length > 0 ? ['xvfb'] : [])])];
}

/** Fonts are worth a try and no reason to stop. */
async function tryToInstallFonts(fonts: readonly string[], deps: SystemDeps): Promise<void> {
  try {
    await deps.exclusively(() => installPackages(fonts, deps));
  } catch (error) {
    deps.report(
      `Some scripts will not be legible. ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * Makes sure that the system libraries, the virtual display's server and fonts are there: installs what is missing
 * when root on a Debian family, and otherwise says which one command does. Nothing to do off Linux.
 * @throws SetupError with that command, or with what is missing where the package names are not known
 */
export async function ensureSystem(needs: SystemNeeds, deps: SystemDeps = systemDeps()): Promise<void> {
  if (deps.platform !== 'linux') return;
  const missing = await findMissing(needs, deps);
  if (!deps.isDebianFamily) {
    if (isNothing(missing)) return;
    throw new SetupError(`Electron needs these, install the packages that hold them: ${inWords(missing)}`);
  }
  const fonts = await missingFonts(deps.run);
  if (isNothing(missing)) {
    if (fonts.length === 0) return;
    if (deps.isRoot) await tryToInstallFonts(fonts, deps);
    else deps.report(`For names in all scripts: ${installCommand(fonts)}`);
    return;
  }
  const packages = [...packagesFor(missing), ...fonts];
  if (!deps.isRoot) {
    const command = installCommand(await namesInRelease(packages, deps));
    throw new SetupError(`Electron needs system packages that are not installed. Run:\n  ${command}`);
  }
  await deps.exclusively(async () => {
    const still = await findMissing(needs, deps);
    if (!isNothing(still)) await installPackages(packages, deps);
  });
  const left = await findMissing(needs, deps);
  if (!isNothing(left)) throw new SetupError(`Still missing after the installation: ${inWords(left)}`);
}
