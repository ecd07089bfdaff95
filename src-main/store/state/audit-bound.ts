import type { Writer } from '../guarded-database';
import { text } from '../sqlite';

/** Under which name the number of removed rows is kept. */
export const removedName = 'audit.removed';

/**
 * Removes the oldest completed rows of the audit log, a hundredth of what may be kept at a time, and notes it in a row of
 * its own: nothing is dropped silently. Rows that are open stay.
 * @param now ms since the epoch
 * @param maxRows how many rows may be kept
 * @returns how many rows there are less, the new one counted
 */
export function makeRoom(writer: Writer, now: number, maxRows: number): number {
  // One more than the note takes, so that it gets smaller also where little may be kept.
  const wanted = Math.max(2, Math.floor(maxRows / 100));
  const oldest = writer.row(
    `SELECT CAST(count(*) AS REAL) AS rows, CAST(min(id) AS REAL) AS first, CAST(max(id) AS REAL) AS last,
       CAST(min(at) AS REAL) AS since, CAST(max(at) AS REAL) AS until
     FROM (SELECT id, at FROM audit WHERE outcome <> 'open' ORDER BY id LIMIT ?)`,
    [wanted],
  );
  const rows = Number(oldest?.['rows'] ?? 0);
  if (rows === 0) return 0;
  writer.remove(`DELETE FROM audit WHERE outcome <> 'open' AND id BETWEEN ? AND ?`, [
    Number(oldest?.['first']),
    Number(oldest?.['last']),
  ]);
  const known = writer.row(`SELECT ${text('body')} FROM named WHERE name = ?`, [removedName]);
  const total = Number(known?.['body'] ?? 0) + rows;
  writer.add(
    'INSERT INTO named (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body',
    [removedName, String(total)],
  );
  const period = [oldest?.['since'], oldest?.['until']].map((at) => new Date(Number(at)).toISOString());
  writer.add(
    `INSERT INTO audit (at, who, operation, effect, request, outcome, status, duration_ms)
     VALUES (?, 'Motiboard', 'audit.bound', 'write', ?, 'done', NULL, 0)`,
    [
      now,
      `The ${rows} oldest rows (${period.join(' to ')}) were removed to keep at most ${maxRows}; ${total} in all so far.`,
    ],
  );
  return rows - 1;
}
