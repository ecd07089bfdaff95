import { mkdir, open, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate/browser';
import type { Redactor } from '../../api/redact';
import type { HealthFacts } from '../../contract/panel/health';
import type { ConfigProblem, Settings } from '../../contract/settings';

/** So much of the end of each log is taken, bytes. */
const logTail = 2_000_000;

/** What diagnostics are made of. */
export interface DiagnosticsDeps {
  readonly dataDir: string;
  /** Where the file goes; made when it is not there. */
  readonly folder: string;
  readonly redactor: Redactor;
  readonly facts: () => Promise<HealthFacts>;
  readonly settings: () => { readonly settings: Settings; readonly problems: readonly ConfigProblem[] };
}

/**
 * Writes one zip file for whoever helps: logs, settings, health. Passes everything through the redactor once more, and
 * takes out of the settings whatever names a person.
 * @returns the file and its size, bytes
 */
export async function exportDiagnostics(deps: DiagnosticsDeps): Promise<{ file: string; bytes: number }> {
  const { redactor } = deps;
  const facts = await deps.facts();
  const { settings, problems } = deps.settings();
  const json = (value: unknown): Uint8Array =>
    strToU8(`${JSON.stringify(redactor.details(value), null, 2)}\n`);
  const zip = zipSync({
    'health.json': json(facts),
    'settings.json': json({ settings: withoutPeople(settings), problems }),
    ...Object.fromEntries(
      (await logsIn(join(deps.dataDir, 'logs'))).map(({ name, text }) => [
        `logs/${name}`,
        strToU8(redactor.text(text)),
      ]),
    ),
  });
  const stamp = new Date(facts.at).toISOString().replace(/[:.]/g, '-').slice(0, 19);
  const file = join(deps.folder, `motiboard-diagnostics-${stamp}.zip`);
  await mkdir(deps.folder, { recursive: true });
  await writeFile(file, zip, { mode: 0o600 });
  return { file, bytes: zip.length };
}

/** The settings without people, words and messages: how many there are is all that helps. */
function withoutPeople({ privacy, display, ...rest }: Settings): unknown {
  return {
    ...rest,
    privacy: {
      ...privacy,
      hidePeople: `${String(privacy.hidePeople.length)} entries`,
      hideWords: `${String(privacy.hideWords.length)} entries`,
    },
    display: { ...display, messages: `${String(display.messages.length)} entries` },
  };
}

async function logsIn(folder: string): Promise<readonly { name: string; text: string }[]> {
  const names = await readdir(folder).catch(() => []);
  return await Promise.all(
    names
      .filter((name) => name.endsWith('.log'))
      .map(async (name) => ({ name, text: await tailOf(join(folder, name)) })),
  );
}

async function tailOf(path: string): Promise<string> {
  const { size } = await stat(path);
  const start = Math.max(0, size - logTail);
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    const text = buffer.subarray(0, bytesRead).toString('utf8');
    // The first line of a tail is half a line: a redactor might not know half a secret.
    return start === 0 ? text : text.slice(text.indexOf('\n') + 1);
  } finally {
    await file.close();
  }
}
