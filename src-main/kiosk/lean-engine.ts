import { app } from 'electron';

/** Chromium's feature that keeps its network service on a thread of main. */
const networkInMain = 'NetworkServiceInProcess2';

/**
 * Leaves out what the engine starts and a wall does not need. Must run before the app is ready.
 * - GTK's own OpenGL: it loads the machine's graphics driver and its compiler into main, and nothing of ours is drawn by GTK.
 *   Somebody's own `GDK_GL` stays.
 * - A process for the network. What speaks to two hosts now and then needs none: it costs every start and 10 MiB for months.
 *   It has no sandbox of its own on the platforms that we serve, so that nothing is less protected.
 */
export function keepEngineLean(): void {
  if (process.platform === 'linux') process.env['GDK_GL'] ??= 'disable';
  const features = app.commandLine.getSwitchValue('enable-features').split(',').filter(Boolean);
  app.commandLine.appendSwitch('enable-features', [...features, networkInMain].join(','));
}
