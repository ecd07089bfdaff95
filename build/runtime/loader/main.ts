import { app } from 'electron';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findAppArgument } from './app-argument.js';

/*
 * Loads the app that is named on the command line into a runtime that has no `default_app.asar`. It must stay an ES
 * module that awaits the app at top level: Electron holds `ready` back until then, and what must be said before
 * `ready` (privileged schemes, hardware acceleration) would come too late otherwise.
 */

/** Methods that Electron's own `default_app` uses and that its public types leave out. */
interface LoaderApp {
  setAppPath(directory: string): void;
  setVersion(version: string): void;
}

function textField(fields: object, name: string): string | undefined {
  const value: unknown = Reflect.get(fields, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readManifest(directory: string): object {
  const file = path.join(directory, 'package.json');
  const content: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return typeof content === 'object' && content !== null ? content : {};
}

async function loadApp(argument: string): Promise<void> {
  const target = path.resolve(argument);
  const directory = statSync(target).isDirectory() ? target : path.dirname(target);
  const manifest = readManifest(directory);
  const name = textField(manifest, 'productName') ?? textField(manifest, 'name');
  const version = textField(manifest, 'version');
  const loader = app as typeof app & LoaderApp;
  loader.setAppPath(directory);
  if (name !== undefined) {
    app.setName(name);
    app.setDesktopName(textField(manifest, 'desktopName') ?? `${name}.desktop`);
  }
  if (version !== undefined) loader.setVersion(version);
  Object.assign(process, { defaultApp: true });
  const main =
    target === directory ? path.join(directory, textField(manifest, 'main') ?? 'index.js') : target;
  await import(pathToFileURL(main).href);
}

const argument = findAppArgument(process.argv.slice(1));
try {
  if (argument === undefined) throw new Error('Give the directory of an app as the first argument.');
  await loadApp(argument);
} catch (error) {
  // Said here: Electron itself would ask in a dialog, which nobody sees.
  console.error(error);
  app.exit(1);
}
