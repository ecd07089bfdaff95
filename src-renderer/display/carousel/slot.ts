import type { Screen } from '@contract/screen';
import type { SlideModel } from '../slide-model';
import { narrow } from './narrow';

/** A slide in the page: one that comes, the one that is shown, or one that goes. */
export interface Slot {
  /** Tells one showing from another, also of the same slide. */
  readonly id: number;
  readonly model: SlideModel;
  readonly phase: 'coming' | 'active' | 'going';
  /** How it came, or is going to. */
  readonly transition: Screen['transition'];
  /** Of a ranking: who stood where when it was last shown, by id, best first; null or absent = it never was. */
  readonly before?: readonly string[] | null;
}

/** Whether a slide shows nobody, so that it may stay until the next one is ready though its reason is gone. */
export function isHarmless({ slide }: SlideModel): boolean {
  return slide === 'waiting' || slide === 'setup';
}

/** A slot without what a new deck has withdrawn; the same when that is nothing, null when it is all. */
export function narrowed(slot: Slot | null, deck: readonly SlideModel[]): Slot | null {
  if (slot === null) return null;
  const model = narrow(slot.model, deck);
  if (model === null) return null;
  return model === slot.model ? slot : { ...slot, model };
}
