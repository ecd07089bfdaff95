import { app } from 'electron';
import type { Screen } from '../contract/screen';

/** Whether graphics hardware draws the pages, by what the engine calls the state of `gpu_compositing`. */
export function graphicsOf(compositing: string): Screen['graphics'] {
  return compositing.startsWith('enabled') ? 'fast' : 'slow';
}

/** How the machine draws, as far as the engine knows now. */
export function graphicsNow(): Screen['graphics'] {
  return graphicsOf(app.getGPUFeatureStatus().gpu_compositing);
}

/** Tells how the machine draws, as soon as the engine knows, and again when it changes its mind (a driver that dies). */
export function followGraphics(tell: (graphics: Screen['graphics']) => void): void {
  app.on('gpu-info-update', () => tell(graphicsNow()));
}
