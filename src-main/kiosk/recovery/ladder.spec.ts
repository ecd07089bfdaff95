import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginTry, ladderTimes, mostRelaunches, nextStep, softwareUntil, type LadderFacts } from './ladder';
import {
  emptyRecoveryHistory,
  mostFailures,
  type RecoveryHistory,
  type RecoveryStep,
} from './recovery-history';

const start = Date.parse('2026-03-12T09:00:00Z');
const minute = 60_000;

/** Plays faults at the given minutes; a relaunch is a new start. */
function play(minutes: readonly number[], part: Partial<LadderFacts> = {}, from = emptyRecoveryHistory) {
  let history: RecoveryHistory = from;
  const steps: RecoveryStep[] = [];
  for (const at of minutes) {
    const now = start + at * minute;
    const software = softwareUntil(history, now) !== null;
    const decision = nextStep(history, { now, kind: 'crash', software, remembers: true, ...part });
    history = decision.history;
    steps.push(decision.step);
    if (decision.step.startsWith('relaunch')) history = beginTry(history, now);
  }
  return { steps, history };
}

describe('nextStep', () => {
  it('climbs to the still slide', () =>
    expect(play([0, 1, 2, 3, 4]).steps).toEqual([
      'reload',
      'new-window',
      'relaunch',
      'relaunch-software',
      'calm',
    ]));

  it('starts at the foot again after ten minutes', () =>
    expect(play([0, 1, 11.5, 12, 22.5]).steps).toEqual([
      'reload',
      'new-window',
      'reload',
      'new-window',
      'reload',
    ]));

  it('skips software rendering when it is on already', () =>
    expect(play([0, 1, 2, 3], { software: true }).steps.at(-1)).toBe('calm'));

  it('does not relaunch every few minutes for ever', () =>
    expect(play([0, 4.5, 9, 13.5, 18, 22.5]).steps).toEqual([
      'reload',
      'new-window',
      'relaunch',
      'relaunch',
      'relaunch',
      'calm',
    ]));

  it('never relaunches what would not know of it', () =>
    expect(play([0, 1, 2, 3], { remembers: false }).steps).toEqual(['reload', 'new-window', 'calm', 'calm']));

  it('turns software rendering on for a day', () => {
    const { history } = play([0, 1, 2, 3]);
    const at = start + 3 * minute;
    expect(softwareUntil(history, at)).toBe(at + ladderTimes.software);
    expect(softwareUntil(history, at + ladderTimes.software)).toBeNull();
    // Set by a clock that was years ahead.
    expect(softwareUntil(history, at - minute)).toBeNull();
  });

  it('a try that fails is quiet for twice as long, up to a day', () => {
    let { history } = play([0, 1, 2, 3, 4]);
    expect(history.calm).toEqual({ since: start + 4 * minute, pauseMs: 30 * minute, triedAt: null });
    let now = start + 4 * minute;
    const pauses: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      now += history.calm!.pauseMs;
      history = beginTry(history, now);
      const decision = nextStep(history, { now: now + 1, kind: 'hang', software: true, remembers: true });
      expect(decision.step).toBe('calm');
      history = decision.history;
      pauses.push(history.calm!.pauseMs / minute);
    }
    expect(pauses).toEqual([60, 120, 240, 480, 960, 1440, 1440, 1440]);
  });

  it('a try that stays for ten minutes begins anew', () => {
    const calm = play([0, 1, 2, 3, 4]).history;
    const tried = beginTry(calm, start + 40 * minute);
    const { step, history } = nextStep(tried, {
      now: start + 51 * minute,
      kind: 'crash',
      software: false,
      remembers: true,
    });
    expect({ step, calm: history.calm }).toEqual({ step: 'reload', calm: null });
  });

  it('forgets a try that went well long ago, so that a later start is not on trial', () => {
    const tried = beginTry(play([0, 1, 2, 3, 4]).history, start + 40 * minute);
    expect(beginTry(tried, start + 100 * minute).calm).toBeNull();
    expect(beginTry(tried, start + 45 * minute).calm).toMatchObject({ triedAt: start + 45 * minute });
  });

  it('keeps the history small', () => {
    const { history } = play(Array.from({ length: 200 }, (_, index) => index * 20));
    expect(history.failures).toHaveLength(mostFailures);
  });

  it('takes at most four steps within any ten minutes, however faults come', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 15, noNaN: true }), { maxLength: 80 }), (gaps) => {
        const minutes = gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0));
        const { steps } = play(minutes);
        for (const [index, at] of minutes.entries()) {
          const within = minutes
            .map((other, nth) => ({ other, step: steps[nth] }))
            .filter(({ other, step }) => other <= at && at - other < 10 && step !== 'calm');
          expect(within.length).toBeLessThanOrEqual(4);
          const relaunches = minutes.filter(
            (other, nth) => nth <= index && at - other < 60 && steps[nth]?.startsWith('relaunch'),
          );
          expect(relaunches.length).toBeLessThanOrEqual(mostRelaunches);
        }
      }),
      { numRuns: 200 },
    );
  });
});
