import type { Look } from '@ui/look';
import type { Corners } from '../../drift/drift-state.svelte';
import type { SlideModel } from '../../slide-model';

/** A slide in the gallery. `plain` and `worst` of each kind are pictured; every other content is only checked. */
export interface Exhibit {
  readonly content: string;
  readonly model: SlideModel;
  readonly look?: Partial<Look>;
}

/** How an exhibit is hung. */
export interface Hanging {
  /** Its place in the list. */
  readonly at: number;
  readonly mode: 'dark' | 'light';
  readonly accent?: string;
  readonly locale?: string;
  readonly corners?: Corners;
  /** Holds its entrance at the beginning; else it is still, at the end. */
  readonly moving?: boolean;
  /** As with the setting `display.motion: "calm"`. */
  readonly calm?: boolean;
}
