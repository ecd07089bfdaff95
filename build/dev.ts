import { chromiumSwitches } from './launch/chromium-switches';
import { defaultDisplaySize } from './launch/display-size';
import { withLaunchEnvironment } from './launch/launch-environment';
import { projectRoot, toolCommand } from './shared/project';
import { runChild } from './shared/run-child';
import { runScript } from './shared/run-script';

const report = (line: string): void => console.error(line);

await runScript(() =>
  withLaunchEnvironment(
    { size: defaultDisplaySize, virtualDisplay: 'missing', report },
    ({ runtime, env }) => {
      const [command, ...args] = toolCommand('electron-vite');
      const noSandbox = chromiumSwitches().includes('--no-sandbox') ? ['--noSandbox'] : [];
      return runChild(command, [...args, 'dev', ...noSandbox, '--', ...process.argv.slice(2)], {
        cwd: projectRoot,
        env: {
          ...env,
          ELECTRON_EXEC_PATH: runtime.executable,
          ELECTRON_MAJOR_VER: runtime.version.split('.')[0],
        },
      });
    },
  ),
);
