import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { _electron } from '@playwright/test';
import { chromiumSwitches } from '../../../build/launch/chromium-switches';
import { makeDebianPackage } from '../../../build/package/debian-package';
import { projectRoot, readPackage } from '../../../build/shared/project';
import { runCommand } from '../../../build/shared/run-command';
import { whyNoTool } from '../../../build/system/ensure-tool';
import { slideIdSchema } from '../../../src-main/contract/slide';
import { sourceIds } from '../../../src-main/contract/source';
import { stateMigrations } from '../../../src-main/store/state/state-migrations';
import { freePort } from '../fixtures/free-port';
import { withState } from '../fixtures/kept-state';
import { expect, test, type PackagedApp } from '../fixtures/packaged';
import { startUpdateFeed } from '../fixtures/update-feed';
import { DisplayPage } from '../pages/display-page';

// One worker: the app is packaged once.
test.describe.configure({ mode: 'default' });
test.skip(process.platform !== 'linux', 'the unpacked app is looked at on Linux');

/** Every file and link below a folder, relative to it. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** Process ids of the renderers that a process started. */
function renderersOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        const group = /\(.*\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
        return command.includes('--type=renderer') && [String(pid), ...zygotesOf(pid)].includes(group ?? '');
      } catch {
        // It ended while we looked.
        return false;
      }
    })
    .map(Number);
}

function zygotesOf(pid: number): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return command.includes('--type=zygote') && /\(.*\) \S (\d+)/.exec(stat)?.[1] === String(pid);
      } catch {
        return false;
      }
    });
}

test('P-01 the package is hardened, small, and holds nothing of other platforms', async ({ unpacked }) => {
  const wire = await getCurrentFuseWire(join(unpacked, 'motiboard'));
  // The wire holds a letter for each fuse.
  const [DISABLE, ENABLE] = ['0'.charCodeAt(0), '1'.charCodeAt(0)];
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    cookies: wire[FuseV1Options.EnableCookieEncryption],
    integrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    fileProtocol: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({
    runAsNode: DISABLE,
    nodeOptions: DISABLE,
    inspect: DISABLE,
    cookies: ENABLE,
    integrity: ENABLE,
    onlyAsar: ENABLE,
    fileProtocol: DISABLE,
  });

  const resources = join(unpacked, 'resources');
  const files = filesIn(resources);
  const native = files.filter((file) => file.endsWith('.node'));
  expect(native).toEqual([`app.asar.unpacked/node_modules/@libsql/linux-${process.arch}-gnu/index.node`]);
  for (const file of ['motiboard.schema.json', 'monitoring/motiboard.rules.yml', 'LICENSE'])
    expect(files).toContain(file);
  for (const file of ['README.md', 'docs/OPERATIONS.md', 'docs/PRIVACY.md', 'docs/api/README.md'])
    expect(files).toContain(`manual/${file}`);
  const { name, size } = { name: 'app.asar', size: statSync(join(resources, 'app.asar')).size };
  expect(size, name).toBeLessThan(12_000_000);
  // As it is carried over the network, without the runtime.
  const packed = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(resources, file))).length, 0);
  expect(packed).toBeLessThan(12_000_000);
});

test('P-02 nobody gets into the hardened app, and its command line answers', async ({
  unpacked,
  dataDir,
}) => {
  const executable = join(unpacked, 'motiboard');
  const run = async (args: string[], env: NodeJS.ProcessEnv = {}) => {
    try {
      const { stdout, stderr } = await promisify(execFile)(executable, [...chromiumSwitches(), ...args], {
        env: { ...process.env, ...env },
        timeout: 60_000,
      });
      return { code: 0, output: stdout + stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, output: stdout + stderr };
    }
  };
  expect(await run(['--version'])).toMatchObject({ code: 0, output: expect.stringMatching(/\d+\.\d+\.\d+/) });
  expect(await run(['--frobnicate'])).toMatchObject({
    code: 2,
    output: expect.stringContaining('--frobnicate'),
  });
  const file = join(dataDir, 'half.json');
  writeFileSync(file, JSON.stringify({ motivosity: { service: { appId: 'an app' } } }));
  // From afar there is no display.
  expect(await run(['--check-config', file], { DISPLAY: undefined })).toMatchObject({
    code: 1,
    output: expect.stringContaining('motivosity.service.secureToken'),
  });
  expect(
    await run(['--check-config', file], { MOTIBOARD_MOTIVOSITY_SERVICE_SECURE_TOKEN: 'a token' }),
  ).toMatchObject({ code: 0, output: expect.stringContaining('everything in it can be used') });
  // With the fuse on, this would be Node and print 42.
  const asNode = await run(['--version', '-p', '40+2'], { ELECTRON_RUN_AS_NODE: '1' });
  expect(asNode.output).not.toMatch(/^42$/m);
  const options = await run(['--version'], { NODE_OPTIONS: `--require=${join(dataDir, 'evil.cjs')}` });
  expect(options).toMatchObject({ code: 0, output: expect.not.stringContaining('evil.cjs') });
});

test('P-03 driven from outside it starts, rotates, gets over a crash, and starts again without network', async ({
  start,
  company,
  dataDir,
}) => {
  // systemd's tool, which notes what it is given: the watchdog asks for a sign of life each third of three seconds.
  const [tools, told] = [join(dataDir, 'tools'), join(dataDir, 'told')];
  mkdirSync(tools);
  writeFileSync(join(tools, 'systemd-notify'), `#!/bin/sh\necho "$1" >> '${told}'\n`, { mode: 0o755 });
  const path = `${tools}:${process.env['PATH'] ?? ''}`;
  const first = await start({}, { PATH: path, NOTIFY_SOCKET: told, WATCHDOG_USEC: '3000000' });
  await expect.poll(async () => (await first.facts())?.screen.state, { timeout: 60_000 }).toBe('playing');
  await expect
    .poll(async () => (await first.facts())?.sources.map(({ state }) => state), { timeout: 60_000 })
    .toEqual(sourceIds.map(() => 'fresh'));
  const picture = Buffer.from(await (await first.ask('/screenshot.png')).arrayBuffer());
  expect(picture.length).toBeGreaterThan(20_000);
  const before = (await first.facts())?.screen.slidesShown ?? 0;
  await expect
    .poll(async () => (await first.facts())?.screen.slidesShown, { timeout: 40_000 })
    .toBeGreaterThan(before);

  const killed = renderersOf(first.process.pid ?? 0);
  expect(killed.length).toBeGreaterThan(0);
  for (const pid of killed) process.kill(pid, 'SIGKILL');
  await expect
    .poll(async () => (await first.facts())?.recovery.lastDay, { timeout: 30_000 })
    .toBeGreaterThan(0);
  await expect.poll(async () => (await first.facts())?.screen.state).toBe('playing');
  expect(await first.end()).toBe(0);
  // Each is a process of its own, so nothing is said of their order.
  const words = (): string[] => [...new Set(readFileSync(told, 'utf8').trim().split('\n'))].sort();
  await expect.poll(words).toEqual(['READY=1', 'STOPPING=1', 'WATCHDOG=1']);

  await company.close();
  const second = await start();
  await expect.poll(async () => (await second.ask('/readyz').catch(() => null))?.status).toBe(200);
  // What the first start fetched is played: no slide that waits, nor none at all.
  await expect
    .poll(async () => slideIdSchema.safeParse((await second.facts())?.screen.slide).success)
    .toBe(true);
  expect(await second.end()).toBe(0);
});

test('P-04 a debugger can neither ask for a port nor get one', async ({ unpacked, dataDir }) => {
  const port = await freePort();
  const child = execFile(join(unpacked, 'motiboard'), [
    ...chromiumSwitches(),
    `--inspect=${String(port)}`,
    '--demo',
    '--data-dir',
    dataDir,
    '--screenshots',
    join(dataDir, 'shots'),
  ]);
  try {
    await expect
      .poll(() => filesIn(dataDir).some((file) => file.endsWith('.png')), { timeout: 60_000 })
      .toBe(true);
    await expect(fetch(`http://127.0.0.1:${port}/json/version`)).rejects.toThrow();
  } finally {
    child.kill('SIGKILL');
  }
});

test('P-05 from inside, the packaged app is what the tests of the unpackaged one say', async ({
  inspectable,
  provision,
  dataDir,
}) => {
  await provision();
  const app = await _electron.launch({
    executablePath: inspectable,
    args: [...chromiumSwitches(), '--data-dir', dataDir],
  });
  try {
    const display = new DisplayPage(await app.firstWindow());
    await display.waitForLoad();
    expect(await app.evaluate(({ app: electron }) => electron.isPackaged)).toBe(true);
    await expect.poll(async () => (await display.board()).leaderboard.month.length).toBeGreaterThan(0);
    // A first slide may have been laid out before its pictures came; the next ones have them.
    await expect.poll(() => display.shownPictures(), { timeout: 60_000 }).toBeGreaterThan(0);
  } finally {
    await app.close();
  }
});

test('P-06 a broken installation ends with a code and words, without a box on the wall', async ({
  unpacked,
  dataDir,
}) => {
  const broken = join(dataDir, 'broken');
  cpSync(unpacked, broken, { recursive: true });
  const native = join(
    broken,
    `resources/app.asar.unpacked/node_modules/@libsql/linux-${process.arch}-gnu/index.node`,
  );
  const run = async (): Promise<{ code: number; stderr: string }> =>
    await promisify(execFile)(join(broken, 'motiboard'), [...chromiumSwitches(), '--data-dir', dataDir], {
      timeout: 60_000,
    }).then(
      () => ({ code: 0, stderr: '' }),
      (error: unknown) => error as { code: number; stderr: string },
    );
  writeFileSync(native, 'torn');
  expect(await run()).toMatchObject({ code: 70, stderr: expect.stringContaining('Install it again') });
  rmSync(native);
  expect(await run()).toMatchObject({ code: 70 });
});

test('P-07 the Debian package installs, starts, and is removed without leftovers', async ({
  unpacked,
  dataDir,
  provision,
}) => {
  test.skip(process.getuid?.() !== 0, 'only root may install a package, also below a root of its own');
  test.skip((await whyNoTool('dpkg-deb', 'dpkg')) !== null, 'there is no dpkg-deb here');
  const deb = join(dataDir, 'motiboard.deb');
  await makeDebianPackage(unpacked, deb, 'fast');
  const { stdout: info } = await runCommand('dpkg-deb', ['--info', deb]);
  expect(info).toMatch(/Package: motiboard\n[\s\S]*Depends: .*libnss3/);

  const root = join(dataDir, 'root');
  for (const folder of ['var/lib/dpkg/info', 'var/lib/dpkg/updates', 'etc', 'usr/bin'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'var/lib/dpkg/status'), '');
  const before = filesIn(root);
  const dpkg = (...args: string[]) =>
    runCommand('dpkg', [
      `--root=${root}`,
      '--force-depends',
      '--force-script-chrootless',
      '--log=/dev/null',
      ...args,
    ]);
  expect(await dpkg('--install', deb)).toMatchObject({ code: 0 });
  const installed = filesIn(root);
  for (const file of [
    'opt/Motiboard/motiboard',
    'usr/bin/motiboard',
    'opt/Motiboard/chrome-sandbox',
    'usr/lib/systemd/user/motiboard.service',
    'usr/share/applications/motiboard.desktop',
    'usr/share/icons/hicolor/48x48/apps/motiboard.png',
    'opt/Motiboard/resources/apparmor-profile',
  ])
    expect(installed).toContain(file);
  const unit = readFileSync(join(root, 'usr/lib/systemd/user/motiboard.service'), 'utf8');
  const entry = readFileSync(join(root, 'usr/share/applications/motiboard.desktop'), 'utf8');
  for (const text of [unit, entry]) expect(installed).toContain(/^Exec(?:Start)?=\/(\S+)/m.exec(text)?.[1]);
  // As somebody types it.
  const typed = join(root, 'usr/bin/motiboard');
  expect(await runCommand(typed, [...chromiumSwitches(), '--version'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/\d+\.\d+\.\d+/),
  });

  const port = await freePort();
  const config = await provision({ health: { port } });
  // As device management gives it.
  const token = 'a-token-of-the-environment';
  const child = execFile(
    join(root, 'opt/Motiboard/motiboard'),
    [...chromiumSwitches(), ...['--data-dir', join(dataDir, 'data'), '--config', config]],
    { env: { ...process.env, MOTIBOARD_HEALTH_TOKEN: token } },
  );
  try {
    const ready = async (): Promise<number | undefined> =>
      (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.status;
    await expect.poll(ready, { timeout: 60_000 }).toBe(200);
    const facts = (headers: Record<string, string>) => fetch(`http://127.0.0.1:${port}/healthz`, { headers });
    expect((await facts({})).status).toBe(401);
    expect((await facts({ authorization: `Bearer ${token}` })).status).toBe(200);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await dpkg('--purge', 'motiboard')).toMatchObject({ code: 0 });
  const bookkeeping = (file: string): boolean => !file.startsWith('var/lib/dpkg/');
  expect(filesIn(root).filter(bookkeeping)).toEqual(before.filter(bookkeeping));
  expect(existsSync(join(root, 'opt', 'Motiboard'))).toBe(false);
});

test('P-08 a new version is kept after a rotation; a newer one is downloaded, waits for its window, is installed, and given up when it never runs', async ({
  start,
  unpacked,
  dataDir,
}) => {
  test.skip(process.arch !== 'x64', 'the feed of this test is for x64');
  test.setTimeout(300_000);
  // What electron-builder puts into an AppImage, which can only be made where its tools can be downloaded.
  const beside = join(unpacked, 'resources', 'app-update.yml');
  writeFileSync(beside, 'updaterCacheDirName: motiboard-updater\n');
  const image = join(dataDir, 'Motiboard.AppImage');
  writeFileSync(image, 'the old version', { mode: 0o755 });
  const env = { APPIMAGE: image, XDG_CACHE_HOME: join(dataDir, 'cache') };
  const feed = await startUpdateFeed();
  const updates = { feedUrl: feed.url, window: ['00:00', '00:00'] };
  const bytes = Buffer.alloc(3_000_000, 'the new version');
  const file = '/kiosks/motiboard-99.0.0-linux-x64.AppImage';
  const told = async (app: PackagedApp, facts: Record<string, unknown>): Promise<void> => {
    await expect.poll(async () => (await app.facts())?.updates, { timeout: 90_000 }).toMatchObject(facts);
  };
  // As the version before has left it when it installed this one and ended.
  const { version } = readPackage(projectRoot);
  const trying = { version, from: '0.0.1', format: stateMigrations.length, tries: 0 };
  await withState(dataDir, ({ values }) => values.write('updates', { trying, refused: [] }));
  writeFileSync(`${image}.previous`, 'the version before');
  // Two slides that are soon read are round before the feed is asked for the first time.
  const messages = [{ title: 'Good morning' }, { title: 'Good evening' }];
  const display = { dwellSeconds: 6, timeZone: 'Europe/Oslo', slides: ['message'], messages };
  const notRunning = 'Version 99.0.0 was installed, but the one before it still runs.';
  try {
    feed.offer('99.0.0', bytes, true);
    // A window that is over, whatever the hour.
    const noon = new Date().getUTCHours() < 12;
    const patient = await start(
      { display, updates: { ...updates, window: noon ? ['20:00', '21:00'] : ['06:00', '07:00'] } },
      env,
    );
    await told(patient, { state: 'confirming', version });
    // Before the carousel has been round once the feed is not asked.
    await told(patient, {
      state: 'waiting',
      version: '99.0.0',
      words: expect.stringContaining('is installed between'),
    });
    expect(feed.asked).toContain(file);
    expect(readFileSync(join(dataDir, 'logs', 'motiboard.log'), 'utf8')).toContain(
      'the new version works and is kept',
    );
    expect(existsSync(`${image}.previous`)).toBe(false);
    expect(await patient.end()).toBe(0);
    expect(readFileSync(image, 'utf8')).toBe('the old version');

    const installing = await start({ updates }, env);
    // Whoever keeps it running starts it again.
    expect(await new Promise((resolve) => installing.process.once('exit', resolve))).toBe(75);
    expect(readFileSync(image).equals(bytes)).toBe(true);
    expect(statSync(image).mode & 0o777).toBe(0o755);
    expect(readFileSync(`${image}.previous`, 'utf8')).toBe('the old version');

    // The file is new, but what starts is the old app: as if the new one could not run here. Three such starts are enough.
    feed.offer('99.0.1', Buffer.from('not what the feed says'), false);
    const first = await start({ updates }, env);
    await told(first, { state: 'failed', version: '99.0.0', words: notRunning });
    await told(first, {
      state: 'failed',
      version: '99.0.1',
      words: expect.stringContaining('was thrown away'),
    });
    expect(await (await first.ask('/metrics')).text()).toMatch(/^motiboard_update_failed\S* 1$/m);
    expect(await first.end()).toBe(0);
    expect(readFileSync(image).equals(bytes)).toBe(true);

    // Of a package of the system it says who updates it, and asks for nothing.
    const askedBefore = feed.asked.length;
    const second = await start({ updates }, { XDG_CACHE_HOME: env.XDG_CACHE_HOME });
    await told(second, { state: 'off', words: expect.stringContaining('is not updated by the app itself') });
    expect(await second.end()).toBe(0);
    const third = await start({ updates }, env);
    await told(third, { state: 'failed', version: '99.0.0', words: notRunning });
    expect(await third.end()).toBe(0);
    expect(feed.asked).toHaveLength(askedBefore);

    feed.offer('99.0.0', bytes, true);
    const last = await start({ updates }, env);
    const givenUp = 'Version 99.0.0 did not work here and is not installed again.';
    await told(last, { state: 'current', version: '99.0.0', words: givenUp });
    expect(await last.end()).toBe(0);
    expect(feed.asked.slice(askedBefore)).toEqual(['/kiosks/latest-linux.yml']);
  } finally {
    await feed.close();
    rmSync(beside);
  }
});
