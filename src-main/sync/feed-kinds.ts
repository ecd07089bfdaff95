import type { FeedItem, SourcedCelebration, SourcedRecognition, SourcedStory } from '../contract/sourced';

/** Whether an item is an appreciation or an award. */
export function isRecognition(item: FeedItem): item is SourcedRecognition {
  return item.kind === 'appreciation' || item.kind === 'award';
}

/** Whether an item is a birthday or a work anniversary. */
export function isCelebration(item: FeedItem): item is SourcedCelebration {
  return item.kind === 'birthday' || item.kind === 'anniversary';
}

/** Whether an item is a headline with words: everything that is neither thanks nor a celebration. */
export function isStory(item: FeedItem): item is SourcedStory {
  return !isRecognition(item) && !isCelebration(item);
}
