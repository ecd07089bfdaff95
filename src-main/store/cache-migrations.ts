/**
 * The steps of the cache database's schema. Never change one that shipped: add one.
 *
 * `user_marks` is apart from `users` so that a full pass over 50,000 people rewrites half a megabyte of marks
 * and not twenty of people.
 */
export const cacheMigrations: readonly string[] = [
  `
  CREATE TABLE sources (
    id TEXT PRIMARY KEY, fetched_at REAL, etag TEXT, fingerprint TEXT, error TEXT
  ) WITHOUT ROWID;

  CREATE TABLE leaders (place INTEGER PRIMARY KEY, body TEXT NOT NULL);

  CREATE TABLE rankings (
    period TEXT NOT NULL, day TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (period, day)
  ) WITHOUT ROWID;

  CREATE TABLE items (
    seq INTEGER PRIMARY KEY, list TEXT NOT NULL, id TEXT NOT NULL,
    place REAL NOT NULL, first_seen_at REAL NOT NULL, body TEXT NOT NULL, UNIQUE (list, id)
  );

  CREATE TABLE users (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, email TEXT, created_at REAL, number REAL, body TEXT NOT NULL
  );
  CREATE INDEX users_by_email ON users (email) WHERE email IS NOT NULL;
  CREATE INDEX users_by_age ON users (created_at DESC, number DESC, id DESC);
  CREATE TABLE user_marks (seq INTEGER PRIMARY KEY, mark REAL NOT NULL);

  CREATE TABLE named (kind TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, name)) WITHOUT ROWID;

  CREATE TABLE pictures (
    hash TEXT PRIMARY KEY, type TEXT NOT NULL, bytes REAL NOT NULL, used_at REAL NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE picture_addresses (
    address TEXT PRIMARY KEY, hash TEXT NOT NULL REFERENCES pictures (hash) ON DELETE CASCADE
  ) WITHOUT ROWID;
  CREATE INDEX picture_addresses_by_hash ON picture_addresses (hash);
  `,
  `
  CREATE TABLE thanks (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
  `,
  `
  CREATE TABLE ahead (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
  `,
  `
  CREATE INDEX users_by_employee ON users (CASE WHEN json_valid(body) THEN json_extract(body, '$.employeeNumber') END);
  `,
];

/** The tables of the newest schema; what is referred to stands before what refers to it. */
export const cacheTables = [
  'sources',
  'leaders',
  'rankings',
  'items',
  'thanks',
  'ahead',
  'users',
  'user_marks',
  'named',
  'pictures',
  'picture_addresses',
] as const;

/** A table of the newest schema. */
export type CacheTable = (typeof cacheTables)[number];

/** Tables that hold nothing of an account: named values, and the catalogue of pictures, which is emptied by itself. */
const lastingTables: ReadonlySet<string> = new Set(['named', 'pictures', 'picture_addresses']);

/** The tables that are emptied when another account is connected. */
export const accountTables: readonly string[] = cacheTables.filter((table) => !lastingTables.has(table));
