import type { Failure } from '../../contract/result';
import type { Incident } from './state';

/** In words for people: nothing is gone. */
export const nothingLost = 'Nothing was lost.';
const everything =
  'The settings made on this machine, its connections, its PIN and the audit log are lost and must be made again.';

/** What was found at a start, or while running. */
export interface Finding {
  /** Why the file could not be read, for people; null = it was simply gone. */
  readonly reason: string | null;
  /** Where it was set aside; null = it was gone. */
  readonly path: string | null;
  readonly from: 'backup' | 'former' | null;
  /** Whether everything came back. */
  readonly isComplete: boolean;
  /** When the backup was made, ms since the epoch; null = none. */
  readonly madeAt: number | null;
}

/** Tells of a state that could not be read. @param at ms since the epoch */
export function incidentOf(at: number, found: Finding): Incident {
  const what =
    found.reason === null
      ? 'What this machine keeps was gone from the disk.'
      : `What this machine keeps could not be read: ${causeOf(found.reason)}.`;
  const aside = found.path === null ? '' : ` The unreadable file was set aside as ${found.path}.`;
  const back = {
    backup: ' It was brought back from its backup.',
    former: ' It was brought back with the key from before.',
    none: ' There was no backup that could be read.',
  }[found.from ?? 'none'];
  return { at, lost: lostOf(found), words: what + aside + back };
}

/** Tells of a disk that takes nothing. @param at ms since the epoch @param from what could be read of it */
export function withoutDisk(
  at: number,
  reason: Failure,
  from: 'state' | 'backup' | 'first-start' | null,
  isComplete: boolean,
): Incident {
  const words = `The disk takes nothing now, so settings cannot be changed. ${reason.message}`;
  if (from === null) {
    const lost = 'The settings made on this machine are out of reach until the disk works again.';
    return { at, lost, words };
  }
  const lost = from === 'backup' && !isComplete ? 'The last changes are out of reach.' : nothingLost;
  return { at, lost, words };
}

/** The database's own words, for people. */
function causeOf(reason: string): string {
  if (reason.startsWith('of a newer version')) return 'a newer release of Motiboard wrote it';
  if (reason.startsWith('SQLITE_NOTADB')) return 'it is damaged, or the key it was written with is gone';
  return 'it is damaged';
}

function lostOf({ from, isComplete, madeAt }: Finding): string {
  if (from === null) return everything;
  if (isComplete) return nothingLost;
  const when = madeAt === null ? 'the backup' : `the backup of ${new Date(madeAt).toISOString()}`;
  return `What was changed after ${when} is lost; everything else is there.`;
}
