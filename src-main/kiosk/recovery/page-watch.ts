import type { WebContents } from 'electron';
import type { CancelTimer, Clock } from '../../contract/clock';
import { Liveness } from './liveness';
import type { PageFault } from './page-fault';
import type { PageFaultKind } from './recovery-history';

/** How long a page may be without an answer to an input before it counts as hanging, ms. */
const unresponsiveForMs = 10_000;
/** Whether a page has come to its end without anything in it: its script threw, or never came. */
const isEmpty = "document.readyState === 'complete' && document.querySelector('main') === null";
/** The engine's code for a load that another load has replaced. */
const aborted = -3;

/** A watch over one page, until its first fault. */
export interface PageWatch {
  readonly liveness: Liveness;
  /** Ends it; nothing is told any more. */
  stop(): void;
}

/**
 * Watches a page that begins to load now: the end of its process, a hang, a load that fails, a preload that throws,
 * a script that cannot begin, and silence.
 * @param onFault told once; the watch is over then
 */
export function watchPage(
  contents: WebContents,
  clock: Clock,
  onFault: (fault: PageFault) => void,
): PageWatch {
  const lifting: (() => void)[] = [];
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    liveness.stop();
    for (const lift of lifting.splice(0)) lift();
  };
  const fault = (kind: PageFaultKind, detail: string): void => {
    stop();
    onFault({ kind, detail });
  };
  const liveness = new Liveness({
    clock,
    probe: async () => await contents.mainFrame.executeJavaScript('0'),
    onDead: fault,
  });

  const gone = (_event: unknown, { reason, exitCode }: Electron.RenderProcessGoneDetails): void =>
    fault('crash', `${reason}, exit code ${String(exitCode)}`);
  const failed = (...[, code, words, , isMainFrame]: FailedLoad): void => {
    if (isMainFrame && code !== aborted) fault('load', `${words} (${String(code)})`);
  };
  const answered = (_event: unknown, _url: string, status: number): void => {
    if (status >= 400) fault('load', `the page is not there (${String(status)})`);
  };
  const preloadFailed = (_event: unknown, _path: string, error: Error): void =>
    fault('preload', error.message);
  const loaded = (): void => {
    const told = (empty: unknown): void => {
      if (empty === true && !isOver) fault('script', 'the page is empty');
    };
    // One that cannot be asked any more is told by an event of its own.
    contents.mainFrame.executeJavaScript(isEmpty).then(told, () => undefined);
  };
  let patience: CancelTimer | null = null;
  const responsive = (): void => {
    patience?.();
    patience = null;
  };
  const unresponsive = (): void => {
    patience ??= clock.after(unresponsiveForMs, () => fault('hang', 'input is not answered'));
  };
  contents.on('render-process-gone', gone);
  contents.on('did-fail-load', failed);
  contents.on('did-navigate', answered);
  contents.on('preload-error', preloadFailed);
  contents.on('did-finish-load', loaded);
  contents.on('unresponsive', unresponsive);
  contents.on('responsive', responsive);
  lifting.push(responsive, () => {
    contents.off('render-process-gone', gone);
    contents.off('did-fail-load', failed);
    contents.off('did-navigate', answered);
    contents.off('preload-error', preloadFailed);
    contents.off('did-finish-load', loaded);
    contents.off('unresponsive', unresponsive);
    contents.off('responsive', responsive);
  });
  return { liveness, stop };
}

type FailedLoad = [event: unknown, code: number, words: string, url: string, isMainFrame: boolean];
