import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { fail, ok, type Result } from '../contract/result';
import type { ConfigProblem } from '../contract/settings';

/** The company's logo, as the page asks for it and as it is served. */
export interface Logo {
  /** `media://logo/<sha-256 hex>`. */
  readonly address: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const maxBytes = 2_000_000;
const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  // Only ever shown as an image, where a browser runs no script of it and loads nothing for it.
  '.svg': 'image/svg+xml',
};

/** The logo of the settings, or a word on why there is none. */
export async function loadLogo(
  name: string | undefined,
  settingsFile: string | null,
): Promise<{ logo: Logo | null; problems: ConfigProblem[] }> {
  if (name === undefined || settingsFile === null) return { logo: null, problems: [] };
  const read = await readLogo(name, settingsFile);
  if (read.ok) return { logo: read.value, problems: [] };
  return { logo: null, problems: [{ key: 'display.theme.logo', message: read.error.message }] };
}

/**
 * Reads the logo that the settings name. Failure code `bad-logo`, with words that say what would be right.
 * @param name as in `display.theme.logo`: a file name, taken beside the settings file
 * @param settingsFile the settings file that names it
 */
async function readLogo(name: string, settingsFile: string): Promise<Result<Logo>> {
  const type = types[extname(name).toLowerCase()];
  if (type === undefined) return bad('must be a .png, .jpg, .webp or .svg file');
  const file = resolve(dirname(settingsFile), name);
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return bad(`there is no readable file ${file}`);
  }
  if (bytes.length > maxBytes) return bad(`the file ${file} is larger than 2 MB`);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return ok({ address: `media://logo/${hash}`, type, bytes: new Uint8Array(bytes) });
}

function bad(message: string): ReturnType<typeof fail> {
  return fail({ code: 'bad-logo', message });
}
