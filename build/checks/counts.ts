import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** How many checks passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Where the counts of a step come from: its exit code alone, or the JSON report of a test runner. */
export type CountSource = 'exit-code' | 'vitest' | 'playwright';

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
});

function readReport(source: CountSource, report: unknown): Counts | undefined {
  if (source === 'vitest') {
    const { data } = vitestReport.safeParse(report);
    return data && { passed: data.numPassedTests, failed: data.numFailedTests };
  }
  const { data } = playwrightReport.safeParse(report);
  return data && { passed: data.stats.expected + data.stats.flaky, failed: data.stats.unexpected };
}

/**
 * Counts what a step did. A step without a report counts as one check. A step that failed counts at least one
 * failure, whatever its report says: it may have broken outside any test, or before it ran one.
 * @param source kind of the report
 * @param report the parsed JSON report; undefined when there is none
 * @param exitCode of the step
 */
export function countStep(source: CountSource, report: unknown, exitCode: number): Counts {
  const succeeded = exitCode === 0;
  if (source === 'exit-code') return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counts = readReport(source, report);
  if (counts === undefined) return { passed: 0, failed: 1 };
  return succeeded ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

/** Adds up the counts of all steps. */
export function totalCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, counts) => ({ passed: sum.passed + counts.passed, failed: sum.failed + counts.failed }),
    { passed: 0, failed: 0 },
  );
}

/** The closing line, e.g. `212 passed, 0 failed`. */
export function closingLine(counts: Counts): string {
  return `${counts.passed} passed, ${counts.failed} failed`;
}

/** Reads a JSON report; undefined when it is missing or broken, as after a crash. */
export async function readJsonReport(file: string): Promise<unknown> {
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'));
    return content;
  } catch {
    return undefined;
  }
}
