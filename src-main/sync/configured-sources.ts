import type { Settings } from '../contract/settings';
import { sourceIds, sourceProducts, type SourceId } from '../contract/source';

/** The parts of the settings that decide what is polled. */
export type ConnectionSettings = Pick<Settings, 'motivosity' | 'motimate'>;

/** Whether Motivosity's kiosk can be read. */
export function hasMotivosity({ motivosity }: ConnectionSettings): boolean {
  return motivosity.kioskId !== undefined;
}

/** Whether Motimate can be read. */
export function hasMotimate({ motimate }: ConnectionSettings): boolean {
  return motimate.auth !== undefined && (motimate.origin ?? motimate.subdomain) !== undefined;
}

/** The sources that are polled; the others are off. */
export function configuredSources(settings: ConnectionSettings): ReadonlySet<SourceId> {
  const has = { motivosity: hasMotivosity(settings), motimate: hasMotimate(settings) };
  return new Set(sourceIds.filter((id) => has[sourceProducts[id]]));
}
