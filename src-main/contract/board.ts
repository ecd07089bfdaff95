import { z } from 'zod';
import { sourceStateSchema } from './source';

/** A moment: ms since the Unix epoch. */
export const instantSchema = z.number().int();
/** A date without time or zone, `YYYY-MM-DD`. */
export const plainDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A picture in the media store as the page may ask for it: `media://local/<sha-256 hex>`. */
export const pictureSchema = z.string().regex(/^media:\/\/local\/[0-9a-f]{64}$/);

/**
 * When something happened, as well as the vendor tells: an instant, else a plain date, else only the
 * vendor's own words (`readable`, such as "3 hours ago", true at `asOf`). VENDORS.md T-38.
 */
export const whenSchema = z.object({
  instant: instantSchema.nullable(),
  date: plainDateSchema.nullable(),
  readable: z.string().nullable(),
});
/** When something happened, as well as the vendor tells. */
export type When = z.infer<typeof whenSchema>;

/** A person as the board shows one. `id` is prefixed with the product: `mv:…` or `mm:…`. */
export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The name to be called by, for tight places and greetings. */
  shortName: z.string(),
  title: z.string().nullable(),
  team: z.string().nullable(),
  picture: pictureSchema.nullable(),
});
/** A person as the board shows one. */
export type Person = z.infer<typeof personSchema>;

/** A place in a ranking. Equal points share a rank. */
export const rankedSchema = z.object({
  person: personSchema,
  points: z.number(),
  /** 1 = first. Ties share a rank and the next rank is skipped. */
  rank: z.number().int().positive(),
  /** Places gained since the last known ranking of an earlier day; null = not known; 'new' = was not ranked. */
  movement: z.union([z.number().int(), z.literal('new')]).nullable(),
});
/** A place in a ranking. */
export type Ranked = z.infer<typeof rankedSchema>;

/** Both rankings, best first, at most ten places each. */
export const leaderboardSchema = z.object({ month: z.array(rankedSchema), year: z.array(rankedSchema) });
/** Both rankings, best first, at most ten places each. */
export type Leaderboard = z.infer<typeof leaderboardSchema>;

/** Words from one person to others: an appreciation or an award. */
export const recognitionSchema = z.object({
  id: z.string(),
  kind: z.enum(['appreciation', 'award']),
  /** Who gave it; null when unknown. `id` is `mv:app` when an application gave it. */
  from: personSchema.nullable(),
  /** Who received it; empty only when the vendor did not say. */
  to: z.array(personSchema),
  /** The company value, or the award's name. */
  value: z.string().nullable(),
  note: z.string().nullable(),
  likes: z.number().int().nonnegative(),
  comments: z.number().int().nonnegative(),
  /** Money that came with it, in the company's currency; null when none or not to be shown. */
  amount: z.number().nullable(),
  when: whenSchema,
  picture: pictureSchema.nullable(),
});
/** Words from one person to others: an appreciation or an award. */
export type Recognition = z.infer<typeof recognitionSchema>;

/** A birthday or a work anniversary; lives for its day only. */
export const celebrationSchema = z.object({
  id: z.string(),
  kind: z.enum(['birthday', 'anniversary']),
  people: z.array(personSchema),
  /** The day it is for: today, or a day of the weekend that is shown today as well. */
  date: plainDateSchema,
  /** Years with the company, for an anniversary, when the vendor says so. Never an age. */
  years: z.number().int().positive().nullable(),
  note: z.string().nullable(),
});
/** A birthday or a work anniversary; lives for its day only. */
export type Celebration = z.infer<typeof celebrationSchema>;

/** A headline with words: announcement, highlight or any other feed type (`news`). */
export const storySchema = z.object({
  id: z.string(),
  kind: z.enum(['announcement', 'highlight', 'news']),
  /** The vendor's own type, such as `PRSN`; unknown ones are kept as they come. VENDORS.md T-14. */
  feedType: z.string(),
  title: z.string(),
  body: z.string().nullable(),
  from: personSchema.nullable(),
  people: z.array(personSchema),
  when: whenSchema,
  picture: pictureSchema.nullable(),
});
/** A headline with words. */
export type Story = z.infer<typeof storySchema>;

/** A post on the company's wall (Motimate). */
export const wallPostSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  body: z.string().nullable(),
  author: personSchema.nullable(),
  when: whenSchema,
  picture: pictureSchema.nullable(),
});
/** A post on the company's wall (Motimate). */
export type WallPost = z.infer<typeof wallPostSchema>;

/** The newest colleagues and how many people there are. Of the same size for 20 people and 50,000. */
export const peopleSchema = z.object({
  /** At most `boardLimits.newest`, newest first. */
  newest: z.array(personSchema),
  /** Everybody who is known; null = not known yet. */
  total: z.number().int().nonnegative().nullable(),
});
/** The newest colleagues and how many people there are. */
export type People = z.infer<typeof peopleSchema>;

/** The last weeks in numbers: how often people thanked each other, for what, and who reached furthest. */
export const statsSchema = z.object({
  /** Day by day without gaps, oldest first, the last is today; at most `boardLimits.statsDays`. */
  days: z.array(z.object({ date: plainDateSchema, thanks: z.number().int().nonnegative() })),
  /** All thanks of these days. */
  total: z.number().int().nonnegative(),
  /** What people were thanked for, most often first, at most `boardLimits.statsValues`. */
  values: z.array(z.object({ name: z.string(), thanks: z.number().int().positive() })),
  /** Who thanked people of the most teams, at most `boardLimits.statsGivers`; empty = teams are not known. */
  givers: z.array(z.object({ person: personSchema, teams: z.number().int().positive() })),
});
/** The last weeks in numbers. */
export type Stats = z.infer<typeof statsSchema>;

/** A celebration of recognitions that have just arrived: the page takes the screen for it once. */
export const momentSchema = z.object({
  /** Tells one moment from another. */
  id: z.string(),
  /** Ids of recognitions of this board, newest first. */
  recognitions: z.array(z.string()),
});
/** A celebration of recognitions that have just arrived. */
export type Moment = z.infer<typeof momentSchema>;

/** How many of each the board carries at most, so that its size does not grow with the company. */
export const boardLimits = {
  recognitions: 40,
  celebrations: 24,
  stories: 20,
  wallPosts: 20,
  newest: 18,
  peoplePerItem: 24,
  statsDays: 30,
  statsValues: 5,
  statsGivers: 3,
} as const;

/** Everything the screen may show, whole: the one value that goes from main to the page. */
export const boardSchema = z.object({
  /** Grows with every change, also over restarts; a page ignores a board older than what it has. */
  revision: z.number().int().nonnegative(),
  /** The day the celebrations are for, in the display's zone. */
  today: plainDateSchema,
  leaderboard: leaderboardSchema,
  recognitions: z.array(recognitionSchema),
  celebrations: z.array(celebrationSchema),
  stories: z.array(storySchema),
  wallPosts: z.array(wallPostSchema),
  people: peopleSchema,
  /** Null = too little is known to be worth a picture. */
  stats: statsSchema.nullable(),
  /** What is to be celebrated now; null = nothing. */
  moment: momentSchema.nullable(),
  sources: z.array(sourceStateSchema),
});
/** Everything the screen may show, whole. */
export type Board = z.infer<typeof boardSchema>;
