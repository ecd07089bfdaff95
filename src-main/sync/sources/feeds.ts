import type { FeedPage } from '../../api/motivosity/normalize-feed';
import type { FeedItem, SourcedRecognition } from '../../contract/sourced';
import type { StoredItem } from '../../store/cache';
import { ThanksHistory } from '../history/thanks-history';
import { mergeFeed, whenOf } from '../feed-merge';
import { isCelebration, isRecognition } from '../feed-kinds';
import { fingerprint } from '../fingerprint';
import { aliveFeed, feedWindow } from '../leases';
import { failedCall, failedWrite, succeeded, type PollOutcome } from '../poll-outcome';
import { peopleOf } from '../privacy/rules';
import type { Source, SourceDeps } from './source';
import { SourceLedger } from './source-ledger';

/** Most items kept, so that a busy company does not fill the disk: many times what the board carries. */
const keptItems = 400;

type Kept = readonly StoredItem<FeedItem>[];

function printOf(items: Kept): string {
  return fingerprint(items.map(({ item, order }) => ({ item, order })));
}

/** The recognition feed: what the last answer lists, and older items for their lease. */
export class FeedsSource implements Source {
  readonly id = 'feeds';
  readonly ledger: SourceLedger;
  /** Thanks of the last weeks, which is longer than the feed remembers. */
  readonly history: ThanksHistory;
  #items: Kept;

  constructor(private readonly deps: SourceDeps) {
    this.ledger = new SourceLedger(deps.cache, this.id);
    this.#items = deps.cache.readFeed();
    this.ledger.check(printOf(this.#items));
    this.history = new ThanksHistory({ ...deps, rules: deps.privacy.rules });
    this.history.take(this.#items);
  }

  /** What is kept, newest first, privacy rules applied. */
  get items(): Kept {
    return this.#items;
  }

  async attempt(signal: AbortSignal): Promise<PollOutcome> {
    const { api, clock } = this.deps;
    const { etag } = this.ledger.record;
    const result = await api.kioskFeeds({ etag, priority: 'polling', signal });
    if (!result.ok) return failedCall(result.error);
    const now = clock.now();
    const isNew = result.value.kind === 'value';
    const merged = result.value.kind === 'value' ? this.#merge(result.value.value, now) : this.#items;
    const items = this.#alive(merged, now).slice(0, keptItems);
    this.deps.onArrived(this.#newest(items));
    return this.#keep(items, now, result.value.etag ?? (isNew ? null : etag));
  }

  reapply(): void {
    this.history.reapply();
    const kept = this.deps.privacy.rules.feed(
      this.#items.map(({ item }) => item),
      { shortened: true },
    );
    const items = this.#items.flatMap((stored, index) => {
      const item = kept[index] ?? null;
      return item === null ? [] : [{ ...stored, item }];
    });
    const print = printOf(items);
    if (print === printOf(this.#items)) return;
    this.#items = items;
    this.ledger.rewrite(print, (record) => this.deps.cache.writeFeed(items, record));
    this.deps.onChanged();
  }

  #merge({ items: answer, received }: FeedPage, now: number): Kept {
    const { privacy } = this.deps;
    privacy.learn(answer.flatMap(peopleOf));
    const kept = privacy.rules.feed(answer);
    privacy.count.feed(answer, kept);
    const entries = answer.map((item, index) => ({
      id: item.id,
      when: whenOf(item),
      item: kept[index] ?? null,
    }));
    const merged = mergeFeed({ stored: this.#items, answer: entries, received, now, windowSize: feedWindow });
    const left = new Set(merged.map(({ item }) => item.id));
    const gone = this.#items.filter(({ item }) => !left.has(item.id)).map(({ item }) => item);
    this.deps.onWithdrawn(gone.filter(isCelebration));
    const refused = entries.filter(({ item }) => item === null).map(({ id }) => id);
    this.history.take(merged, [...gone.map(({ id }) => id), ...refused]);
    return merged;
  }

  /** What stands above everything that is known already. */
  #newest(items: Kept): SourcedRecognition[] {
    const known = new Set(this.#items.map(({ item }) => item.id));
    const end = items.findIndex(({ item }) => known.has(item.id));
    return (end < 0 ? items : items.slice(0, end)).map(({ item }) => item).filter(isRecognition);
  }

  #alive(items: Kept, now: number): Kept {
    const { leases, timeZone, weekends } = this.deps;
    return aliveFeed(items, { leases, timeZone, weekends, now, fetchedAt: now });
  }

  #keep(items: Kept, now: number, etag: string | null): PollOutcome {
    const print = printOf(items);
    if (print === this.ledger.record.fingerprint) {
      this.ledger.confirm(now, etag);
      return succeeded;
    }
    this.#items = items;
    const written = this.ledger.replace({ now, etag, fingerprint: print }, (record) =>
      this.deps.cache.writeFeed(items, record),
    );
    this.deps.onChanged();
    return written.ok ? succeeded : failedWrite(written.error);
  }
}
