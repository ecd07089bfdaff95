/**
 * The arguments that are ours: without the executable and, unpackaged, without the app's folder, which is the
 * first plain argument; engine switches may stand before it.
 */
export function ownArguments(argv: readonly string[], packaged: boolean): string[] {
  const args = argv.slice(1);
  if (packaged) return args;
  const folder = args.findIndex((arg) => !arg.startsWith('-'));
  return args.filter((_, index) => index !== folder);
}
