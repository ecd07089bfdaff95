import type { Look } from '@ui/look';
import { look } from '../../slides/testing/examples';
import { celebrations } from './exhibits-celebrations';
import type { Exhibit } from './exhibit';
import { moments } from './exhibits-moments';
import { news } from './exhibits-news';
import { people } from './exhibits-people';

/** Every kind of slide with everyday content, with the worst there is, and with what lies between. */
export const exhibits: readonly Exhibit[] = [...people, ...celebrations, ...news, ...moments];

/** The look of an exhibit: the same day, place and company for all. */
export const lookOf = (exhibit: Exhibit): Look => ({ ...look, title: 'Puffin Line', ...exhibit.look });
