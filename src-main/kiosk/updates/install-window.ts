import { weekdays } from '../../contract/settings';
import type { UpdateSettings } from '../../contract/service-settings';
import { isOn } from '../hours/is-on';

/**
 * Whether a new version may be installed at a moment: every day from the window's first time to its second, on the wall
 * clock of the zone, by the rules of the hours. A window that ends before it begins goes past midnight; one that ends
 * when it begins is the whole day.
 * @param timeZone IANA @param instant ms since the epoch
 */
export function isInWindow(window: UpdateSettings['window'], timeZone: string, instant: number): boolean {
  const [from, until] = window;
  return isOn({ on: [{ days: [...weekdays], from, until }], exceptions: [] }, timeZone, instant);
}
