import { sourceIds, type SourceId } from '../src-main/contract/source';

/** The same interval for every source there is. @param seconds 5 to 86400 */
export function pollingEvery(seconds: number): Readonly<Record<SourceId, number>> {
  return Object.fromEntries(sourceIds.map((id) => [id, seconds])) as Record<SourceId, number>;
}
