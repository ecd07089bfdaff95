import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RunCommand } from '../shared/run-command';

/**
 * Computes what npm calls the integrity of a file.
 * @returns `sha512-` and the hash in base64
 */
export async function fileIntegrity(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * The command line of npm: the very npm that runs us where there is one, so that its settings (registry,
 * certificates, proxy) are in force, else the one on the path.
 */
export function npmCommand(env: NodeJS.ProcessEnv): [string, ...string[]] {
  const script = env['npm_execpath'];
  return script && path.basename(script) === 'npm-cli.js' ? [process.execPath, script] : ['npm'];
}

/**
 * Fetches the tarball of a package from the npm registry and checks it.
 * @param wanted `spec` as `name@version` and the expected `integrity`
 * @param directory absolute, empty directory to put it in
 * @returns the tarball's absolute path
 * @throws Error that says in a line what went wrong
 */
export async function fetchPackage(
  wanted: { readonly spec: string; readonly integrity: string },
  directory: string,
  run: RunCommand,
): Promise<string> {
  const [command, ...npm] = npmCommand(process.env);
  const result = await run(
    command,
    [...npm, 'pack', wanted.spec, '--pack-destination', directory, '--loglevel=error'],
    // Not in the project: an .npmrc or a workspace of it must not change what is packed.
    { cwd: directory },
  );
  if (result.code !== 0) {
    throw new Error(`npm could not fetch ${wanted.spec}: ${result.stderr.trim() || `code ${result.code}`}`);
  }
  const name = (await readdir(directory)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm fetched ${wanted.spec} but left no file`);
  const tarball = path.join(directory, name);
  const integrity = await fileIntegrity(tarball);
  if (integrity !== wanted.integrity) {
    throw new Error(`${wanted.spec} has the integrity ${integrity}, expected ${wanted.integrity}`);
  }
  return tarball;
}
