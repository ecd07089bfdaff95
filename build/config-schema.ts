import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { configSchema, configSchemaFile } from './config-schema/config-schema';
import { projectRoot } from './shared/project';
import { runScript } from './shared/run-script';

/** Writes the JSON Schema of the provisioning file. */
await runScript(async () => {
  await writeFile(path.join(projectRoot, configSchemaFile), configSchema());
  return 0;
});
