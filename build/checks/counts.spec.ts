import { describe, expect, it } from 'vitest';
import { closingLine, countStep, totalCounts, type Counts, type CountSource } from './counts';

const vitest = { numPassedTests: 12, numFailedTests: 2, numTotalTests: 14 };
const playwright = { stats: { expected: 5, flaky: 1, unexpected: 3, skipped: 4 } };

describe('countStep', () => {
  it.each<[CountSource, unknown, number, Counts]>([
    ['exit-code', undefined, 0, { passed: 1, failed: 0 }],
    ['exit-code', undefined, 2, { passed: 0, failed: 1 }],
    ['vitest', vitest, 1, { passed: 12, failed: 2 }],
    ['vitest', { numPassedTests: 12, numFailedTests: 0 }, 0, { passed: 12, failed: 0 }],
    ['vitest', { numPassedTests: 12, numFailedTests: 0 }, 1, { passed: 12, failed: 1 }],
    ['vitest', undefined, 0, { passed: 0, failed: 1 }],
    ['vitest', { broken: true }, 0, { passed: 0, failed: 1 }],
    ['playwright', playwright, 1, { passed: 6, failed: 3 }],
    ['playwright', { stats: { expected: 0, flaky: 0, unexpected: 0 } }, 1, { passed: 0, failed: 1 }],
    ['playwright', undefined, 1, { passed: 0, failed: 1 }],
  ])('%s with %j and code %i', (source, report, code, expected) =>
    expect(countStep(source, report, code)).toEqual(expected),
  );
});

describe('closingLine', () => {
  it('is the sum of all steps', () => {
    const total = totalCounts([
      { passed: 1, failed: 0 },
      { passed: 12, failed: 2 },
      { passed: 0, failed: 1 },
    ]);
    expect(closingLine(total)).toBe('13 passed, 3 failed');
  });

  it('is zero for nothing', () => expect(closingLine(totalCounts([]))).toBe('0 passed, 0 failed'));
});
