import type { Handlers } from '../../contract/ipc';
import type {
  KeptAway,
  SavedFile,
  settingsCalls,
  SettingsChange,
  SettingsOutcome,
} from '../../contract/panel/settings';
import type { Result } from '../../contract/result';
import type { ConfigProblem } from '../../contract/settings';
import { findPeople, type PeopleIndex } from './find-people';
import { forgetOtherLogos, keepLogo } from './keep-logo';
import { sameJson, valueAt } from './setting-keys';
import { readImport, settingsFile } from './settings-file';
import type { SettingsService } from './settings-service';

/** What the panel's calls about settings are answered from. */
export interface SettingsHandlersDeps {
  readonly service: SettingsService;
  /** Where logos are kept. */
  readonly dataDir: string;
  readonly people: PeopleIndex;
  /** What the privacy rules keep away of what the products told last, and whom. */
  readonly keptAway: () => KeptAway;
  /** Whether this is the PIN; a failure says in words why not, wrong tries counted. */
  readonly checkPin: (pin: string) => Promise<Result<null>>;
  /** Writes a file where the person finds it. @param name what to call it */
  readonly saveFile: (name: string, text: string) => Promise<SavedFile>;
}

const logoKey = 'display.theme.logo';

/** Answers the panel's calls about settings. */
export function createSettingsHandlers(deps: SettingsHandlersDeps): Handlers<typeof settingsCalls> {
  const { service, dataDir } = deps;

  const useLogo = async (file: string | null): Promise<SettingsOutcome> => {
    const outcome = service.save({ values: { display: { theme: { logo: file } } }, secrets: {} });
    if (outcome.ok) await forgetOtherLogos(dataDir, file ?? undefined);
    return outcome;
  };

  return {
    'settings:get': () => service.view(),
    'settings:check': (change) => {
      const problems = logoProblems(change, service);
      if (problems.length > 0) return { ok: false, problems };
      const preview = service.preview(change);
      return preview.ok ? { ok: true, view: service.view() } : preview;
    },
    'settings:save': (change) => {
      const problems = logoProblems(change, service);
      return problems.length > 0 ? { ok: false, problems } : service.save(change);
    },
    'settings:set-logo': async ({ bytes }) => {
      const kept = await keepLogo(dataDir, bytes);
      return kept.ok ? useLogo(kept.value) : failed(logoKey, kept.error.message);
    },
    'settings:remove-logo': () => useLogo(null),
    'settings:find-people': ({ text }) => findPeople(text, deps.people),
    'settings:kept-away': () => deps.keptAway(),
    'settings:export': async (request) => {
      if (request.secrets) {
        const checked = await deps.checkPin(request.pin);
        if (!checked.ok) return { saved: false, message: checked.error.message };
      }
      return deps.saveFile('motiboard.json', settingsFile(service.current(), request.secrets));
    },
    'settings:import-preview': ({ text }) => {
      const { changes, problems } = readImport(text, service.current());
      return { changes: [...changes], problems: [...problems] };
    },
    'settings:import-apply': ({ text }) => {
      const { change, changes, problems } = readImport(text, service.current());
      if (changes.length === 0 && problems.length > 0) return { ok: false, problems: [...problems] };
      return service.save(change);
    },
  };
}

/** A page names no file: a logo is only ever uploaded. */
function logoProblems({ values }: SettingsChange, service: SettingsService): ConfigProblem[] {
  const logo = valueAt(values, logoKey);
  const now = service.current().settings.display.theme.logo;
  if (logo === undefined || logo === null || sameJson(logo, now)) return [];
  return [{ key: logoKey, message: 'is chosen by uploading a picture' }];
}

function failed(key: string, message: string): SettingsOutcome {
  return { ok: false, problems: [{ key, message }] };
}
