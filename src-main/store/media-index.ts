import { z } from 'zod';
import type { Log } from '../contract/log';
import type { Result } from '../contract/result';
import type { GuardedDatabase } from './guarded-database';
import type { PictureType } from './media';
import { RowParser } from './row-parser';
import { number, text } from './sqlite';

/** A picture's file. */
export interface MediaFile {
  /** SHA-256 (hex) of the picture. */
  readonly hash: string;
  readonly type: PictureType;
  /** Size of the encrypted file, bytes. */
  readonly bytes: number;
  /** Last use, ms since the epoch; at most an hour old. */
  readonly usedAt: number;
}

/** Which picture an address led to. The address itself is not kept: it can carry a token. */
export interface MediaAddress {
  /** SHA-256 (hex) of the address. */
  readonly address: string;
  readonly hash: string;
}

/** Where the pictures are, over restarts. Reads answer empty and writes a failure with code `storage`. */
export interface MediaIndex {
  /** Everything, the least recently used file first. */
  load(): { readonly files: readonly MediaFile[]; readonly addresses: readonly MediaAddress[] };
  /** Keeps a file (or its new type and size) and an address that leads to it. */
  put(file: MediaFile, address: string): Result<null>;
  /** Forgets files, with the addresses that lead to them, and single addresses (hashed). */
  forget(hashes: readonly string[], addresses: readonly string[]): Result<null>;
  /** Keeps when files were last used. */
  touch(files: readonly Pick<MediaFile, 'hash' | 'usedAt'>[]): Result<null>;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const fileSchema = z
  .object({
    hash,
    type: z.enum(['image/jpeg', 'image/png', 'image/gif', 'image/webp']),
    bytes: z.number().nonnegative(),
    used_at: z.number(),
  })
  .transform((row): MediaFile => ({ hash: row.hash, type: row.type, bytes: row.bytes, usedAt: row.used_at }));
const addressSchema = z.object({ address: hash, hash });

/** The index in the cache database. */
export function createMediaIndex(database: GuardedDatabase, log: Log): MediaIndex {
  const parser = new RowParser(log);
  return {
    load: () =>
      database.read('read pictures', { files: [], addresses: [] }, (reader) => ({
        files: reader
          .rows(
            `SELECT ${text('hash')}, ${text('type')}, ${number('bytes')}, ${number('used_at')}
             FROM pictures ORDER BY pictures.used_at`,
          )
          .map((row) => parser.row('pictures', fileSchema, row))
          .filter((file) => file !== null),
        addresses: reader
          .rows(`SELECT ${text('address')}, ${text('hash')} FROM picture_addresses`)
          .map((row) => parser.row('picture addresses', addressSchema, row))
          .filter((address) => address !== null),
      })),

    put: (file, address) =>
      database.write('keep a picture', (writer) => {
        writer.add(
          `INSERT INTO pictures (hash, type, bytes, used_at) VALUES (?, ?, ?, ?) ON CONFLICT (hash)
           DO UPDATE SET type = excluded.type, bytes = excluded.bytes, used_at = excluded.used_at`,
          [file.hash, file.type, file.bytes, file.usedAt],
        );
        writer.add(
          `INSERT INTO picture_addresses (address, hash) VALUES (?, ?)
           ON CONFLICT (address) DO UPDATE SET hash = excluded.hash`,
          [address, file.hash],
        );
        return null;
      }),

    forget: (hashes, addresses) =>
      database.write('forget pictures', (writer) => {
        if (hashes.length > 0) {
          writer.remove('DELETE FROM pictures WHERE hash IN (SELECT value FROM json_each(?))', [
            JSON.stringify(hashes),
          ]);
        }
        if (addresses.length > 0) {
          writer.remove('DELETE FROM picture_addresses WHERE address IN (SELECT value FROM json_each(?))', [
            JSON.stringify(addresses),
          ]);
        }
        return null;
      }),

    touch: (files) =>
      database.write('note the use of pictures', (writer) => {
        for (const file of files) {
          writer.add('UPDATE pictures SET used_at = ? WHERE hash = ?', [file.usedAt, file.hash]);
        }
        return null;
      }),
  };
}
