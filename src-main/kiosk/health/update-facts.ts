import type { UpdateFacts } from '../../contract/panel/health';
import type { UpdateSettings } from '../../contract/service-settings';

/** How updates stand: this version installs none by itself, and says so where a feed is set. */
export function updateFacts({ feedUrl }: UpdateSettings): UpdateFacts {
  const words =
    feedUrl === undefined
      ? 'Updates are off.'
      : 'An update feed is set, but this version does not install updates by itself. Install a new package by hand.';
  return { state: 'off', version: null, checkedAt: null, words };
}
