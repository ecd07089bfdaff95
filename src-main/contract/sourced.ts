import { z } from 'zod';
import {
  celebrationSchema,
  instantSchema,
  personSchema,
  plainDateSchema,
  recognitionSchema,
  storySchema,
  wallPostSchema,
} from './board';

/**
 * What the vendors told, normalised, as it is kept on disk: the board's shapes, but `picture` is the vendor's
 * absolute address (allowed origins only) and a person carries what joins the two products.
 */
const pictureAddressSchema = z.string().max(4000).nullable();

/** A person as a vendor told. E-mail and employee number join the two products; they never reach the page. */
export const sourcedPersonSchema = personSchema.extend({
  picture: pictureAddressSchema,
  /** Lower case. */
  email: z.string().nullable(),
  /** Motivosity `payrollID`, Motimate `employee_number`. */
  employeeNumber: z.string().nullable(),
});
/** A person as a vendor told. */
export type SourcedPerson = z.infer<typeof sourcedPersonSchema>;

/** One row of the kiosk leaderboard; points are null when the vendor gave none. */
export const leaderRowSchema = z.object({
  person: sourcedPersonSchema,
  monthPoints: z.number().nullable(),
  yearPoints: z.number().nullable(),
});
/** One row of the kiosk leaderboard. */
export type LeaderRow = z.infer<typeof leaderRowSchema>;

/** An appreciation or award as told by Motivosity. */
export const sourcedRecognitionSchema = recognitionSchema.extend({
  from: sourcedPersonSchema.nullable(),
  to: z.array(sourcedPersonSchema),
  picture: pictureAddressSchema,
});
/** An appreciation or award as told by Motivosity. */
export type SourcedRecognition = z.infer<typeof sourcedRecognitionSchema>;

/** A birthday or anniversary as told by Motivosity. `date` is null when the vendor gave none. */
export const sourcedCelebrationSchema = celebrationSchema.extend({
  people: z.array(sourcedPersonSchema),
  date: plainDateSchema.nullable(),
});
/** A birthday or anniversary as told by Motivosity. */
export type SourcedCelebration = z.infer<typeof sourcedCelebrationSchema>;

/** A headline as told by Motivosity. */
export const sourcedStorySchema = storySchema.extend({
  from: sourcedPersonSchema.nullable(),
  people: z.array(sourcedPersonSchema),
  picture: pictureAddressSchema,
});
/** A headline as told by Motivosity. */
export type SourcedStory = z.infer<typeof sourcedStorySchema>;

/** One item of the Motivosity feed. */
export const feedItemSchema = z.discriminatedUnion('kind', [
  sourcedRecognitionSchema,
  sourcedCelebrationSchema,
  sourcedStorySchema,
]);
/** One item of the Motivosity feed. */
export type FeedItem = z.infer<typeof feedItemSchema>;

/** A wall post as told by Motimate; its author is joined by `authorId` (`mm:…`) when the board is built. */
export const sourcedWallPostSchema = wallPostSchema.extend({
  author: sourcedPersonSchema.nullable(),
  authorId: z.string().nullable(),
  picture: pictureAddressSchema,
});
/** A wall post as told by Motimate. */
export type SourcedWallPost = z.infer<typeof sourcedWallPostSchema>;

/** A Motimate user. Phone numbers are left out on purpose: nobody needs them here. */
export const sourcedUserSchema = sourcedPersonSchema.extend({
  createdAt: instantSchema.nullable(),
  updatedAt: instantSchema.nullable(),
});
/** A Motimate user. */
export type SourcedUser = z.infer<typeof sourcedUserSchema>;

/** Who the Motimate token belongs to ("connected as"). */
export const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: z.string().nullable(),
});
/** Who the Motimate token belongs to. */
export type Account = z.infer<typeof accountSchema>;
