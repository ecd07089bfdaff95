import type { Look } from '@ui/look';
import type { SlideModel } from '../../slide-model';
import { look } from '../../slides/testing/examples';
import { celebrations } from './exhibits-celebrations';
import { news } from './exhibits-news';
import { people } from './exhibits-people';

/** A slide in the gallery. `plain` and `worst` of each kind are pictured; every other content is only checked. */
export interface Exhibit {
  readonly content: string;
  readonly model: SlideModel;
  readonly look?: Partial<Look>;
}

/** Every kind of slide with everyday content, with the worst there is, and with what lies between. */
export const exhibits: readonly Exhibit[] = [...people, ...celebrations, ...news];

/** The look of an exhibit: the same day, place and company for all. */
export const lookOf = (exhibit: Exhibit): Look => ({ ...look, title: 'Puffin Line', ...exhibit.look });
