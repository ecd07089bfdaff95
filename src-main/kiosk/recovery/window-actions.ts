import type { WebContents } from 'electron';
import type { Clock } from '../../contract/clock';
import type { DisplayWindow } from '../display-window';
import type { FrontWindow } from './front-keeper';
import type { PlacedWindow } from './place-keeper';

/** How long the engine may take to end a page's process before the system does, ms. */
const killAfterMs = 1_000;
/** How long ending it may take at all, ms. */
const goneAfterMs = 2_000;

/** The display's window as the place keeper needs it. */
export function placeOf(window: DisplayWindow): PlacedWindow {
  return {
    bounds: () => window.current()?.getBounds() ?? null,
    move: (place) => window.current()?.setBounds(place),
    place: (place) => {
      const current = window.current();
      current?.setKiosk(false);
      current?.setBounds(place);
      current?.setKiosk(true);
    },
  };
}

/** The display's window as the front keeper needs it. */
export function frontOf(window: DisplayWindow): FrontWindow {
  return {
    isShown: () => window.current()?.isVisible() === true || window.current()?.isMinimized() === true,
    isFocused: () => window.current()?.isFocused() === true,
    raise: () => {
      window.current()?.moveTop();
      // Without a window manager only a window that takes the focus is raised; it has it already.
      window.current()?.focus();
    },
    comeBack: () => {
      const current = window.current();
      if (current === null) return;
      if (current.isMinimized()) current.restore();
      if (!current.isKiosk()) current.setKiosk(true);
      current.setAlwaysOnTop(true, 'screen-saver');
      current.moveTop();
      current.focus();
    },
  };
}

/** Ends the process of a page that does not answer. Resolves when it is gone, or will not go. */
export async function killPage(contents: WebContents | null, clock: Clock): Promise<void> {
  if (contents === null) return;
  await new Promise<void>((resolve) => {
    const cancels = [
      clock.after(killAfterMs, () => {
        // The engine asks the process to crash; one that is stopped does not hear it.
        const pid = contents.isDestroyed() ? 0 : contents.getOSProcessId();
        if (pid > 0) process.kill(pid, 'SIGKILL');
      }),
      clock.after(goneAfterMs, () => done()),
    ];
    const done = (): void => {
      for (const cancel of cancels) cancel();
      contents.off('render-process-gone', done);
      resolve();
    };
    contents.on('render-process-gone', done);
    contents.forcefullyCrashRenderer();
  });
}
