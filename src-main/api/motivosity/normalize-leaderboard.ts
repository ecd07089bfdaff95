import type { Result } from '../../contract/result';
import { leaderRowSchema, type LeaderRow } from '../../contract/sourced';
import { ok } from '../../contract/result';
import type { ReadContext } from '../operation';
import { asFields, asNumber } from '../values/fields';
import { readRows } from '../values/rows';
import { isGone, motivosityPerson } from './normalize-person';

/**
 * The rows of the kiosk leaderboard, in the vendor's order. Rows of deleted people and second rows of the same
 * person are left out. VENDORS.md, shape LEADER; T-05, T-35.
 */
export function readLeaderboard(payload: unknown, context: ReadContext): Result<LeaderRow[]> {
  const seen = new Set<string>();
  const rows = readRows(payload, leaderRowSchema, (value) => {
    const fields = asFields(value);
    if (fields === null) return 'bad';
    if (isGone(fields)) return 'skip';
    const person = motivosityPerson(fields, context);
    if (person === null) return 'bad';
    if (seen.has(person.id)) return 'skip';
    seen.add(person.id);
    return {
      item: {
        person,
        monthPoints: asNumber(fields['leaderboardMTD']),
        yearPoints: asNumber(fields['leaderboardYTD']),
      },
    };
  });
  return rows.ok ? ok(rows.value.items) : rows;
}
