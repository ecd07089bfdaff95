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
];

/** The tables of the newest schema. */
export const stateTables = ['settings', 'secrets', 'audit', 'named', 'incidents'] as const;
