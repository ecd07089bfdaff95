import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../../contract/result';
import { writeFileAtomically } from '../../store/write-file-atomically';
import { sniffPicture } from '../../sync/pictures/sniff';
import { cleanSvg } from './svg-cleaner';

/** The folder of logos within the data directory. */
export const logoFolder = 'logo';

const mostBytes = 2_000_000;
const endings: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
};

/**
 * Keeps a logo in the data directory, under the name of its content. What it is, its bytes say; an SVG loses everything
 * that could act. Failure codes: `bad-logo` (words say what would be right), `storage`.
 * @returns its file, relative to the data directory: the value of `display.theme.logo`
 */
export async function keepLogo(dataDir: string, bytes: Uint8Array): Promise<Result<string>> {
  if (bytes.length === 0) return bad('The file is empty. Choose a PNG, JPG, WebP or SVG picture.');
  if (bytes.length > mostBytes) return bad('The file is larger than 2 MB. Choose a smaller picture.');
  const known = contentOf(bytes);
  if (!known.ok) return known;
  const { content, ending } = known.value;
  const name = `${createHash('sha256').update(content).digest('hex').slice(0, 32)}${ending}`;
  try {
    await mkdir(join(dataDir, logoFolder), { recursive: true, mode: 0o700 });
    await writeFileAtomically(join(dataDir, logoFolder, name), content);
  } catch {
    return fail({ code: 'storage', message: 'The disk takes nothing now, so the logo cannot be kept.' });
  }
  return ok(`${logoFolder}/${name}`);
}

/** Deletes every kept logo but one. @param kept as in `display.theme.logo`; undefined = all of them */
export async function forgetOtherLogos(dataDir: string, kept: string | undefined): Promise<void> {
  const folder = join(dataDir, logoFolder);
  // No folder: no logo was ever kept.
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (kept === undefined || name !== basename(kept)) await rm(join(folder, name), { force: true });
  }
}

function contentOf(bytes: Uint8Array): Result<{ content: Uint8Array; ending: string }> {
  const picture = sniffPicture(bytes);
  if (picture.ok) {
    const ending = endings[picture.value.type];
    if (ending === undefined) return bad('This is a GIF picture. Choose a PNG, JPG, WebP or SVG picture.');
    return ok({ content: bytes, ending });
  }
  if (picture.error.code === 'torn-picture')
    return bad('The picture is damaged. Save it once more and try again.');
  const clean = cleanSvg(textOf(bytes));
  if (clean === null)
    return bad('This is not a picture we can show. Choose a PNG, JPG, WebP or SVG picture.');
  return ok({ content: new TextEncoder().encode(clean), ending: '.svg' });
}

/** The bytes as UTF-8; empty when they are none. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

function bad(message: string): ReturnType<typeof fail> {
  return fail({ code: 'bad-logo', message });
}
