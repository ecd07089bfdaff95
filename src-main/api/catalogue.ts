import { meGet } from './motimate/operations/me';
import { DEFAULT_POSTS_PATH, postOperations } from './motimate/operations/post';
import { tokenClient, tokenPassword, tokenRefresh } from './motimate/operations/token';
import { userList } from './motimate/operations/user';
import { kioskFeeds, kioskLeaderboard } from './motivosity/operations/kiosk';
import type { Operation } from './operation';

/** Every operation of both products. The poller, the panel and the documents read this one list. */
export const catalogue: readonly Operation<unknown>[] = [
  kioskLeaderboard,
  kioskFeeds,
  tokenPassword,
  tokenClient,
  tokenRefresh,
  meGet,
  userList,
  postOperations(DEFAULT_POSTS_PATH).list,
];

/** The operation with this id, such as `mv.kiosk.feeds`. */
export function findOperation(id: string): Operation<unknown> | undefined {
  return catalogue.find((operation) => operation.id === id);
}
