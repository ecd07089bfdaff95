import { globalShortcut, type Input } from 'electron';
import type { Log } from '../contract/log';
import type { DisplayWindow } from './display-window';

const modifiers: Readonly<Record<string, keyof Pick<Input, 'control' | 'shift' | 'alt' | 'meta'>>> = {
  control: 'control',
  ctrl: 'control',
  shift: 'shift',
  alt: 'alt',
  option: 'alt',
  super: 'meta',
  meta: 'meta',
  command: 'meta',
  cmd: 'meta',
};
const shownNames: Readonly<Record<string, string>> = {
  control: 'Ctrl',
  ctrl: 'Ctrl',
  commandorcontrol: 'Ctrl',
  cmdorctrl: 'Ctrl',
  command: 'Cmd',
  cmd: 'Cmd',
};

/** An accelerator as people know the keys: `Control+Shift+S` is "Ctrl + Shift + S". */
export function keyWords(accelerator: string): string {
  return accelerator
    .split('+')
    .map((part) => shownNames[part.trim().toLowerCase()] ?? part.trim())
    .join(' + ');
}

/** Whether a key that was pressed is the accelerator. */
export function isAccelerator(
  input: Pick<Input, 'type' | 'key' | 'control' | 'shift' | 'alt' | 'meta'>,
  accelerator: string,
  platform: NodeJS.Platform,
): boolean {
  if (input.type !== 'keyDown') return false;
  const parts = accelerator.split('+').map((part) => part.trim().toLowerCase());
  const key = parts.pop();
  const wanted = { control: false, shift: false, alt: false, meta: false };
  for (const part of parts) {
    const either = part === 'commandorcontrol' || part === 'cmdorctrl';
    const modifier = either ? (platform === 'darwin' ? 'meta' : 'control') : modifiers[part];
    if (modifier === undefined) return false;
    wanted[modifier] = true;
  }
  return (
    input.key.toLowerCase() === key &&
    input.control === wanted.control &&
    input.shift === wanted.shift &&
    input.alt === wanted.alt &&
    input.meta === wanted.meta
  );
}

/** What listens for the key that opens the panel. */
export interface PanelKeyDeps {
  readonly display: DisplayWindow;
  /** As in `panel.accelerator`. */
  readonly accelerator: string;
  readonly onPressed: () => void;
  readonly log: Log;
}

/**
 * Opens the panel by its key: everywhere where the desktop lends the key to one program, and in the window on the wall
 * where it does not. Returns how to stop.
 */
export function listenForPanelKey({ display, accelerator, onPressed, log }: PanelKeyDeps): () => void {
  let listening = true;
  let everywhere = false;
  try {
    everywhere = globalShortcut.register(accelerator, onPressed);
  } catch (error) {
    log.warn('the key that opens the panel is none', { accelerator, error: String(error) });
  }
  if (!everywhere)
    log.warn('the key that opens the panel works in the window on the wall only', { accelerator });
  display.eachWindow((window) => {
    window.webContents.on('before-input-event', (event, input) => {
      if (!listening || !isAccelerator(input, accelerator, process.platform)) return;
      event.preventDefault();
      onPressed();
    });
  });
  return () => {
    listening = false;
    if (everywhere) globalShortcut.unregister(accelerator);
  };
}
