import type { FeedItem, SourcedCelebration, SourcedWallPost } from '../../contract/sourced';
import type { StoredItem } from '../../store/cache';
import { isCelebration } from '../feed-kinds';
import type { PrivacyRules } from './rules';

/** How people are looked up in what is on disk already: names may have been shortened there. */
export const onDisk = { shortened: true };

/** Items of the feed from the disk as the rules leave them, in their order. */
export function keptFeed(
  stored: readonly StoredItem<FeedItem>[],
  rules: Pick<PrivacyRules, 'feed'>,
): StoredItem<FeedItem>[] {
  const items = rules.feed(
    stored.map(({ item }) => item),
    onDisk,
  );
  return stored.flatMap((one, at) => {
    const item = items[at] ?? null;
    return item === null ? [] : [{ ...one, item }];
  });
}

/** Wall posts from the disk as the rules leave them, in their order. */
export function keptPosts(
  stored: readonly StoredItem<SourcedWallPost>[],
  rules: Pick<PrivacyRules, 'posts'>,
): StoredItem<SourcedWallPost>[] {
  const posts = rules.posts(
    stored.map(({ item }) => item),
    onDisk,
  );
  const byId = new Map(posts.map((post) => [post.id, post]));
  return stored.flatMap((one) => {
    const item = byId.get(one.item.id);
    return item === undefined ? [] : [{ ...one, item }];
  });
}

/** Celebrations that are known ahead as the rules leave them. */
export function keptAhead(
  ahead: readonly SourcedCelebration[],
  rules: Pick<PrivacyRules, 'feed'>,
): SourcedCelebration[] {
  return rules
    .feed(ahead, onDisk)
    .filter((item) => item !== null)
    .filter(isCelebration);
}
