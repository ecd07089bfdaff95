import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { downloadedRuntime, type DownloadedDeps } from './downloaded-runtime';
import { FailedDownloadNote, retryAfterMs, type FailedDownload } from './failed-download-note';

const now = Date.parse('2026-03-01T08:00:00Z');
let packageDir = '';
let installs = 0;

beforeEach(() => {
  packageDir = mkdtempSync(path.join(tmpdir(), 'motiboard-spec-'));
  installs = 0;
});

function writeBinary(version: string): void {
  mkdirSync(path.join(packageDir, 'dist'));
  writeFileSync(path.join(packageDir, 'dist', 'electron'), '');
  writeFileSync(path.join(packageDir, 'dist', 'version'), `v${version}`);
  writeFileSync(path.join(packageDir, 'path.txt'), 'electron');
}

function deps(install: () => string | undefined, over: Partial<DownloadedDeps> = {}): DownloadedDeps {
  return {
    packageDir,
    packageVersion: '45.0.0',
    platform: 'linux',
    install: () => {
      installs += 1;
      return Promise.resolve(install());
    },
    failedNote: new FailedDownloadNote(packageDir),
    hasFallback: true,
    exclusively: (work) => work(),
    now: () => now,
    report: () => undefined,
    ...over,
  };
}

const succeeding = (): undefined => {
  writeBinary('45.0.0');
};
const failing = (): string => 'no answer from the server';

describe('downloadedRuntime', () => {
  it('gives what the installer brought', async () => {
    const attempt = await downloadedRuntime(deps(succeeding)).provide();
    expect(attempt).toMatchObject({
      runtime: {
        source: 'downloaded',
        version: '45.0.0',
        executable: path.join(packageDir, 'dist', 'electron'),
      },
    });
  });

  it('does not try again within a day, and then does', async () => {
    expect(await downloadedRuntime(deps(failing)).provide()).toEqual({ reason: 'no answer from the server' });
    await downloadedRuntime(deps(failing, { now: () => now + retryAfterMs - 1 })).provide();
    expect(installs).toBe(1);
    await downloadedRuntime(deps(failing, { now: () => now + retryAfterMs })).provide();
    expect(installs).toBe(2);
  });

  it.each<[string, Partial<DownloadedDeps>]>([
    ['another version is wanted', { packageVersion: '45.0.1' }],
    ['there is nothing else to run', { hasFallback: false }],
    ['the clock was set back', { now: () => now - 1 }],
  ])('tries again at once when %s', async (_, over) => {
    await downloadedRuntime(deps(failing)).provide();
    await downloadedRuntime(deps(failing, over)).provide();
    expect(installs).toBe(2);
  });

  it('leaves it when another process failed at it meanwhile', async () => {
    const notes: (FailedDownload | undefined)[] = [
      undefined,
      { version: '45.0.0', failedAt: new Date(now).toISOString(), reason: 'no network' },
    ];
    const failedNote = {
      recent: () => Promise.resolve(notes.shift()),
      write: () => Promise.resolve(),
      clear: () => Promise.resolve(),
    };
    const attempt = await downloadedRuntime(deps(failing, { failedNote })).provide();
    expect(attempt).toHaveProperty('reason');
    expect(installs).toBe(0);
  });
});
