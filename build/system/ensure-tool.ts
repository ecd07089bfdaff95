import { installCommand, installPackages } from './install-packages';
import { systemDeps, type SystemDeps } from './system-deps';

/**
 * Makes sure of a tool that only some tests need: installs its Debian package when root on a Debian family.
 * @param tool the command, e.g. `promtool` @param name the package that holds it
 * @returns why it is not there, in words with the command that helps; null = it is there
 */
export async function whyNoTool(
  tool: string,
  name: string,
  deps: SystemDeps = systemDeps(),
): Promise<string | null> {
  if (deps.hasCommand(tool)) return null;
  if (!deps.isDebianFamily) return `there is no ${tool} here`;
  if (!deps.isRoot) return `there is no ${tool} here; install it with: ${installCommand([name])}`;
  try {
    await deps.exclusively(async () => {
      if (!deps.hasCommand(tool)) await installPackages([name], deps);
    });
  } catch (error) {
    return `${tool} could not be installed: ${error instanceof Error ? error.message : String(error)}`;
  }
  return deps.hasCommand(tool) ? null : `the package ${name} holds no ${tool}`;
}
