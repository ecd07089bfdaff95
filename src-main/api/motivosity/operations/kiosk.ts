import { z } from 'zod';
import { feedItemSchema, leaderRowSchema, type LeaderRow } from '../../../contract/sourced';
import type { Operation } from '../../operation';
import { secretPathId } from '../../params';
import { readFeed, type FeedPage } from '../normalize-feed';
import { readLeaderboard } from '../normalize-leaderboard';

const kioskPath = z.strictObject({ kioskId: secretPathId('Kiosk ID', 'It is a password.') });

const kioskRead = {
  vendor: 'motivosity',
  resource: 'kiosk',
  method: 'GET',
  pathParams: kioskPath,
  identity: ['kiosk'],
  effect: 'read',
  evidence: 'documented',
  source: 'help-mv',
} as const;

/** The ten leaders of month and year. The Kiosk ID in the path is the only credential. VENDORS.md T-39. */
export const kioskLeaderboard: Operation<LeaderRow[]> = {
  ...kioskRead,
  id: 'mv.kiosk.leaderboard',
  title: 'Kiosk leaderboard',
  summary: 'The ten people with the most recognition, this month and this year.',
  path: '/api/v2/kiosk/{kioskId}/leaderboard',
  unverified: 'What is answered for a wrong Kiosk ID.',
  answer: z.array(leaderRowSchema),
  table: {
    rows: '',
    columns: [
      { key: 'person.name', title: 'Name' },
      { key: 'person.title', title: 'Job title' },
      { key: 'monthPoints', title: 'Points this month' },
      { key: 'yearPoints', title: 'Points this year' },
    ],
  },
  read: readLeaderboard,
};

/** The 20 most recent items of the company's feed. VENDORS.md T-05, T-39. */
export const kioskFeeds: Operation<FeedPage> = {
  ...kioskRead,
  id: 'mv.kiosk.feeds',
  title: 'Kiosk feed',
  summary: 'The 20 most recent appreciations, awards, celebrations and announcements.',
  path: '/api/v2/kiosk/{kioskId}/feeds',
  unverified: 'That the items are wrapped, and their order.',
  answer: z.object({ items: z.array(feedItemSchema), received: z.number() }),
  table: {
    rows: 'items',
    columns: [
      { key: 'kind', title: 'Kind' },
      { key: 'title', title: 'Title' },
      { key: 'value', title: 'Value' },
      { key: 'from.name', title: 'From' },
      { key: 'to', title: 'To' },
      { key: 'people', title: 'About' },
      { key: 'note', title: 'Note' },
      { key: 'id', title: 'ID' },
    ],
  },
  read: readFeed,
};
