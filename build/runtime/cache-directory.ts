import path from 'node:path';

/**
 * The directory where fetched runtimes are kept: `MOTIBOARD_CACHE_DIR`, else `motiboard` in `XDG_CACHE_HOME`, else
 * `~/.cache/motiboard`. The XDG standard asks to ignore a relative `XDG_CACHE_HOME`.
 * @param env environment variables
 * @param home the user's home directory, absolute
 */
export function cacheDirectory(env: NodeJS.ProcessEnv, home: string): string {
  const own = env['MOTIBOARD_CACHE_DIR'];
  if (own) return path.resolve(own);
  const xdg = env['XDG_CACHE_HOME'];
  return path.join(xdg && path.isAbsolute(xdg) ? xdg : path.join(home, '.cache'), 'motiboard');
}
