import type { Clock } from '../../contract/clock';
import type { CreateLog } from '../../contract/log';
import type { DisplaySettings } from '../../contract/settings';
import { currentDisplays, placeToFill, type DisplayWindow } from '../display-window';
import type { Placement } from '../placement';
import { watchPage } from '../recovery/page-watch';
import { placeOf } from '../recovery/window-actions';
import { SideWindows } from './side-windows';

/** What the windows of this machine's further displays depend on. */
export interface OpenSideWindowsDeps {
  readonly clock: Clock;
  readonly createLog: CreateLog;
  /** Where the first window is to be, now. */
  readonly placement: () => Placement;
  /** The display's settings, now. */
  readonly display: () => Pick<DisplaySettings, 'together'>;
  /** Makes a window for a display. @param nth 1 = the first of the further ones */
  readonly make: (placement: Placement, nth: number) => DisplayWindow;
}

/** Puts together what fills the further displays; it does nothing until it is started. */
export function openSideWindows({
  clock,
  createLog,
  placement,
  display,
  make,
}: OpenSideWindowsDeps): SideWindows {
  return new SideWindows({
    ...{ clock, log: createLog('displays'), displays: currentDisplays, placement, make },
    together: () => display().together,
    watch: (contents, onFault) => watchPage(contents, clock, onFault),
    placed: placeOf,
    placeOf: placeToFill,
  });
}
