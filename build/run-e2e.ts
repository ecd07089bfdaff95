import { ensureBuilt } from './launch/build-app';
import { defaultDisplaySize } from './launch/display-size';
import { withLaunchEnvironment } from './launch/launch-environment';
import { projectRoot, toolCommand } from './shared/project';
import { runChild } from './shared/run-child';
import { runScript } from './shared/run-script';

const report = (line: string): void => console.error(line);

await runScript(async () => {
  await ensureBuilt(report);
  return await withLaunchEnvironment(
    { size: defaultDisplaySize, virtualDisplay: 'always', report },
    ({ env }) => {
      const [command, ...args] = toolCommand('playwright', '@playwright/test');
      return runChild(command, [...args, 'test', ...process.argv.slice(2)], { cwd: projectRoot, env });
    },
  );
});
