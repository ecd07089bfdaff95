import { z } from 'zod';
import { feedItemSchema } from '../../../contract/sourced';
import type { Operation } from '../../operation';
import { datedPersonSchema, readDatedPeople, type DatedPage } from '../normalize-dated';
import { readFeed, type FeedPage } from '../normalize-feed';
import { feedAll } from './feed';
import { userList } from './user';

/** `mv.feed.all` of some days, read for the screen: what is private is left out as in the kiosk's own feed. VENDORS.md T-13. */
export const feedDays: Operation<FeedPage> = {
  ...feedAll,
  answer: z.object({ items: z.array(feedItemSchema), received: z.number() }),
  read: readFeed,
};

/** `mv.user.list`, read for the days that come round every year. VENDORS.md T-38. */
export const userDates: Operation<DatedPage> = {
  ...userList,
  answer: z.object({ people: z.array(datedPersonSchema), received: z.number() }),
  read: readDatedPeople,
};
