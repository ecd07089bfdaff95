import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { projectRoot } from '../../../build/shared/project';
import { expect, test } from '../fixtures/kiosk';

/** The processes of the app that runs with a data folder. */
async function processesOf(dataDir: string): Promise<{ main: number[]; pages: number[] }> {
  const found: { main: number[]; pages: number[] } = { main: [], pages: [] };
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // The engine's pages write their whole command line into their first argument.
    const line = (await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
    if (!line.includes(dataDir) || line.includes('build/start.ts')) continue;
    const type = / --type=([a-z-]+)/.exec(line)?.[1];
    if (type === 'renderer') found.pages.push(Number(name));
    else if (type === undefined) found.main.push(Number(name));
  }
  return found;
}

test('R-24 the launcher starts the app again when it asks for that, and ends with it', async ({
  provision,
  dataDir,
}) => {
  await provision();
  const env = { ...process.env };
  delete env['MOTIBOARD_SUPERVISED'];
  const args = ['--import', 'tsx', 'build/start.ts', '--data-dir', dataDir];
  const launcher = spawn(process.execPath, args, { cwd: projectRoot, env, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => launcher.once('exit', (code) => resolve(code)));
  try {
    const killed = new Set<number>();
    const fresh = async () => (await processesOf(dataDir)).pages.filter((pid) => !killed.has(pid));
    await expect.poll(async () => (await fresh()).length, { timeout: 60_000 }).toBeGreaterThan(0);
    const [first] = (await processesOf(dataDir)).main;
    // The third fault within ten minutes asks for a relaunch.
    for (let fault = 1; fault <= 3; fault += 1) {
      await expect.poll(async () => (await fresh()).length, { timeout: 20_000 }).toBeGreaterThan(0);
      for (const pid of await fresh()) {
        killed.add(pid);
        process.kill(pid, 'SIGKILL');
      }
    }
    const others = async () => (await processesOf(dataDir)).main.filter((pid) => pid !== first);
    await expect.poll(async () => (await others()).length, { timeout: 30_000 }).toBe(1);
    await expect.poll(async () => (await fresh()).length, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(launcher.exitCode).toBeNull();
    launcher.kill('SIGTERM');
    expect(await ended).toBe(0);
  } finally {
    launcher.kill('SIGKILL');
    const { main } = await processesOf(dataDir);
    for (const pid of main) process.kill(pid, 'SIGKILL');
  }
});
