import type { FeedItem, LeaderRow, SourcedWallPost } from '../../contract/sourced';
import { isRecognition } from '../feed-kinds';
import type { PrivacyReasons } from './reasons';
import type { PrivacyTally } from './tally';

/** Counts, for each answer, what the privacy rules keep away of it. */
export class AnswerCounter {
  readonly #tally: PrivacyTally;
  readonly #reasons: () => PrivacyReasons;

  /** @param reasons by what is known of hidden people now */
  constructor(tally: PrivacyTally, reasons: () => PrivacyReasons) {
    this.#tally = tally;
    this.#reasons = reasons;
  }

  /** The leaderboard has answered. */
  leaders(rows: readonly LeaderRow[]): void {
    const reasons = this.#reasons();
    const all = reasons.ofKind('leaderboard');
    this.#tally.note(
      'leaderboard',
      rows.map(({ person }) => (all === null ? reasons.ofPerson(person) : [all])),
    );
  }

  /** The feed has answered. @param kept each item as it may be kept, or null */
  feed(answer: readonly FeedItem[], kept: readonly (FeedItem | null)[]): void {
    const reasons = this.#reasons();
    const amounts = answer.filter((item, at) => {
      const left = kept[at] ?? null;
      return left !== null && amountOf(item) !== null && amountOf(left) === null;
    });
    this.#tally.note(
      'feeds',
      answer.map((item) => reasons.ofItem(item)),
      amounts.length,
    );
  }

  /** The wall has answered. */
  posts(posts: readonly SourcedWallPost[]): void {
    const reasons = this.#reasons();
    this.#tally.note(
      'posts',
      posts.map((post) => reasons.ofPost(post)),
    );
  }
}

function amountOf(item: FeedItem): number | null {
  return isRecognition(item) ? item.amount : null;
}
