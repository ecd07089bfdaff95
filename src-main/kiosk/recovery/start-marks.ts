import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import { isRecent } from './recovery-history';

/** The file's name in the data folder; it is there only while the app starts. */
export const startMarksFileName = 'starting.json';
/** So many starts in a row that never came to a first slide turn hardware acceleration off. */
export const mostLostStarts = 2;
/** Starts this close together belong together, ms. */
const windowMs = 10 * 60_000;

const marksSchema = z.array(z.number().int().nonnegative());

/** What the marks need. */
export interface StartMarksDeps {
  /** Absolute. */
  readonly dataDir: string;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Marks on disk for starts that are not over. The engine ends the whole app at once when it cannot draw at all, and a
 * graphics driver may take it along: nobody is told then. A start that finds the marks of others knows.
 */
export class StartMarks {
  readonly #path: string;
  readonly #log: Log;
  /** How many starts before this one were lost, within the last ten minutes. */
  readonly lost: number;

  /** Marks this start. */
  constructor({ dataDir, clock, log }: StartMarksDeps) {
    this.#path = join(dataDir, startMarksFileName);
    this.#log = log;
    const now = clock.now();
    const recent = readMarks(this.#path).filter((at) => isRecent(at, now, windowMs));
    this.lost = recent.length;
    try {
      // Not forced onto the disk: it has to outlive this process, not a power cut.
      writeFileSync(this.#path, JSON.stringify([...recent.slice(-mostLostStarts), now]), { mode: 0o600 });
    } catch (error) {
      log.debug('this start cannot be marked', { error: String(error) });
    }
  }

  /** The start is over: a slide is shown, or the app ends in good order. */
  over(): void {
    try {
      rmSync(this.#path, { force: true });
    } catch (error) {
      this.#log.debug('the mark of this start cannot be taken away', { error: String(error) });
    }
  }
}

function readMarks(path: string): readonly number[] {
  try {
    const marks = marksSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return marks.success ? marks.data : [];
  } catch {
    // There is none, as after every start that went well.
    return [];
  }
}
