import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ScreenFacts } from '../../contract/panel/health';
import { FakeClock } from '../../testing/fake-clock';
import { runCommand } from '../hours/run-command';
import { LogBook } from '../recovery/testing/log-book';
import { SystemdNotifier } from './systemd-notifier';

function rig(env: NodeJS.ProcessEnv = { NOTIFY_SOCKET: '/run/x', WATCHDOG_USEC: '180000000' }) {
  const clock = new FakeClock();
  const told: string[] = [];
  const scene = { state: 'starting' as ScreenFacts['state'], works: true };
  const log = new LogBook();
  const notifier = new SystemdNotifier({
    ...{ env, clock, log, pid: 7 },
    screen: () => scene.state,
    run: (program, args) => {
      told.push([program, ...args].join(' '));
      return Promise.resolve({ ok: scene.works, output: '' });
    },
  });
  notifier.start();
  return { clock, told, scene, notifier, log };
}
const ready = 'systemd-notify READY=1';
const alive = 'systemd-notify WATCHDOG=1';

describe('SystemdNotifier', () => {
  it('is ready with the first slide and not before, and then alive three times within the limit', async () => {
    const { clock, told, scene } = rig();
    await clock.advance(30_000);
    expect(told).toEqual([]);
    scene.state = 'playing';
    await clock.advance(1_000);
    expect(told).toEqual([ready, alive]);
    await clock.advance(180_000);
    expect(told.slice(2)).toEqual([alive, alive, alive]);
  });

  it('is silent while the carousel does not move, so that systemd starts it again', async () => {
    const { clock, told, scene } = rig();
    scene.state = 'playing';
    await clock.advance(1_000);
    scene.state = 'stuck';
    await clock.advance(600_000);
    expect(told).toEqual([ready, alive]);
  });

  it.each(['off', 'calm'] as const)('counts a screen that is %s for alive', async (state) => {
    const { clock, told, scene } = rig();
    scene.state = state;
    await clock.advance(61_000);
    expect(told).toEqual([ready, alive, alive]);
  });

  it.each<[string, NodeJS.ProcessEnv, string[]]>([
    ['without systemd', {}, []],
    ['without a watchdog', { NOTIFY_SOCKET: '/run/x' }, [ready]],
    [
      'where the watchdog is of another process',
      { NOTIFY_SOCKET: '/run/x', WATCHDOG_USEC: '9', WATCHDOG_PID: '8' },
      [ready],
    ],
  ])('%s it tells what was asked', async (_, env, expected) => {
    const { clock, told, scene } = rig(env);
    scene.state = 'playing';
    await clock.advance(600_000);
    expect(told).toEqual(expected);
  });

  it('tells once that it ends, and once that it cannot tell', async () => {
    const { clock, told, scene, notifier, log } = rig();
    scene.works = false;
    scene.state = 'playing';
    await clock.advance(200_000);
    expect(log.levels).toEqual(['warn']);
    await notifier.stop();
    await notifier.stop();
    expect(told.filter((line) => line.endsWith('STOPPING=1'))).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });
});

const tools = ['/usr/bin/systemd-notify', '/usr/bin/perl'];
const missing = tools.filter((tool) => !existsSync(tool));

it.skipIf(missing.length > 0)(
  `reaches a real socket of systemd's kind${missing.length > 0 ? ` (not here: no ${missing.join(', ')})` : ''}`,
  async () => {
    const dir = mkdtempSync(join(tmpdir(), 'motiboard-notify-'));
    const socket = join(dir, 's');
    // Listens as systemd does, says that it listens, and prints the first word that comes.
    const listener = spawn('/usr/bin/perl', [
      '-MSocket',
      '-e',
      '$|=1; socket(S,AF_UNIX,SOCK_DGRAM,0); bind(S,sockaddr_un($ARGV[0])) or die; print "listening\\n"; recv(S,$m,99,0); print "$m\\n"; recv(S,$m,99,0);',
      socket,
    ]);
    try {
      let heard = '';
      const until = (word: string): Promise<void> =>
        new Promise((resolve, reject) => {
          // Not `exit`, which may come before what was printed last.
          listener.once('close', () => reject(new Error(`heard only ${heard}`)));
          const look = (text = ''): void => {
            heard += text;
            if (heard.includes(word)) resolve();
          };
          listener.stdout.setEncoding('utf8').on('data', look);
          look();
        });
      await until('listening');
      const clock = new FakeClock();
      const before = process.env['NOTIFY_SOCKET'];
      process.env['NOTIFY_SOCKET'] = socket;
      const notifier = new SystemdNotifier({
        ...{ env: process.env, clock, log: new LogBook(), pid: process.pid },
        screen: () => 'playing',
        run: runCommand,
      });
      notifier.start();
      await clock.advance(1_000);
      await until('READY=1');
      if (before === undefined) delete process.env['NOTIFY_SOCKET'];
      else process.env['NOTIFY_SOCKET'] = before;
    } finally {
      listener.kill();
      rmSync(dir, { recursive: true, force: true });
    }
  },
);
