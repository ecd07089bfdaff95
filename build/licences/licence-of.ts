import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A package that is part of the app, as the panel's "About" shows it. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Empty = the package brings no text of its own. */
  readonly text: string;
}

const textFile = /^(licen[cs]e|copying|ofl)([.-].*)?$/i;

/**
 * Reads a package's licence; null when the folder holds no package.
 * @param directory absolute folder of the package
 */
export async function licenceOf(directory: string): Promise<Licence | null> {
  const manifest = await readManifest(directory);
  if (manifest === null) return null;
  const file = (await readdir(directory)).sort().find((name) => textFile.test(name));
  const text = file === undefined ? '' : await readFile(path.join(directory, file), 'utf8');
  return { ...manifest, text: text.trim() };
}

/** The names of the packages that a package needs when it runs; empty when the folder holds none. */
export async function needsOf(directory: string): Promise<string[]> {
  const manifest = await readJson(path.join(directory, 'package.json'));
  return ['dependencies', 'optionalDependencies'].flatMap((kind) => Object.keys(asObject(manifest[kind])));
}

async function readManifest(directory: string): Promise<Omit<Licence, 'text'> | null> {
  const manifest = await readJson(path.join(directory, 'package.json'));
  const { name, version, license } = manifest;
  if (typeof name !== 'string' || typeof version !== 'string') return null;
  return { name, version, licence: typeof license === 'string' ? license : 'not named' };
}

async function readJson(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return asObject(JSON.parse(text));
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
