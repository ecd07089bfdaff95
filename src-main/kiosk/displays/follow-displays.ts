import { screen } from 'electron';

/** Tells when a display comes, goes, turns or changes its size. To be called when the engine is ready. */
export function followDisplays(changed: () => void): void {
  screen.on('display-added', changed);
  screen.on('display-removed', changed);
  screen.on('display-metrics-changed', changed);
}
