import type { Handlers } from '../../contract/ipc';
import type { healthCalls, HealthFacts, SourceFacts, Thumbnail } from '../../contract/panel/health';
import type { SourceId } from '../../contract/source';
import type { Autostart } from '../autostart/autostart';
import type { FaultDrills } from './drills';

/** What the panel's Health is answered from. */
export interface HealthHandlersDeps {
  readonly facts: () => Promise<HealthFacts>;
  /** Pictures the screen now; null = there is nothing to picture. */
  readonly thumbnail: () => Promise<Thumbnail | null>;
  /** Asks a source now; resolves when it has answered. */
  readonly pollNow: (source: SourceId) => Promise<void>;
  readonly restartCarousel: () => void;
  /** Ends the app and has it started again. */
  readonly restartApp: () => void;
  readonly exportDiagnostics: () => Promise<{ file: string; bytes: number }>;
  readonly autostart: Pick<Autostart, 'set'>;
  readonly drills: FaultDrills;
}

/** Answers the panel's Health. Who may call is checked where the handlers are registered. */
export function createHealthHandlers(deps: HealthHandlersDeps): Handlers<typeof healthCalls> {
  const { drills } = deps;
  const source = async (id: SourceId): Promise<SourceFacts | null> =>
    (await deps.facts()).sources.find((one) => one.id === id) ?? null;
  return {
    'health:facts': () => deps.facts(),
    'health:thumbnail': () => deps.thumbnail(),
    'health:refresh-source': async (id) => {
      await deps.pollNow(id);
      return await source(id);
    },
    'health:restart-carousel': () => {
      deps.restartCarousel();
      return null;
    },
    'health:restart-app': () => {
      deps.restartApp();
      return null;
    },
    'health:export-diagnostics': () => deps.exportDiagnostics(),
    'health:set-autostart': (on) => deps.autostart.set(on),
    'health:start-drill': (id) => ({ endsAt: drills.start(id) }),
    'health:stop-drill': (id) => {
      drills.stop(id);
      return null;
    },
  };
}
