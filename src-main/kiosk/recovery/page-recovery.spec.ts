import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../testing/fake-clock';
import { HistoryFile, recoveryFileName } from './history-file';
import type { PageFault } from './page-fault';
import { calmMovesMs, PageRecovery } from './page-recovery';
import { recoveryHealth } from './recovery-health';
import { LogBook } from './testing/log-book';

let dir = '';
let clock: FakeClock;
let log: LogBook;
let done: string[];
let fault: (fault: PageFault) => void;
let calmFault: () => void;
let current: PageRecovery | null;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'motiboard-spec-'));
  clock = new FakeClock();
  log = new LogBook();
  done = [];
  current = null;
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A run of the app; a relaunch starts the next. */
function run(): HistoryFile {
  const file = new HistoryFile(dir, log);
  current = new PageRecovery({
    clock,
    log,
    file,
    software: file.history.software !== null,
    actions: {
      watch: (onFault) => (fault = onFault),
      watchCalm: (onFault) => (calmFault = onFault),
      kill: () => {
        done.push('kill');
        return Promise.resolve();
      },
      reload: () => done.push('reload'),
      renew: (page) => done.push(`new ${page}`),
      clearCodeCache: () => {
        done.push('clear');
        return new Promise(() => undefined);
      },
      relaunch: () => {
        done.push('relaunch');
        current?.stop();
        run();
      },
    },
  });
  current.start();
  return file;
}

async function fail(kind: PageFault['kind'] = 'crash'): Promise<void> {
  fault({ kind, detail: 'drill' });
  await settle();
  await clock.advance(3_000);
}

describe('PageRecovery', () => {
  it('climbs the ladder over relaunches, ends in the still slide, and tries again after a calm time', async () => {
    run();
    for (let count = 0; count < 5; count += 1) await fail();
    expect(done).toEqual(['reload', 'clear', 'new carousel', 'relaunch', 'relaunch', 'new calm']);
    expect(log.levels).toEqual(['warn', 'warn', 'warn', 'warn', 'error']);

    done = [];
    await clock.advance(29 * 60_000);
    expect(done).toEqual([]);
    await clock.advance(60_000);
    expect(done).toEqual(['new carousel']);
    await fail();
    expect(done).toEqual(['new carousel', 'new calm']);
    await clock.advance(59 * 60_000);
    expect(done).toHaveLength(2);
    await clock.advance(60_000);
    expect(done).toEqual(['new carousel', 'new calm', 'new carousel']);
    // This time it stays.
    await clock.advance(11 * 60_000);
    await fail();
    expect(done.at(-1)).toBe('reload');
  });

  it('gives the still slide one more window, and then leaves its background', async () => {
    run();
    for (let count = 0; count < 5; count += 1) await fail();
    done = [];
    calmFault();
    expect(done).toEqual(['new calm']);
  });

  it('loads the still slide again each hour, and when the screen goes off and on, but not while it is off', async () => {
    run();
    for (let count = 0; count < 5; count += 1) await fail();
    // The second quiet is an hour, the third two.
    for (const minutes of [30, 60]) {
      await clock.advance(minutes * 60_000);
      await fail();
    }
    done = [];
    await clock.advance(calmMovesMs - 1_000);
    expect(done).toEqual(['reload']);
    current?.rest(true);
    current?.rest(true);
    expect(done).toEqual(['reload', 'reload']);
    await clock.advance(30 * 60_000);
    expect(done).toHaveLength(2);
    current?.rest(false);
    expect(done).toEqual(['reload', 'reload', 'reload']);
    await clock.advance(60 * 60_000);
    expect(done.slice(3)).toEqual(['new carousel']);
    current?.rest(true);
    expect(done.slice(3)).toEqual(['new carousel']);
  });

  it.each(['hang', 'silence'] as const)('ends a page with a %s before it loads it again', async (kind) => {
    run();
    await fail(kind);
    expect(done).toEqual(['kill', 'reload']);
  });

  it('does not relaunch while it cannot remember', async () => {
    mkdirSync(join(dir, recoveryFileName));
    run();
    for (let count = 0; count < 3; count += 1) await fail('load');
    expect(done).toEqual(['reload', 'clear', 'new carousel', 'new calm']);
  });

  it('does nothing when the app ends', async () => {
    run();
    current?.stop();
    await fail();
    expect(done).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  it('tells the panel how it fared', async () => {
    const file = run();
    const facts = () => ({ history: file.history, now: clock.now(), gpuDeaths: 1, mainFaults: 2 });
    expect(recoveryHealth(facts())).toEqual({
      recoveries: 0,
      last: null,
      calm: null,
      software: null,
      gpuDeaths: 1,
      mainFaults: 2,
    });
    await fail('hang');
    expect(recoveryHealth(facts())).toMatchObject({ recoveries: 1, last: { kind: 'hang', step: 'reload' } });
    await clock.advance(24 * 3_600_000);
    expect(recoveryHealth(facts()).recoveries).toBe(0);
  });
});
