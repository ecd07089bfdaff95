import { z } from 'zod';
import type { LeaderRow } from '../../../contract/sourced';
import type { Operation } from '../../operation';
import { readFeed, type FeedPage } from '../normalize-feed';
import { readLeaderboard } from '../normalize-leaderboard';

const kioskPath = z.object({
  kioskId: z.string().min(1).describe('The Kiosk ID; it is a password. VENDORS.md T-39.'),
});

const kioskRead = {
  vendor: 'motivosity',
  resource: 'kiosk',
  method: 'GET',
  pathParams: kioskPath,
  identity: ['kiosk'],
  effect: 'read',
  evidence: 'documented',
} as const;

/** The ten leaders of month and year. The Kiosk ID in the path is the only credential. VENDORS.md T-39. */
export const kioskLeaderboard: Operation<LeaderRow[]> = {
  ...kioskRead,
  id: 'mv.kiosk.leaderboard',
  title: 'Kiosk leaderboard',
  summary: 'The ten people with the most recognition, this month and this year.',
  path: '/api/v2/kiosk/{kioskId}/leaderboard',
  read: readLeaderboard,
};

/** The 20 most recent items of the company's feed. VENDORS.md T-05, T-39. */
export const kioskFeeds: Operation<FeedPage> = {
  ...kioskRead,
  id: 'mv.kiosk.feeds',
  title: 'Kiosk feed',
  summary: 'The 20 most recent appreciations, awards, celebrations and announcements.',
  path: '/api/v2/kiosk/{kioskId}/feeds',
  read: readFeed,
};
