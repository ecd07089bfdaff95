import type { WebContents } from 'electron';

/**
 * Gives the page its exact size, whatever the window was made, and the camera of a screenshot run (screenshots.ts)
 * something to look through. @param size px
 */
export function keepViewSize(contents: WebContents, size: { width: number; height: number }): void {
  // Before there is a page there is nothing to attach to.
  contents.once('dom-ready', () => {
    contents.debugger.attach('1.3');
    void contents.debugger.sendCommand('Emulation.setDeviceMetricsOverride', {
      width: size.width,
      height: size.height,
      deviceScaleFactor: 1,
      mobile: false,
    });
  });
}

/** Keeps a page at its size and where it is, whatever keys are pressed. */
export function keepZoom(contents: WebContents): void {
  contents.on('zoom-changed', (event) => event.preventDefault());
  contents.on('before-input-event', (event, input) => {
    const zoomKey = (input.control || input.meta) && ['+', '-', '=', '0', '_'].includes(input.key);
    const reloadKey =
      input.key === 'F5' || ((input.control || input.meta) && input.key.toLowerCase() === 'r');
    if (zoomKey || reloadKey) event.preventDefault();
  });
  contents.on('did-finish-load', () => {
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1);
  });
}
