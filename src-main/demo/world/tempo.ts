import type { Calendar } from '../calendar';
import { chance } from '../random';

/** So many slots before the company was made are as busy as those after: more than the kiosk's twenty entries. */
const BUSY_SLOTS = 60;
/** A working day of the past had about so many recognitions, a day off a few. */
const PER_DAY = { work: 22, off: 1.6 } as const;
const DAY_MS = 86_400_000;

/**
 * In which slots of time something happened. Since the company was made it is every slot, so that a screen always has
 * something new; before, it is as often as people really thank each other: more on some days than on others, little at
 * weekends.
 */
export class Tempo {
  private readonly busyFrom: number;

  /** @param intervalMs one slot, ms @param foundedAt when the company was made, ms since 1970 */
  constructor(
    private readonly seed: number,
    private readonly calendar: Calendar,
    private readonly intervalMs: number,
    foundedAt: number,
  ) {
    this.busyFrom = Math.floor(foundedAt / intervalMs) - BUSY_SLOTS;
  }

  /** Whether a slot brings anything. */
  happens(slot: number): boolean {
    if (slot >= this.busyFrom) return true;
    const roll = (chance(this.seed ^ 0x41, slot) * DAY_MS) / this.intervalMs;
    // Most slots are ruled out by this alone; only few need a calendar.
    if (roll >= PER_DAY.work * 1.5) return false;
    const date = this.calendar.dateAt(slot * this.intervalMs);
    const day = Math.floor(Date.UTC(date.year, date.month - 1, date.day) / DAY_MS);
    const mood = 0.5 + chance(this.seed ^ 0x42, day);
    return roll < (date.dayOfWeek > 5 ? PER_DAY.off : PER_DAY.work) * mood;
  }
}
