/**
 * Reads the output of `ldd`.
 * @returns the sonames of the libraries that were not found, each once, e.g. `libgtk-3.so.0`
 */
export function missingInLdd(output: string): string[] {
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(missing)];
}
