import type { LeaderRow } from '../../contract/sourced';
import type { Period } from '../../store/cache';
import { dayOf } from '../day';
import { fingerprint } from '../fingerprint';
import { failedCall, failedWrite, succeeded, type PollOutcome } from '../poll-outcome';
import { latestRanking, rankRows, sameRanking, toRankRows } from '../ranking';
import type { Source, SourceDeps } from './source';
import { SourceLedger } from './source-ledger';

const periods: readonly Period[] = ['month', 'year'];

/** Who leads, and the ranking of each day, from which movement is told. */
export class LeaderboardSource implements Source {
  readonly id = 'leaderboard';
  readonly ledger: SourceLedger;
  #rows: readonly LeaderRow[];

  constructor(private readonly deps: SourceDeps) {
    this.ledger = new SourceLedger(deps.cache, this.id);
    this.#rows = deps.cache.readLeaders();
    this.ledger.check(fingerprint(this.#rows));
  }

  /** The rows as last told, privacy rules applied. From memory: right even when the disk is full. */
  get rows(): readonly LeaderRow[] {
    return this.#rows;
  }

  async attempt(signal: AbortSignal): Promise<PollOutcome> {
    const { api, clock, privacy } = this.deps;
    const { etag } = this.ledger.record;
    const result = await api.kioskLeaderboard({ etag, priority: 'polling', signal });
    if (!result.ok) return failedCall(result.error);
    const now = clock.now();
    if (result.value.kind === 'unchanged') {
      this.ledger.confirm(now, result.value.etag ?? etag);
      return this.#keepRankings(now);
    }
    privacy.learn(result.value.value.map(({ person }) => person));
    privacy.count.leaders(result.value.value);
    const rows = privacy.rules.leaders(result.value.value);
    const print = fingerprint(rows);
    if (print === this.ledger.record.fingerprint) {
      this.ledger.confirm(now, result.value.etag);
      return this.#keepRankings(now);
    }
    this.#rows = rows;
    const written = this.ledger.replace({ now, etag: result.value.etag, fingerprint: print }, (record) =>
      this.deps.cache.writeLeaders(rows, record),
    );
    const ranked = this.#keepRankings(now);
    this.deps.onChanged();
    return written.ok ? ranked : failedWrite(written.error);
  }

  reapply(): void {
    const rows = this.deps.privacy.rules.leaders(this.#rows, { shortened: true });
    const print = fingerprint(rows);
    if (print === fingerprint(this.#rows)) return;
    this.#rows = rows;
    this.ledger.rewrite(print, (record) => this.deps.cache.writeLeaders(rows, record));
    this.deps.onChanged();
  }

  /** Keeps today's rankings where they differ from the last kept ones. */
  #keepRankings(now: number): PollOutcome {
    const { cache } = this.deps;
    const today = dayOf(now, this.deps.timeZone);
    for (const period of periods) {
      const ranking = toRankRows(rankRows(this.#rows, period));
      // Nobody has points at the start of a month: that is no ranking to compare with.
      if (ranking.length === 0 || sameRanking(ranking, latestRanking(cache, period, today))) continue;
      const written = cache.writeRanking(period, today, ranking);
      if (!written.ok) return failedWrite(written.error);
    }
    return succeeded;
  }
}
