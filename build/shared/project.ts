import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { SetupError } from './setup-error';

/** The root directory of the checkout, absolute. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

const packageSchema = z.object({
  version: z.string(),
  main: z.string().optional(),
  bin: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
});

/** Absolute directory of a package this project depends on. */
export function packageDirectory(name: string): string {
  return path.join(projectRoot, 'node_modules', ...name.split('/'));
}

/**
 * Reads the fields that the build needs from a `package.json`.
 * @param directory absolute directory that holds it
 * @throws SetupError when it is missing or unreadable
 */
export function readPackage(directory: string): z.infer<typeof packageSchema> {
  const file = path.join(directory, 'package.json');
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return packageSchema.parse(content);
  } catch (error) {
    throw new SetupError(`Cannot read ${file}. Run "npm ci" first.`, { cause: error });
  }
}

/**
 * The command line that runs a tool of a dependency with this Node, on every platform alike (no `.cmd` shims).
 * @param tool name of the executable, e.g. `playwright`
 * @param packageName the package it is in, when that has another name
 * @returns command and first arguments; append the tool's own arguments
 */
export function toolCommand(tool: string, packageName = tool): [string, ...string[]] {
  const directory = packageDirectory(packageName);
  const { bin } = readPackage(directory);
  const file = typeof bin === 'string' ? bin : bin?.[tool];
  if (file === undefined) throw new SetupError(`The package ${packageName} has no executable "${tool}".`);
  return [process.execPath, path.join(directory, file)];
}
