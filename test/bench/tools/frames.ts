/** A frame as the page saw it. */
export interface Frame {
  /** ms on the page's own clock. */
  readonly at: number;
  /** Whether something moved when it came. */
  readonly moves: boolean;
}

/** A slide that was put on the screen. */
export interface Shown {
  readonly kind: string;
  /** ms on the page's own clock. */
  readonly at: number;
}

/** How smooth movements were. */
export interface Smoothness {
  /** How many frames were looked at. */
  readonly frames: number;
  /** Per cent of them that came more than 20 ms after the one before. */
  readonly late: number;
  /** The longest time between two, ms. */
  readonly longest: number;
}

/** Later than this is late, ms: a frame of a screen with 60 Hz has 16.7. */
const lateMs = 20;
/** So long after a slide came its movements are its own, ms; entrances end before. */
const entranceMs = 2_500;

/** The times between frames while something moved, ms, after each slide. @returns kind and times, one of each slide */
export function intervalsOf(frames: readonly Frame[], slides: readonly Shown[]) {
  return slides.map(({ kind, at }, nth) => {
    const until = Math.min(at + entranceMs, slides[nth + 1]?.at ?? Infinity);
    const intervals: number[] = [];
    for (const [place, frame] of frames.entries()) {
      const before = frames[place - 1];
      if (before === undefined || frame.at < at || frame.at > until || !frame.moves) continue;
      intervals.push(frame.at - before.at);
    }
    return { kind, intervals };
  });
}

/** How smooth a movement with such times between its frames is, ms. */
export function smoothness(intervals: readonly number[]): Smoothness {
  const late = intervals.filter((ms) => ms > lateMs).length;
  return {
    frames: intervals.length,
    late: intervals.length === 0 ? NaN : (100 * late) / intervals.length,
    longest: intervals.reduce((most, ms) => Math.max(most, ms), 0),
  };
}
