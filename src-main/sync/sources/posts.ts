import type { SourcedWallPost } from '../../contract/sourced';
import { ok } from '../../contract/result';
import type { StoredItem } from '../../store/cache';
import { utcStartOf } from '../day';
import { fingerprint } from '../fingerprint';
import { momentOf } from '../leases';
import { failedWrite, succeeded, type PollOutcome } from '../poll-outcome';
import { readPages, rowsPerPage, type PagesEnd } from './read-pages';
import type { Source, SourceDeps } from './source';
import { SourceLedger } from './source-ledger';

const mostPages = 4;

type Kept = readonly StoredItem<SourcedWallPost>[];

interface Answer {
  readonly posts: readonly SourcedWallPost[];
  readonly end: PagesEnd;
  readonly etag: string | null;
}

function printOf(items: Kept): string {
  return fingerprint(items.map(({ item, order }) => ({ item, order })));
}

/** The company's wall of the last 30 days. */
export class PostsSource implements Source {
  readonly id = 'posts';
  readonly ledger: SourceLedger;
  #items: Kept;

  constructor(private readonly deps: SourceDeps) {
    this.ledger = new SourceLedger(deps.cache, this.id);
    this.#items = deps.cache.readPosts();
    this.ledger.check(printOf(this.#items));
  }

  /** What is kept, newest first, privacy rules applied. */
  get items(): Kept {
    return this.#items;
  }

  async attempt(signal: AbortSignal): Promise<PollOutcome> {
    const result = await this.#read(signal);
    if (!result.ok) return result;
    const answer = result.value;
    const now = this.deps.clock.now();
    if (answer.end === 'stopped') return succeeded;
    if (answer.end === 'unchanged') {
      this.ledger.confirm(now, this.ledger.record.etag);
      return succeeded;
    }
    const items = this.#merge(answer, now);
    const print = printOf(items);
    if (print === this.ledger.record.fingerprint) {
      this.ledger.confirm(now, answer.etag);
      return succeeded;
    }
    this.#items = items;
    const written = this.ledger.replace({ now, etag: answer.etag, fingerprint: print }, (record) =>
      this.deps.cache.writePosts(items, record),
    );
    this.deps.onChanged();
    return written.ok ? succeeded : failedWrite(written.error);
  }

  reapply(): void {
    const stored = new Map(this.#items.map((kept) => [kept.item.id, kept]));
    const posts = this.deps.privacy.rules.posts(
      this.#items.map(({ item }) => item),
      { shortened: true },
    );
    const items = posts.flatMap((item) => {
      const kept = stored.get(item.id);
      return kept === undefined ? [] : [{ ...kept, item }];
    });
    const print = printOf(items);
    if (print === printOf(this.#items)) return;
    this.#items = items;
    this.ledger.rewrite(print, (record) => this.deps.cache.writePosts(items, record));
    this.deps.onChanged();
  }

  async #read(signal: AbortSignal) {
    const { api, clock, leases } = this.deps;
    const dayMs = 86_400_000;
    // Whole days, so that the address and with it the validator stay the same for a day.
    const createdAfter = Math.floor((clock.now() - leases['wall-post']) / dayMs) * dayMs;
    const { etag } = this.ledger.record;
    const posts: SourcedWallPost[] = [];
    let validator: string | null = null;
    const end = await readPages<SourcedWallPost>({
      from: 1,
      most: mostPages,
      signal,
      read: async (page) => {
        // The validator is of the first page: it speaks for the wall only when that was the only page.
        const options = { priority: 'polling', signal, etag: page === 1 ? etag : null } as const;
        const result = await api.posts({ page, perPage: rowsPerPage, createdAfter }, options);
        if (!result.ok) return result;
        if (result.value.kind === 'unchanged') return ok(result.value);
        const { value } = result.value;
        return ok({ ...result.value, value: { rows: value.posts, received: value.received } });
      },
      take: (page, number, pageEtag) => {
        posts.push(...page.rows);
        validator = number === 1 && page.received < rowsPerPage ? pageEtag : null;
        return ok('on');
      },
    });
    return end.ok ? ok<Answer>({ posts, end: end.value, etag: validator }) : end;
  }

  /** Sorted newest first. Whoever is missing was taken down, unless the answer ended before it. */
  #merge(answer: Answer, now: number): Kept {
    const { privacy } = this.deps;
    privacy.learn(answer.posts.flatMap(({ author }) => author ?? []));
    const known = new Map(this.#items.map((kept) => [kept.item.id, kept]));
    const unique = [...new Map(answer.posts.map((post) => [post.id, post])).values()];
    privacy.count.posts(unique);
    const listed = privacy.rules.posts(unique).map((item, index) => {
      const kept = known.get(item.id);
      const order = momentOf(item.when) ?? kept?.order ?? now - index;
      return { item, firstSeenAt: kept?.firstSeenAt ?? now, order };
    });
    const ids = new Set(unique.map(({ id }) => id));
    const oldest = Math.min(...unique.map(({ when }) => momentOf(when) ?? now));
    const start = utcStartOf(new Date(now - this.deps.leases['wall-post']).toISOString().slice(0, 10));
    const isBeyond = ({ item, order }: StoredItem<SourcedWallPost>) =>
      answer.end === 'bounded' && !ids.has(item.id) && order < oldest && order >= start;
    return [...listed, ...this.#items.filter(isBeyond)].sort((a, b) => b.order - a.order);
  }
}
