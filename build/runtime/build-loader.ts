import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const sourceDirectory = path.join(path.dirname(fileURLToPath(import.meta.url)), 'loader');
const modules = ['main', 'app-argument'] as const;

async function readSources(): Promise<Map<string, string>> {
  const texts = await Promise.all(
    modules.map((name) => readFile(path.join(sourceDirectory, `${name}.ts`), 'utf8')),
  );
  return new Map(modules.map((name, index) => [name, texts[index] ?? '']));
}

/** Eight hexadecimal digits that change whenever the loader's source does. */
export async function loaderRevision(): Promise<string> {
  const hash = createHash('sha256');
  for (const text of (await readSources()).values()) hash.update(text);
  return hash.digest('hex').slice(0, 8);
}

/**
 * Writes the loader as an app of its own: JavaScript and a `package.json`.
 * @param directory absolute path of the runtime's `resources/app`
 */
export async function writeLoader(directory: string): Promise<void> {
  // Slow to load, and needed only when a runtime is made.
  const { default: typescript } = await import('typescript');
  await mkdir(directory, { recursive: true });
  for (const [name, source] of await readSources()) {
    const { outputText } = typescript.transpileModule(source, {
      compilerOptions: {
        module: typescript.ModuleKind.ESNext,
        target: typescript.ScriptTarget.ES2022,
        verbatimModuleSyntax: true,
      },
    });
    await writeFile(path.join(directory, `${name}.js`), outputText);
  }
  const manifest = { name: 'electron-app-loader', version: '1.0.0', type: 'module', main: 'main.js' };
  await writeFile(path.join(directory, 'package.json'), JSON.stringify(manifest, null, 2));
}
