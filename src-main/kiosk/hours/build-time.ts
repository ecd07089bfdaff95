declare const __BUILD_TIME__: number;

/** When this app was built, ms since the epoch; put in by the build. No clock that is right is earlier. */
export const buildTime: number = __BUILD_TIME__;
