/** A size in px. */
export interface DisplaySize {
  readonly width: number;
  readonly height: number;
}

/** The screen of a virtual display when nothing else is asked for. */
export const defaultDisplaySize: DisplaySize = { width: 1920, height: 1080 };

/**
 * The size of a virtual screen that the app's options ask for with `--size=WxH`. The app itself judges whether the
 * option is right; here a value that is none, or none an X server would take, is passed over.
 * @param args the app's options
 */
export function displaySize(args: readonly string[]): DisplaySize {
  for (const arg of args) {
    const [, width, height] = /^--size=([1-9]\d{1,4})x([1-9]\d{1,4})$/.exec(arg) ?? [];
    if (width === undefined || height === undefined) continue;
    const size = { width: Number(width), height: Number(height) };
    if (Math.max(size.width, size.height) <= 32_767) return size;
  }
  return defaultDisplaySize;
}

/**
 * Whether there is nothing to show a window on.
 * @param env environment variables
 */
export function needsVirtualDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
}
