import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { apiDocuments } from './docs-api/documents';
import { projectRoot } from './shared/project';
import { runScript } from './shared/run-script';

/** Writes the documents about the vendors' operations from the catalogue. */
await runScript(async () => {
  const folder = path.join(projectRoot, 'docs', 'api');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(apiDocuments())) await writeFile(path.join(folder, name), text);
  return 0;
});
