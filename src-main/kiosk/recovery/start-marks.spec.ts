import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import { mostLostStarts, StartMarks, startMarksFileName } from './start-marks';
import { LogBook } from './testing/log-book';

const minute = 60_000;
let dataDir: string;
let clock: FakeClock;
const start = () => new StartMarks({ dataDir, clock, log: new LogBook() });
const file = () => join(dataDir, startMarksFileName);

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'motiboard-marks-'));
  clock = new FakeClock();
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('StartMarks', () => {
  it('counts the starts before that never came to a slide', async () => {
    const counts: number[] = [];
    for (let nth = 0; nth < 3; nth += 1) {
      counts.push(start().lost);
      await clock.advance(minute);
    }
    expect(counts).toEqual([0, 1, mostLostStarts]);
  });

  it('forgets all of them with the first that does', () => {
    start();
    start().over();
    expect(existsSync(file())).toBe(false);
    expect(start().lost).toBe(0);
  });

  it('does not count what is long ago', async () => {
    start();
    start();
    await clock.advance(10 * minute);
    expect(start().lost).toBe(0);
  });

  it.each(['', '{', '{"a":1}', '["yesterday"]', '[-1]'])('takes the file %j for none', (content) => {
    writeFileSync(file(), content);
    expect(start().lost).toBe(0);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual([clock.now()]);
  });

  it('stays small, however often a start is lost', async () => {
    for (let nth = 0; nth < 20; nth += 1) {
      start();
      await clock.advance(1000);
    }
    expect(readFileSync(file(), 'utf8').length).toBeLessThan(100);
  });

  it('lets the app start where nothing can be written', () => {
    dataDir = join(dataDir, 'gone');
    const marks = start();
    marks.over();
    expect(marks.lost).toBe(0);
  });
});
