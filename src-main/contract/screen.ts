import { z } from 'zod';

import { configProblemSchema, displaySettingsSchema, messageSchema } from './settings';
import { slideIdSchema } from './slide';

/**
 * What the display page needs to know besides the board: looks, order, words. A view of the settings
 * without a single secret.
 */
export const screenSchema = z.object({
  /** Grows with every change; a page ignores a screen older than what it has. */
  revision: z.number().int().nonnegative(),
  /** `live` = a real account; `demo` = the demo company was asked for; `setup` = nothing is connected, it plays meanwhile. */
  mode: z.enum(['live', 'demo', 'setup']),
  /** `closed` = outside the hours: the page is black and does nothing. */
  hours: z.enum(['open', 'closed']),
  slides: z.array(slideIdSchema),
  dwellSeconds: z.number(),
  transition: displaySettingsSchema.shape.transition,
  motion: displaySettingsSchema.shape.motion,
  /** `slow` = no graphics hardware draws: each frame that moves costs the processor a whole picture. */
  graphics: z.enum(['fast', 'slow']),
  /** Whether a thin line at the edge tells how long a slide still stays. */
  progress: z.boolean(),
  theme: z.object({
    mode: z.enum(['dark', 'light']),
    accent: z.string(),
    title: z.string().nullable(),
    /** `media://logo/<sha-256 hex>`; null = none. */
    logo: z.string().nullable(),
  }),
  locale: z.string(),
  timeZone: z.string(),
  messages: z.array(messageSchema),
  /** The key that opens the panel, as people know it ("Ctrl + Shift + S"); null = there is no panel. */
  panelKey: z.string().nullable(),
  /** Where this machine looks for its settings file, for the setup slide. */
  settingsFile: z.string(),
  problems: z.array(configProblemSchema),
});
/** What the display page needs to know besides the board. */
export type Screen = z.infer<typeof screenSchema>;

/** One slide of a screenshot run: how it went. */
export const captureReportSchema = z.object({
  /** 1-based place in the playlist. */
  index: z.number().int().positive(),
  slide: z.string(),
  title: z.string(),
  /** What is wrong with it (a picture that did not load, text that does not fit); empty = all is well. */
  problems: z.array(z.string()),
});
/** One slide of a screenshot run: how it went. */
export type CaptureReport = z.infer<typeof captureReportSchema>;
