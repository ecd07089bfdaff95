import type { Board } from '../contract/board';
import { displayCalls } from '../contract/ipc';
import type { Log } from '../contract/log';
import type { Screen } from '../contract/screen';
import { displayPage, type DisplayWindow } from './display-window';
import { answerCalls } from './ipc';
import type { Screenshots } from './screenshots';

/** What the display page's calls are answered from. */
export interface DisplayIpcDeps {
  readonly window: DisplayWindow;
  /** May be asked before there is one. */
  readonly board: () => Promise<Board>;
  readonly screen: () => Promise<Screen>;
  /** Told of every slide that is shown, and again when one stays. */
  readonly onShown: (slide: string, key: string) => void;
  /** The corner was tapped as the panel wants it. */
  readonly onKnock: () => void;
  /** The screenshot run; null = an ordinary run. */
  readonly screenshots: Screenshots | null;
  readonly log: Log;
}

/** Answers the display page. */
export function answerDisplay(deps: DisplayIpcDeps): void {
  const { window, log, screenshots } = deps;
  answerCalls(
    displayCalls,
    {
      'board:get': () => deps.board(),
      'screen:get': () => deps.screen(),
      'display:ready': () => {
        window.reveal();
        return null;
      },
      'display:shown': ({ key, slide }) => {
        log.debug('a slide is shown', { slide });
        window.firstSlide();
        deps.onShown(slide, key);
        return null;
      },
      'display:fault': ({ message }) => {
        log.error('the page dealt with a fault', { message });
        return null;
      },
      'display:knock': () => {
        deps.onKnock();
        return null;
      },
      'capture:take': async (report) => {
        await screenshots?.take(report);
        return null;
      },
      'capture:done': async ({ slides }) => {
        await screenshots?.done(slides);
        return null;
      },
    },
    { contents: () => window.contents(), pagePrefix: displayPage },
    log,
  );
}
