import { powerSaveBlocker } from 'electron';

/** Keeps the display awake. Returns how to let it sleep again. */
export function keepDisplayAwake(): () => void {
  const id = powerSaveBlocker.start('prevent-display-sleep');
  return () => powerSaveBlocker.stop(id);
}
