import { z } from 'zod';

/** The slide kinds that can be chosen and ordered in `display.slides`, in their default order. */
export const slideIds = [
  'leaderboard',
  'appreciation',
  'award',
  'birthday',
  'anniversary',
  'announcement',
  'highlight',
  'news',
  'wall-post',
  'people',
  'stats',
  'message',
] as const;
/** A slide kind that can be chosen. */
export const slideIdSchema = z.enum(slideIds);
/** A slide kind that can be chosen. */
export type SlideId = z.infer<typeof slideIdSchema>;
