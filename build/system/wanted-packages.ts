import type { RunCommand } from '../shared/run-command';

/**
 * Fonts for the names of people in scripts that the app's own font does not have, by what they are for. Any one of a
 * row will do; the first is the one to install, chosen for its size.
 */
const fonts: readonly (readonly string[])[] = [
  // Arabic, Hebrew, Thai, the Indian scripts and more: 12 MB.
  ['fonts-noto-core', 'fonts-noto'],
  // Chinese, Japanese, Korean: 2 MB.
  ['fonts-droid-fallback', 'fonts-noto-cjk', 'fonts-wqy-microhei'],
];

/**
 * The font packages to install so that every name can be read. Without them the app runs and shows boxes for letters.
 * @returns Debian package names; none when all is there
 */
export async function missingFonts(run: RunCommand): Promise<string[]> {
  const { stdout } = await run('dpkg-query', [
    '-W',
    '-f',
    '${Package} ${db:Status-Status}\\n',
    ...fonts.flat(),
  ]);
  const installed = new Set(
    stdout
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, status]) => status === 'installed')
      .map(([name]) => name),
  );
  return fonts.filter((row) => !row.some((name) => installed.has(name))).flatMap((row) => row.slice(0, 1));
}
