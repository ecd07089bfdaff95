import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryFile, recoveryFileName } from './history-file';
import { emptyRecoveryHistory, type RecoveryHistory } from './recovery-history';
import { LogBook } from './testing/log-book';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'motiboard-spec-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const history: RecoveryHistory = {
  ...emptyRecoveryHistory,
  failures: [{ at: 5, kind: 'crash', step: 'reload' }],
  software: { until: 9, reason: 'the graphics process ended' },
};

describe('HistoryFile', () => {
  it('remembers over restarts, for its owner only', () => {
    const log = new LogBook();
    expect(new HistoryFile(dir, log).save(history)).toBe(true);
    expect(new HistoryFile(dir, log).history).toEqual(history);
    expect(statSync(join(dir, recoveryFileName)).mode & 0o777).toBe(0o600);
    expect(log.lines).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['half of it', '{"version":1,"failures":[{"at":'],
    ['another version', JSON.stringify({ ...history, version: 2 })],
    ['another shape', '[]'],
    ['a moment that is none', JSON.stringify({ ...history, mainFaults: ['now'] })],
    ['bytes', '\u0000\u0001\uFFFD'],
    ['far too much', JSON.stringify({ ...history, mainFaults: Array.from({ length: 60_000 }, () => 1) })],
  ])('is empty when the file holds %s, and works on', (_, text) => {
    writeFileSync(join(dir, recoveryFileName), text);
    const log = new LogBook();
    const file = new HistoryFile(dir, log);
    expect(file.history).toEqual(emptyRecoveryHistory);
    expect(log.levels).toEqual(['warn']);
    expect(file.save(history)).toBe(true);
    expect(JSON.parse(readFileSync(join(dir, recoveryFileName), 'utf8'))).toEqual(history);
  });

  it('says that it cannot remember, once, and knows it until the end', () => {
    mkdirSync(join(dir, recoveryFileName));
    const log = new LogBook();
    const file = new HistoryFile(dir, log);
    expect(file.save(history)).toBe(false);
    expect(file.save(history)).toBe(false);
    expect(file.history).toEqual(history);
    expect(log.levels).toEqual(['warn', 'warn']);
  });
});
