import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../shared/run-command';
import { SetupError } from '../shared/setup-error';

/** What tells whether Chromium's sandbox can work. */
export interface SandboxFacts {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Whether an ordinary program may make a user namespace with rights inside, as the sandbox does. */
  readonly canMakeNamespace: () => Promise<boolean>;
  /** Whether a file belongs to root and runs as root. */
  readonly isSetuidRoot: (file: string) => boolean;
}

/** Ubuntu since 24.04: any program can make a namespace then, but has no rights in it. */
const appArmorSetting = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';

function appArmorRestricts(): boolean {
  try {
    return readFileSync(appArmorSetting, 'utf8').trim() === '1';
  } catch {
    // A kernel without this setting does not restrict in this way.
    return false;
  }
}

/** The real machine. */
function sandboxFacts(): SandboxFacts {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    canMakeNamespace: async () => {
      if (appArmorRestricts()) return false;
      const { code } = await runCommand('unshare', ['--user', '--map-root-user', 'true']);
      return code === 0 || code === 127;
    },
    isSetuidRoot: (file) => {
      const found = statSync(file, { throwIfNoEntry: false });
      return found?.uid === 0 && (found.mode & 0o4000) !== 0;
    },
  };
}

/**
 * Some systems (Ubuntu 24.04 and many containers) keep ordinary programs from making the sandbox that Chromium insists
 * on. Then its helper has to run as root, which only a person may decide.
 * @param executable absolute path of the Electron executable
 * @throws SetupError with the one command to run
 */
export async function ensureSandbox(executable: string, facts: SandboxFacts = sandboxFacts()): Promise<void> {
  // For root the launcher switches the sandbox off, with a warning.
  if (facts.platform !== 'linux' || facts.isRoot) return;
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  if (facts.isSetuidRoot(helper) || (await facts.canMakeNamespace())) return;
  throw new SetupError(
    [
      'This system lets only root make the sandbox that Electron runs pages in. Run once:',
      `  sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`,
    ].join('\n'),
  );
}
