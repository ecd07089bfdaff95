import type { WebContents } from 'electron';
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
  /** The windows of further displays, which show the same page. */
  readonly sides: {
    windowOf(sender: WebContents): DisplayWindow | null;
    shown(sender: WebContents, slide: string): void;
    pageFault(sender: WebContents, detail: string): void;
  };
  /** May be asked before there is one. */
  readonly board: () => Promise<Board>;
  readonly screen: () => Promise<Screen>;
  /** Told of every slide that is shown, and again when one stays. */
  readonly onShown: (slide: string, key: string) => void;
  /** The first slide of a page on the wall has been painted. */
  readonly onPainted: () => void;
  /** The page on the wall had a fault that nobody caught. */
  readonly onFault: (detail: string) => void;
  /** The corner was tapped as the panel wants it. */
  readonly onKnock: () => void;
  /** The screenshot run; null = an ordinary run. */
  readonly screenshots: Screenshots | null;
  readonly log: Log;
}

/** Answers the display page. */
export function answerDisplay(deps: DisplayIpcDeps): void {
  const { window, sides, log, screenshots } = deps;
  answerCalls(
    displayCalls,
    (sender) => ({
      'board:get': () => deps.board(),
      'screen:get': () => deps.screen(),
      'display:ready': () => {
        const side = sides.windowOf(sender);
        (side ?? window).reveal();
        if (side === null) deps.onPainted();
        return null;
      },
      'display:shown': ({ key, slide }) => {
        const side = sides.windowOf(sender);
        (side ?? window).firstSlide();
        if (side !== null) {
          sides.shown(sender, slide);
          return null;
        }
        log.debug('a slide is shown', { slide });
        deps.onShown(slide, key);
        return null;
      },
      'display:fault': ({ message, caught }) => {
        log.error(caught ? 'the page dealt with a fault' : 'the page had a fault', { message });
        if (caught) return null;
        if (sides.windowOf(sender) === null) deps.onFault(message);
        else sides.pageFault(sender, message);
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
    }),
    {
      contents: () => window.contents(),
      isOther: (sender) => sides.windowOf(sender) !== null,
      pagePrefix: displayPage,
    },
    log,
  );
}
