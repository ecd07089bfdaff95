import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { iconFiles } from './icons/icon-files';
import { projectRoot } from './shared/project';
import { runScript } from './shared/run-script';

/** Writes every icon from the one drawing, `resources/icons/motiboard.svg`. */
await runScript(async () => {
  for (const { file, bytes } of await iconFiles()) {
    const target = path.join(projectRoot, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, bytes);
    console.log(file);
  }
  return 0;
});
