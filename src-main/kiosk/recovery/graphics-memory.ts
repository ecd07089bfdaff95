import { stillHolds, type RecoveryHistory } from './recovery-history';

/** So long a machine without graphics hardware is taken for one, ms: a week, since somebody may build it in. */
export const graphicsMemoryMs = 7 * 24 * 3_600_000;

/** When and with what something is asked. */
export interface GraphicsMoment {
  /** ms since the epoch. */
  readonly now: number;
  /** Version of the engine: another one may be able to use the hardware. */
  readonly engine: string;
}

/**
 * Whether this engine found no graphics hardware within the last week. Then a start need not look for it: the engine's
 * graphics process dies of the attempt and is started a second time, while the page waits for it.
 */
export function lacksGraphics(history: RecoveryHistory, { now, engine }: GraphicsMoment): boolean {
  const known = history.noGraphics;
  return known?.engine === engine && stillHolds(known.until, now, graphicsMemoryMs);
}

/**
 * What is remembered after a run that looked for graphics hardware.
 * @param found whether it draws the pages
 * @returns the same history when there is nothing new
 */
export function rememberGraphics(
  history: RecoveryHistory,
  found: boolean,
  { now, engine }: GraphicsMoment,
): RecoveryHistory {
  if (!found) return { ...history, noGraphics: { until: now + graphicsMemoryMs, engine } };
  return history.noGraphics === null ? history : { ...history, noGraphics: null };
}
