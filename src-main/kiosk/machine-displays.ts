import { screen } from 'electron';
import type { MachineDisplay } from '../contract/panel/looks';

/** The displays of this machine, as `display.display` counts them. */
export function machineDisplays(): MachineDisplay[] {
  const primary = screen.getPrimaryDisplay().id;
  return screen.getAllDisplays().map(({ id, label, size, scaleFactor }) => ({
    name: label,
    width: Math.round(size.width * scaleFactor),
    height: Math.round(size.height * scaleFactor),
    primary: id === primary,
  }));
}
