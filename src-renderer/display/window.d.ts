import type { DisplayBridge } from '@contract/bridge';

declare global {
  interface Window {
    /** Put there by the display's preload: the page's only way out. */
    readonly motiboard: DisplayBridge;
  }
}
