import type { Settings } from './settings';
import type { SlideId } from './slide';

/** The kinds that come by on the wall, in their order: those that are chosen, without those that privacy hides. */
export function playedSlides({ display, privacy }: PlayedSettings): SlideId[] {
  return display.slides.filter((kind) => !privacy.hideKinds.includes(kind));
}

/** What decides which kinds come by. */
interface PlayedSettings {
  readonly display: Pick<Settings['display'], 'slides'>;
  readonly privacy: Pick<Settings['privacy'], 'hideKinds'>;
}
