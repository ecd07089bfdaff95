import type { Clock } from '../../contract/clock';
import { ok, type Result } from '../../contract/result';
import { sourceIds } from '../../contract/source';
import type { SourcedPerson } from '../../contract/sourced';
import type { Cache, Period } from '../../store/cache';
import { canonicalJson } from '../../store/canonical-json';
import { dayOf, shiftDay } from '../day';
import { isRecognition } from '../feed-kinds';
import { pause } from '../pause';
import { usersMark } from '../sources/users-progress';
import type { HiddenPeople } from './hidden-people';
import { keptAhead, keptFeed, keptPosts, onDisk } from './kept-items';
import { maskedAddress } from './masked-address';
import { peopleOf, type PrivacyRules } from './rules';

/** Days of ranking history on disk. */
const rankingDays = 60;
const usersPerBatch = 500;

/** What the rules are applied to. */
export interface ApplyInput {
  readonly cache: Cache;
  readonly rules: PrivacyRules;
  readonly clock: Clock;
  readonly timeZone: string;
  /** The rules only got stricter: what is kept is enough. Default false. */
  readonly stricter?: boolean;
  /** Learns from hidden users what else they are known by, before they are deleted. */
  readonly learn?: (users: readonly SourcedPerson[]) => void;
}

/** An entry of the hide list as an id of Motimate's, with and without its product. */
function userIdsOf(entry: string): string[] {
  return entry.startsWith('mm:') ? [entry] : [entry, `mm:${entry}`];
}

/**
 * Learns from what is on disk what else hidden people are known by, before they are deleted there. Of the users, who are
 * many, only those that an entry of the hide list leads to without a search.
 */
export function learnFromCache(cache: Cache, hidden: HiddenPeople, entries: readonly string[]): void {
  const addresses = entries.filter((entry) => entry.includes('@'));
  const people: SourcedPerson[] = [
    ...cache.readLeaders().map(({ person }) => person),
    ...cache.readFeed().flatMap(({ item }) => peopleOf(item)),
    ...cache.readPosts().flatMap(({ item }) => item.author ?? []),
    ...cache.readThanks().flatMap(peopleOf),
    ...cache.readAhead().flatMap(peopleOf),
    // On the disk of a lobby's screen addresses are masked, and so is an entry that was chosen there.
    ...cache.usersByEmails([...entries.map((entry) => entry.toLowerCase()), ...addresses.map(maskedAddress)]),
    ...cache.usersByIds(entries.flatMap(userIdsOf)),
  ];
  hidden.learn(people);
}

function firstFailure(results: readonly Result<unknown>[]): Result<null> {
  for (const result of results) if (!result.ok) return result;
  return ok(null);
}

function applyToRanking({ cache, rules, clock, timeZone }: ApplyInput, period: Period): Result<unknown>[] {
  const today = dayOf(clock.now(), timeZone);
  const results: Result<unknown>[] = [];
  // From the oldest on: a day without a ranking of its own repeats the one before, which is clean by then.
  for (let ago = rankingDays; ago >= 0; ago -= 1) {
    const day = shiftDay(today, -ago);
    const rows = cache.rankingBefore(period, shiftDay(day, 1)) ?? [];
    const kept = rows.filter(({ personId }) => !rules.isHiddenId(personId));
    if (kept.length < rows.length) results.push(cache.writeRanking(period, day, kept));
  }
  return results;
}

/** Takes hidden people out of the ranking history. */
export function applyPrivacyToRankings(input: ApplyInput): Result<null> {
  return firstFailure([...applyToRanking(input, 'month'), ...applyToRanking(input, 'year')]);
}

/** Takes hidden people and hidden words out of the history of thanks. */
function applyPrivacyToThanks({ cache, rules }: ApplyInput): Result<null> {
  const before = cache.readThanks();
  if (before.length === 0) return ok(null);
  const after = rules.feed(before, onDisk);
  const put = after.filter((item) => item !== null).filter(isRecognition);
  const left = new Set(put.map(({ id }) => id));
  return cache.writeThanks({ put, drop: before.map(({ id }) => id).filter((id) => !left.has(id)) });
}

/**
 * Applies changed rules to what is on disk, all but the users: leaders, feed, wall, ranking history. Forgets
 * validators, so that what may be shown again is fetched again, and asks for a full pass over the users unless the
 * rules only got stricter.
 */
export function applyPrivacyToCache(input: ApplyInput): Result<null> {
  const { cache, rules, stricter = false } = input;
  const record = (id: (typeof sourceIds)[number]) => ({
    ...(cache.readSource(id) ?? { id, fetchedAt: null, error: null }),
    etag: null,
    fingerprint: null,
  });
  const ahead = cache.readAhead();
  const progress = cache.readUsersProgress();
  return firstFailure([
    cache.writeLeaders(rules.leaders(cache.readLeaders(), onDisk), record('leaderboard')),
    cache.writeFeed(keptFeed(cache.readFeed(), rules), record('feeds')),
    cache.writePosts(keptPosts(cache.readPosts(), rules), record('posts')),
    applyPrivacyToThanks(input),
    ahead.length === 0 ? ok(null) : cache.writeAhead(keptAhead(ahead, rules)),
    applyPrivacyToRankings(input),
    // 0, not null: how many there are is known, it is only due again.
    stricter
      ? ok(null)
      : cache.writeUsersProgress({ ...progress, pass: null, fullAt: progress.fullAt === null ? null : 0 }),
  ]);
}

/** Applies the rules to the users on disk, in batches with a pause between them. Tells whether anything differs now. */
export async function applyPrivacyToUsers(
  input: ApplyInput,
  signal: AbortSignal,
): Promise<Result<'changed' | 'same' | 'stopped'>> {
  const { cache, rules, clock } = input;
  let after = '';
  let touched = 0;
  for (;;) {
    if (signal.aborted) return ok('stopped');
    const batch = cache.usersAfter(after, usersPerBatch);
    const last = batch.at(-1);
    if (last === undefined) return ok(touched > 0 ? 'changed' : 'same');
    after = last.id;
    const kept = new Map(rules.users(batch, onDisk).map((user) => [user.id, user]));
    const hidden = batch.filter(({ id }) => !kept.has(id));
    const gone = hidden.map(({ id }) => id);
    if (gone.length > 0) input.learn?.(hidden);
    const changed = batch.flatMap((user) => {
      const now = kept.get(user.id);
      return now === undefined || canonicalJson(now) === canonicalJson(user) ? [] : [now];
    });
    if (gone.length > 0) {
      const deleted = cache.deleteUsers(gone);
      if (!deleted.ok) return deleted;
    }
    if (changed.length > 0) {
      const written = cache.upsertUsers(changed, usersMark(cache));
      if (!written.ok) return written;
    }
    touched += gone.length + changed.length;
    await pause(clock);
  }
}
