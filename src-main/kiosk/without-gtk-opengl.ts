/**
 * Keeps GTK from looking for OpenGL of its own: at every start it would have the machine's graphics driver and its compiler
 * loaded into main, though nothing of ours is drawn by GTK. Somebody's own `GDK_GL` stays. Must run before the app is ready.
 */
export function withoutGtkOpenGl(): void {
  if (process.platform === 'linux') process.env['GDK_GL'] ??= 'disable';
}
