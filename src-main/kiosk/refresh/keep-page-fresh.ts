import { app } from 'electron';
import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { DisplayWindow } from '../display-window';
import { RefreshKeeper } from './refresh-keeper';
import { rendererMemory } from './renderer-memory';

/** What the page is kept fresh with. */
export interface PageFreshness {
  readonly window: DisplayWindow;
  /** IANA zone of the display, now. */
  readonly timeZone: () => string;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether the screen is off on purpose. */
  readonly closed: () => boolean;
  /** The page was replaced: it is to be watched anew. */
  readonly onReplaced: () => void;
}

/** Makes what loads the page anew from time to time, in a new window that takes the old one's place when it is ready. */
export function keepPageFresh(deps: PageFreshness): RefreshKeeper {
  const { window } = deps;
  const keeper = new RefreshKeeper({
    ...deps,
    memory: () => rendererMemory({ contents: () => window.contents(), metrics: () => app.getAppMetrics() }),
    refresh: () => {
      // The still slide has its own time.
      if (window.page !== 'carousel') return;
      void window.renew('carousel');
      deps.onReplaced();
    },
  });
  window.eachWindow(() => keeper.pageIsNew());
  return keeper;
}
