import type { Failure } from '../../contract/result';

const failures: Readonly<Record<string, string>> = {
  feed: 'The update feed cannot be read. Look at its address and at the network.',
  checksum: 'The downloaded update is not what the feed says it is, and was thrown away. Look at the feed.',
  download: 'The update could not be downloaded. Look at the feed and at the free disk space.',
  install: 'The update could not be installed. Look whether this user may write where the app lies.',
  storage: 'The update is not installed, because the disk takes nothing. Free some space.',
};

/** What went wrong and what to do, for people. @param version what it is about; null = nothing in particular */
export function failureWords({ code }: Failure, version: string | null): string {
  const words = failures[code] ?? 'The update did not work.';
  return version === null ? words : words.replace(/update\b/, `update to ${version}`);
}

/** Words for what an update waits for. */
export const updateWords = {
  off: 'Updates are off.',
  impossible:
    'An update feed is set, but this kind of installation is not updated by the app itself. Install new packages by hand or by the system.',
  never: 'The update feed has not been asked yet.',
  current: 'This is the newest version.',
  downloading: (version: string) => `Version ${version} is being downloaded.`,
  waiting: (version: string, [from, until]: readonly [string, string]) =>
    `Version ${version} is downloaded and is installed between ${from} and ${until}.`,
  installing: (version: string) => `Version ${version} is being installed.`,
  confirming: (version: string) =>
    `Version ${version} is new here. It is kept when all slides were shown once.`,
  refused: (version: string) => `Version ${version} did not work here and is not installed again.`,
  notInstalled: (version: string) => `Version ${version} was installed, but the one before it still runs.`,
} as const;
