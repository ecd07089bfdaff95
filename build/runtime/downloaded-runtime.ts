import type { RuntimeProvider } from './electron-runtime';
import type { FailedDownloadNote } from './failed-download-note';
import { findInstalled, type InstalledDeps } from './installed-runtime';

/** What the download needs; everything that reaches outside is injected. */
export interface DownloadedDeps extends InstalledDeps {
  /** Runs the package's installer once; resolves to undefined, or to why it failed. */
  readonly install: () => Promise<string | undefined>;
  readonly failedNote: Pick<FailedDownloadNote, 'recent' | 'write' | 'clear'>;
  /** Whether something else can serve when the download is not tried. */
  readonly hasFallback: boolean;
  /** Runs work while no other process does the same. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly report: (line: string) => void;
}

async function knownFailure(deps: DownloadedDeps): Promise<{ reason: string } | undefined> {
  if (!deps.hasFallback) return undefined;
  const note = await deps.failedNote.recent(deps.packageVersion, deps.now());
  return note && { reason: `failed at ${note.failedAt} (${note.reason}), to be tried again a day later` };
}

/** The `electron` package's own download: one short attempt, not repeated for a day after a failure. */
export function downloadedRuntime(deps: DownloadedDeps): RuntimeProvider {
  const version = deps.packageVersion;
  return {
    name: "the electron package's own download",
    async provide() {
      const known = await knownFailure(deps);
      if (known) return known;
      return await deps.exclusively(async () => {
        // Another process may have done it, or failed at it, while this one waited.
        const meanwhile = await findInstalled(deps, 'installed');
        if ('runtime' in meanwhile) return meanwhile;
        const failedMeanwhile = await knownFailure(deps);
        if (failedMeanwhile) return failedMeanwhile;
        deps.report(`Downloading Electron ${version} …`);
        const reason = await deps.install();
        if (reason === undefined) {
          await deps.failedNote.clear();
          return await findInstalled(deps, 'downloaded');
        }
        deps.report(`Electron ${version} could not be downloaded: ${reason}`);
        await deps.failedNote.write({ version, failedAt: new Date(deps.now()).toISOString(), reason });
        return { reason };
      });
    },
  };
}
