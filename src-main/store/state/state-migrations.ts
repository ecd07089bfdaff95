/**
 * The steps of the state database's schema. Never change one that shipped: add one. Settings are kept as a history, so
 * that a row which cannot be read leaves the one before it.
 */
export const stateMigrations: readonly string[] = [
  `
  CREATE TABLE settings (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL, version REAL NOT NULL, body TEXT NOT NULL
  );
  CREATE TABLE secrets (
    name TEXT PRIMARY KEY, at REAL NOT NULL, hint TEXT NOT NULL, sealed TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL, who TEXT NOT NULL, operation TEXT NOT NULL,
    effect TEXT NOT NULL, request TEXT NOT NULL, outcome TEXT NOT NULL, status TEXT, duration_ms REAL,
    CHECK ((outcome = 'open') = (duration_ms IS NULL))
  );
  CREATE INDEX audit_open ON audit (id) WHERE outcome = 'open';
  CREATE TABLE named (name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE incidents (id INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL, lost TEXT NOT NULL, words TEXT NOT NULL);
  `,
  `
  CREATE TABLE bulk_jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL, who TEXT NOT NULL, operation TEXT NOT NULL,
    title TEXT NOT NULL, account TEXT NOT NULL, identity TEXT NOT NULL, chunk REAL NOT NULL, shared TEXT NOT NULL,
    state TEXT NOT NULL, reason TEXT NOT NULL
  );
  CREATE TABLE bulk_rows (
    job INTEGER NOT NULL, line INTEGER NOT NULL, label TEXT NOT NULL, input TEXT NOT NULL,
    state TEXT NOT NULL, words TEXT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (job, line)
  ) WITHOUT ROWID;
  CREATE INDEX bulk_rows_by_state ON bulk_rows (job, state, line);
  `,
];

/** The tables of the newest schema. */
export const stateTables = [
  'settings',
  'secrets',
  'audit',
  'named',
  'incidents',
  'bulk_jobs',
  'bulk_rows',
] as const;
