import type { HealthFacts } from '../../contract/panel/health';
import type { SourceId } from '../../contract/source';

/** What each source is called before people. */
export const sourceNames: Readonly<Record<SourceId, string>> = {
  leaderboard: 'The leaderboard',
  feeds: 'The feed',
  me: 'The Motimate account',
  users: 'The list of people',
  posts: 'The wall',
};

/** With less free space than this on the disk a person should look, bytes. */
const littleDisk = 500_000_000;
/** With more recoveries within a day than this a person should look. */
const manyRecoveries = 5;

/** What a person should look at, most pressing first; none = all is well. A drill that runs is no problem. */
export function problemsOf(facts: HealthFacts): string[] {
  return [
    ...screenProblems(facts),
    ...sourceProblems(facts),
    ...hiddenProblems(facts),
    ...storageProblems(facts),
    ...machineProblems(facts),
  ];
}

function screenProblems({ screen, hours }: HealthFacts): string[] {
  const problems: string[] = [];
  if (screen.state === 'calm')
    problems.push('The screen shows the still slide after too many faults. It tries again by itself.');
  if (screen.state === 'stuck') problems.push('The screen shows no next slide.');
  if (screen.picture === 'black') problems.push('The screen is black though it should play.');
  if (screen.picture === 'frozen') problems.push('The picture on the screen does not change.');
  if (hours.clock === 'unset')
    problems.push('The clock of this machine is wrong, so opening hours are ignored. Set the clock.');
  if (hours.clock === 'jumped')
    problems.push('The clock of this machine was just set, so opening hours are ignored for a few minutes.');
  return problems;
}

function sourceProblems({ sources }: HealthFacts): string[] {
  return sources.flatMap(({ id, state, error, errorCode }) => {
    if (state === 'off') return [];
    const needsPerson = errorCode === 'unauthorised' || errorCode === 'forbidden';
    if (state === 'fresh' && !needsPerson) return [];
    // Right after the start nothing has been read yet, and nothing is wrong.
    if (state === 'never' && error === null) return [];
    const how =
      state === 'never' ? 'has not been read yet' : state === 'stale' ? 'is old' : 'needs attention';
    return [`${sourceNames[id]} ${how}.${error === null ? '' : ` ${error}`}`];
  });
}

function hiddenProblems({ hidden: { unrecognised, held } }: HealthFacts): string[] {
  if (unrecognised === 0) return [];
  const who =
    unrecognised === 1
      ? 'One hidden person is not recognised yet.'
      : `${String(unrecognised)} hidden people are not recognised yet.`;
  const what = held
    ? 'Nobody is shown until the list of people has been read, but no longer than half an hour.'
    : 'They may be shown until the list of people has been read.';
  return [`${who} ${what}`];
}

function storageProblems({ storage }: HealthFacts): string[] {
  return storage.parts.filter(({ isWell }) => !isWell).map(({ words }) => words);
}

function machineProblems({ machine, recovery, updates }: HealthFacts): string[] {
  const problems: string[] = [];
  if (machine.freeDisk !== null && machine.freeDisk < littleDisk)
    problems.push('The disk is nearly full. Make room on it.');
  if (recovery.lastDay > manyRecoveries)
    problems.push(`The screen had to be brought back ${String(recovery.lastDay)} times within a day.`);
  if (updates.state === 'failed') problems.push(updates.words);
  return problems;
}
