import type { Screen } from './screen';

/*
 * Apart from the schemas, so that the display's page does not load what checks them.
 */

/** Whether slides only fade over, without entrances and confetti: as set, or for the sake of the machine. */
export function movesCalmly({ motion, graphics }: Pick<Screen, 'motion' | 'graphics'>): boolean {
  return motion === 'calm' || (motion === 'auto' && graphics === 'slow');
}
