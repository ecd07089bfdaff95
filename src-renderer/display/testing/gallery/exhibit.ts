import type { Recognition } from '@contract/board';
import type { Look } from '@ui/look';
import type { Corners } from '../../drift/drift-state.svelte';
import type { SlideModel } from '../../slide-model';

/** What takes the screen when a recognition arrives; no slide, but looked at like one. */
export interface MomentModel {
  readonly slide: 'celebration';
  readonly recognitions: readonly Recognition[];
}

/**
 * A slide in the gallery, or a celebration. `plain` and `worst` of each kind are pictured; every other content is only
 * checked.
 */
export interface Exhibit {
  readonly content: string;
  readonly model: SlideModel | MomentModel;
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
  /** With what the foot may say, below it or, in swapped corners, above. */
  readonly foot?: boolean;
}
