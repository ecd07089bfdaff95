import type { SlideModel } from '../slide-model';

/**
 * The ids of the people whom a slide honours: those who received a recognition or are celebrated. Not those who are
 * merely listed, quoted or pictured.
 */
export function peopleOf(model: SlideModel): string[] {
  const people =
    'recognition' in model
      ? model.recognition.to
      : 'celebrations' in model
        ? model.celebrations.flatMap((celebration) => celebration.people)
        : [];
  return [...new Set(people.map(({ id }) => id))];
}
