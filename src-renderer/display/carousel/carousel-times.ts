/** The times that the carousel keeps, ms. */
export const carouselTimes = {
  /** The next slide is put into the page this long before its time, so that its pictures are there. */
  lead: 2_000,
  /** How long a slide waits for its pictures, once its time has come. */
  patience: 1_500,
  /** The same when the slide before it had to leave at once. */
  urgentPatience: 400,
  /** How long a slide that goes stays in the page; longer than every transition. */
  going: 1_000,
  /** How long a slide that could not be drawn is left out. */
  faulty: 3_600_000,
  /** So long a slide that another display decides on waits to hear of the next; longer than every stay. */
  unheard: 45_000,
} as const;
