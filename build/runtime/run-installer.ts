import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { DownloadWatch } from './download-watch';
import { directorySize } from './directory-size';

const lookEveryMs = 1_000;

/**
 * Runs the `electron` package's own installer once, and stops it when it makes no progress.
 * Its temporary directory is ours, so that progress can be seen on the disk.
 * @param packageDir absolute directory of the `electron` package
 * @param tempRoot absolute directory for temporary files
 * @returns undefined when it succeeded, else why not, in a few words
 */
export async function runInstaller(packageDir: string, tempRoot: string): Promise<string | undefined> {
  await mkdir(tempRoot, { recursive: true });
  const temp = await mkdtemp(path.join(tempRoot, 'download-'));
  const child = spawn(process.execPath, [path.join(packageDir, 'install.js')], {
    env: { ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp, ELECTRON_GET_NO_PROGRESS: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));

  let givenUp: string | undefined;
  const watch = new DownloadWatch(performance.now());
  const look = async (): Promise<void> => {
    const [downloading, unpacked] = await Promise.all([
      directorySize(temp),
      directorySize(path.join(packageDir, 'dist')),
    ]);
    const verdict = watch.look(downloading.bytes + unpacked.bytes, performance.now());
    if (verdict === 'going') return;
    givenUp = verdict === 'no-connection' ? 'no answer from the server' : 'the download stood still';
    child.kill();
  };
  const timer = setInterval(() => void look(), lookEveryMs);
  try {
    const code = await new Promise<number>((resolve) => {
      child.once('error', () => resolve(127));
      child.once('close', (exitCode) => resolve(exitCode ?? 1));
    });
    if (code === 0) return undefined;
    return givenUp ?? firstLine(stderr) ?? `the installer ended with code ${code}`;
  } finally {
    clearInterval(timer);
    await rm(temp, { recursive: true, force: true });
  }
}

function firstLine(text: string): string | undefined {
  return text.split('\n').find((line) => line.trim() !== '');
}
