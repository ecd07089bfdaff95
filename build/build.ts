import { buildApp } from './launch/build-app';
import { runScript } from './shared/run-script';

await runScript(async () => {
  await buildApp();
  return 0;
});
