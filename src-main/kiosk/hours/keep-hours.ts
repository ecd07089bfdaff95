import type { HoursKeeper } from './hours-keeper';
import type { DisplayPower } from './display-power';
import type { ScreenKeeper } from '../screen-keeper';
import type { Sync } from '../../sync/sync';

/** What opens and closes with the hours. */
export interface HoursParts {
  readonly hours: HoursKeeper;
  readonly screens: Pick<ScreenKeeper, 'setHours'>;
  readonly sync: Pick<Sync, 'setPace'>;
  readonly power: DisplayPower;
  /** The page is expected to show slides from now on. */
  readonly onOpen: () => void;
}

/**
 * Opens and closes the screen by its hours: the page, the polling and the display's power. Closed, the page is black
 * and does nothing; open, everything comes back at once. Returns how to stop.
 */
export function keepHours({ hours, screens, sync, power, onOpen }: HoursParts): () => Promise<void> {
  const follow = (): void => {
    const { state } = hours.current();
    power.set(state === 'open' ? 'on' : 'off');
    sync.setPace(state === 'open' ? 'normal' : 'slow');
    screens.setHours(state);
    if (state === 'open') onOpen();
  };
  const unsubscribe = hours.subscribe(follow);
  hours.start();
  follow();
  return async () => {
    unsubscribe();
    hours.stop();
    await power.stop();
  };
}
