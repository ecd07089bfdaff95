import { loadConfig } from './config-file';

/** What a look at a provisioning file gave. */
export interface ConfigVerdict {
  /** 0 = everything in it can be used; 1 = something cannot. */
  readonly code: 0 | 1;
  /** What to print. */
  readonly words: string;
}

/**
 * Looks at a provisioning file as a start would, for `--check-config`.
 * @param secrets what the environment gives, by name: a file that is complete only with them is right
 */
export async function checkConfig(
  file: string,
  secrets: ReadonlyMap<string, string>,
): Promise<ConfigVerdict> {
  const { problems } = await loadConfig({
    option: file,
    environment: undefined,
    dataDir: '.',
    platform: process.platform,
    programData: undefined,
    image: undefined,
    secrets,
  });
  if (problems.length === 0) return { code: 0, words: `${file}: everything in it can be used.\n` };
  const lines = problems.map(({ key, message }) => `  ${key === '' ? '' : `${key} `}${message}`);
  const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
  return { code: 1, words: [`${file}: ${count}; the rest would apply.`, ...lines, ''].join('\n') };
}
