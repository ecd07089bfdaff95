import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Log } from '../../contract/log';
import type {
  FeedItem,
  LeaderRow,
  SourcedPerson,
  SourcedUser,
  SourcedWallPost,
} from '../../contract/sourced';
import type { SourceRecord, StoredItem } from '../cache';

/** A directory that is gone when the test is over. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'motiboard-store-'));
  onTestFinished(() => removeOnceQuiet(directory));
  return directory;
}

/** A write that was on its way may bring a file while the directory is emptied: then it is emptied again. */
async function removeOnceQuiet(directory: string): Promise<void> {
  for (let left = 40; ; left -= 1) {
    try {
      await rm(directory, { recursive: true, force: true });
      return;
    } catch (error) {
      if (left === 0) throw error;
      await pause(25);
    }
  }
}

/** A log that keeps its lines, as `level: message`. */
export function listeningLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (level: string) => (message: string) => {
    lines.push(`${level}: ${message}`);
  };
  return { lines, debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}

/** A key that is the same in every run. */
export const aKey: Uint8Array = new Uint8Array(32).fill(7);

/** A person. */
export function person(number: number): SourcedPerson {
  return {
    id: `mv:${number}`,
    name: `Ada Lovelace ${number}`,
    shortName: 'Ada',
    title: null,
    team: null,
    picture: null,
    email: `ada.${number}@acme.example`,
    employeeNumber: null,
  };
}

/** A Motimate user. */
export function user(number: number, change: Partial<SourcedUser> = {}): SourcedUser {
  return { ...person(number), id: `mm:${number}`, createdAt: null, updatedAt: null, ...change };
}

/** A row of the leaderboard. */
export function leader(number: number, monthPoints: number | null = 10): LeaderRow {
  return { person: person(number), monthPoints, yearPoints: null };
}

/** A kept appreciation. */
export function feedItem(id: string, order: number, note = 'Thank you'): StoredItem<FeedItem> {
  return {
    order,
    firstSeenAt: 1000,
    item: {
      id,
      kind: 'appreciation',
      from: person(1),
      to: [person(2)],
      value: 'Courage',
      note,
      likes: 0,
      comments: 0,
      amount: null,
      when: { instant: 1, date: null, readable: null },
      picture: null,
    },
  };
}

/** A kept wall post. */
export function post(id: string, order: number): StoredItem<SourcedWallPost> {
  return {
    order,
    firstSeenAt: 1000,
    item: {
      id,
      title: 'Hello',
      body: null,
      author: null,
      authorId: 'mm:1',
      when: { instant: 1, date: null, readable: null },
      picture: null,
    },
  };
}

/** What is remembered about a source. */
export function record(id: SourceRecord['id'], fetchedAt: number | null = 5): SourceRecord {
  return { id, fetchedAt, etag: '"a"', fingerprint: 'ff', error: null };
}
