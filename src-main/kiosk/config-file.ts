import { readFile } from 'node:fs/promises';
import { dirname, join, posix, win32 } from 'node:path';
import type { ConfigProblem, Settings } from '../contract/settings';
import { withSecrets } from '../store/state/merge-settings';
import { isJsonObject } from '../store/state/secret-paths';
import { parseSettings } from '../store/state/tolerant-settings';

/** What decides where the provisioning file is looked for. */
export interface ConfigPlaces {
  /** `--config`; null = not given. */
  readonly option: string | null;
  /** `$MOTIBOARD_CONFIG`; undefined = not set. */
  readonly environment: string | undefined;
  readonly dataDir: string;
  readonly platform: NodeJS.Platform;
  /** `%ProgramData%` on Windows. */
  readonly programData: string | undefined;
  /** `$APPIMAGE`, the file that an AppImage was started from; undefined = it is none. */
  readonly image: string | undefined;
  /** Secrets that the environment gives, by name; they complete the file, and go before its own. */
  readonly secrets: ReadonlyMap<string, string>;
}

/** What the provisioning file says. */
export interface LoadedConfig {
  readonly settings: Settings;
  readonly problems: readonly ConfigProblem[];
  /** What the file says and can be used, before defaults are filled in. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The file that was used; null = there is none. */
  readonly file: string | null;
  /** Where a person would put one, for the setup slide. */
  readonly suggestedFile: string;
}

/** Where the provisioning file may stand, first found first. A place that was named must be readable. */
export function configCandidates(places: ConfigPlaces): readonly { path: string; named: boolean }[] {
  const system =
    places.platform === 'win32'
      ? win32.join(places.programData ?? 'C:\\ProgramData', 'Motiboard', 'motiboard.json')
      : posix.join('/etc/motiboard', 'motiboard.json');
  return [
    ...(places.option === null ? [] : [{ path: places.option, named: true }]),
    ...(places.environment ? [{ path: places.environment, named: true }] : []),
    { path: join(places.dataDir, 'motiboard.json'), named: false },
    { path: system, named: false },
    ...(places.image ? [{ path: join(dirname(places.image), 'motiboard.json'), named: false }] : []),
  ];
}

/**
 * Reads the first provisioning file there is. Never fails: a file that cannot be read or understood becomes
 * a problem in words, and what is usable applies.
 */
export async function loadConfig(places: ConfigPlaces): Promise<LoadedConfig> {
  const suggestedFile = join(places.dataDir, 'motiboard.json');
  for (const { path, named } of configCandidates(places)) {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      const absent = isErrno(error) && error.code === 'ENOENT';
      if (absent && !named) continue;
      const message = absent
        ? `there is no file ${path}`
        : `the file ${path} cannot be read; check who may read it`;
      const alone = parseSettings(withSecrets({}, places.secrets));
      return { ...alone, problems: [{ key: '', message }, ...alone.problems], file: path, suggestedFile };
    }
    return { ...parseText(text, path, places.secrets), file: path, suggestedFile };
  }
  return { ...parseSettings(withSecrets({}, places.secrets)), file: null, suggestedFile };
}

function parseText(
  text: string,
  path: string,
  secrets: ConfigPlaces['secrets'],
): Pick<LoadedConfig, 'settings' | 'problems' | 'given'> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const place = error instanceof SyntaxError ? placeOf(error.message, text) : '';
    const message = `the file ${path} is not valid JSON${place}; look for a missing comma, quote or bracket`;
    return { ...parseSettings(withSecrets({}, secrets)), problems: [{ key: '', message }] };
  }
  if (!isJsonObject(json)) return parseSettings(json);
  // Editors find the schema by it; it says nothing to us.
  const said = Object.fromEntries(Object.entries(json).filter(([key]) => key !== '$schema'));
  return parseSettings(withSecrets(said, secrets));
}

/** The line of a JSON error. The parser's own message is not used: it quotes the file, secrets and all. */
function placeOf(message: string, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? '' : ` at line ${text.slice(0, Number(position)).split('\n').length}`;
}

function isErrno(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
