import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import { HistoryFile, recoveryFileName } from './history-file';
import { MainFaults, mainRelaunchDelay } from './main-faults';
import { LogBook } from './testing/log-book';

let dir = '';
let clock: FakeClock;
let log: LogBook;
let relaunches: number[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'motiboard-spec-'));
  clock = new FakeClock();
  log = new LogBook();
  relaunches = [];
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A run of the app; a new one reads the history anew. */
function run(): MainFaults {
  const begun = clock.now();
  return new MainFaults({
    clock,
    log,
    file: new HistoryFile(dir, log),
    relaunch: () => relaunches.push((clock.now() - begun) / 1_000),
  });
}

describe('MainFaults', () => {
  it('waits 5 s, 10 s, 20 s … before a relaunch, and stays up after five within an hour', async () => {
    for (let nth = 0; nth < 7; nth += 1) {
      const faults = run();
      faults.started();
      faults.exception(new Error(`fault ${String(nth)}`));
      await clock.advance(300_000);
      faults.stop();
    }
    expect(relaunches).toEqual([5, 10, 20, 40, 80]);
    expect(log.lines.filter(({ message }) => message.includes('stays up'))).toHaveLength(2);
    expect(run().recent).toBe(5);
  });

  it('relaunches again after a calm hour', async () => {
    for (let nth = 0; nth < 3; nth += 1) {
      const faults = run();
      faults.exception(new Error('fault'));
      await clock.advance(3_600_001);
    }
    expect(relaunches).toEqual([5, 5, 5]);
  });

  it('relaunches once for many faults, and logs each once', async () => {
    const faults = run();
    const error = new Error('the same');
    for (let count = 0; count < 1_000; count += 1) faults.exception(error);
    faults.exception('words');
    await clock.advance(60_000);
    expect(relaunches).toEqual([5]);
    expect(log.levels.filter((level) => level === 'error')).toHaveLength(2);
    expect(log.lines[0]?.details).toEqual({ stack: error.stack });
  });

  it('goes on after a rejection', async () => {
    const faults = run();
    faults.started();
    for (let count = 0; count < 10; count += 1) faults.rejection(new Error(`rejected ${String(count)}`));
    await clock.advance(3_600_000);
    expect(relaunches).toEqual([]);
    expect(log.levels.filter((level) => level === 'error')).toHaveLength(10);
  });

  it('relaunches after a rejection that keeps the app from coming up', async () => {
    run().rejection(new Error('before the window'));
    await clock.advance(5_000);
    expect(relaunches).toEqual([5]);
  });

  it('does not when it comes up all the same', async () => {
    const faults = run();
    faults.rejection(new Error('a side thing'));
    faults.started();
    await clock.advance(60_000);
    expect(relaunches).toEqual([]);
  });

  it('relaunches when the app did not come up', async () => {
    run().startFailed(new Error('no store'));
    await clock.advance(5_000);
    expect(relaunches).toEqual([5]);
  });

  it('never relaunches what it cannot remember', async () => {
    mkdirSync(join(dir, recoveryFileName));
    const faults = run();
    faults.started();
    for (let count = 0; count < 3; count += 1) faults.exception(new Error('the disk is full'));
    await clock.advance(3_600_000);
    expect(relaunches).toEqual([]);
  });

  it('tries an app that never comes up once an hour, whatever it remembers', async () => {
    for (let nth = 0; nth < 6; nth += 1) {
      run().startFailed(new Error('no store'));
      await clock.advance(100_000);
    }
    await clock.advance(3_600_000);
    expect(relaunches).toEqual([5, 10, 20, 40, 80, 3_600]);
    rmSync(join(dir, recoveryFileName));
    mkdirSync(join(dir, recoveryFileName));
    const forgetful = run();
    forgetful.startFailed(new Error('the disk is full'));
    forgetful.exception(new Error('and more'));
    await clock.advance(3_599_000);
    expect(relaunches).toHaveLength(6);
    await clock.advance(1_000);
    expect(relaunches).toHaveLength(7);
  });

  it('leaves an app alone that came up after all', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      run().startFailed(new Error('no store'));
      await clock.advance(100_000);
    }
    const faults = run();
    faults.exception(new Error('one more'));
    faults.started();
    await clock.advance(2 * 3_600_000);
    expect(relaunches).toHaveLength(5);
  });

  it('does nothing any more when the app ends', async () => {
    const faults = run();
    faults.exception(new Error('fault'));
    faults.stop();
    await clock.advance(60_000);
    expect(relaunches).toEqual([]);
  });
});

describe('mainRelaunchDelay', () => {
  it.each([
    [1, 5_000],
    [2, 10_000],
    [5, 80_000],
    [6, null],
  ])('the %i. waits %s ms', (nth, expected) => expect(mainRelaunchDelay(nth)).toBe(expected));
});
