import { describe, expect, it } from 'vitest';
import { graphicsMemoryMs, lacksGraphics, rememberGraphics } from './graphics-memory';
import { emptyRecoveryHistory, recoveryHistorySchema } from './recovery-history';

const engine = '130.0.6723.91';
const now = Date.UTC(2026, 10, 22, 8);
const day = 24 * 3_600_000;
const without = rememberGraphics(emptyRecoveryHistory, false, { now, engine });

describe('a machine without graphics hardware', () => {
  it.each([
    ['at once', now, engine, true],
    ['within a week', now + 6 * day, engine, true],
    ['after a week', now + graphicsMemoryMs, engine, false],
    ['with another engine', now + day, '148.0.7778.1', false],
    ['by a clock that was set back by a day', now - day, engine, false],
  ])('is known %s: %#', (_when, at, by, known) => {
    expect(lacksGraphics(without, { now: at, engine: by })).toBe(known);
  });

  it('is not taken for one before it was looked for', () => {
    expect(lacksGraphics(emptyRecoveryHistory, { now, engine })).toBe(false);
  });

  it('is forgotten when hardware is found, and nothing is written when there always was some', () => {
    expect(rememberGraphics(without, true, { now, engine })).toEqual(emptyRecoveryHistory);
    expect(rememberGraphics(emptyRecoveryHistory, true, { now, engine })).toBe(emptyRecoveryHistory);
  });

  it('is read from a file, and is unknown in a file of before', () => {
    expect(recoveryHistorySchema.parse(JSON.parse(JSON.stringify(without)))).toEqual(without);
    const before = { version: 1, failures: [], software: null, calm: null, mainFaults: [] };
    expect(recoveryHistorySchema.parse(before)).toEqual(emptyRecoveryHistory);
  });
});
