import type { Clock } from '../contract/clock';
import { playedSlides } from '../contract/played-slides';
import type { Screen } from '../contract/screen';
import type { ConfigProblem, Settings } from '../contract/settings';
import { canonicalJson } from '../store/canonical-json';

/** How long bad settings are named on the wall after a start, ms: while the person who wrote them is there. */
const problemsShownMs = 10 * 60_000;

/** What decides how the screen looks. */
export interface ScreenLook {
  readonly settings: Settings;
  readonly problems: readonly ConfigProblem[];
  readonly mode: Screen['mode'];
  /** `media://logo/…`; null = none. */
  readonly logo: string | null;
  /** The key that opens the panel, as people know it; null = there is no panel. */
  readonly panelKey: string | null;
}

/** What the keeper needs. */
export interface ScreenKeeperDeps extends ScreenLook {
  readonly settingsFile: string;
  readonly clock: Clock;
}

/** Holds what the display page needs to know besides the board, and tells when it changes. */
export class ScreenKeeper {
  readonly #listeners = new Set<(screen: Screen) => void>();
  #screen: Screen;

  constructor(deps: ScreenKeeperDeps) {
    this.#screen = {
      revision: 1,
      hours: 'open',
      graphics: 'fast',
      settingsFile: deps.settingsFile,
      ...lookOf(deps),
    };
    if (deps.problems.length > 0 && deps.mode === 'live') {
      deps.clock.after(problemsShownMs, () => this.#change({ problems: [] }));
    }
  }

  /** The screen as it is now. */
  current(): Screen {
    return this.#screen;
  }

  /** Hears of every change. Returns how to stop. */
  subscribe(listener: (screen: Screen) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens or closes the screen. */
  setHours(hours: Screen['hours']): void {
    this.#change({ hours });
  }

  /** The machine draws fast or slowly. */
  setGraphics(graphics: Screen['graphics']): void {
    this.#change({ graphics });
  }

  /** Looks otherwise from now on. */
  setLook(look: ScreenLook): void {
    const next = lookOf(look);
    // On a wall that is live, trouble is told after a start only: who sets settings now sees it in the panel.
    const told = this.#screen.problems;
    const problems = look.mode === 'live' ? told.filter((one) => isAmong(one, next.problems)) : next.problems;
    this.#change({ ...next, problems });
  }

  #change(part: Partial<Screen>): void {
    const next = { ...this.#screen, ...part };
    if (canonicalJson(next) === canonicalJson(this.#screen)) return;
    this.#screen = { ...next, revision: this.#screen.revision + 1 };
    for (const listener of this.#listeners) listener(this.#screen);
  }
}

function isAmong({ key, message }: ConfigProblem, problems: readonly ConfigProblem[]): boolean {
  return problems.some((one) => one.key === key && one.message === message);
}

/** What the display page needs to know of settings. */
export function lookOf({ settings, problems, mode, logo, panelKey }: ScreenLook) {
  const { display } = settings;
  return {
    mode,
    // Messages are in no answer that the privacy rules go through.
    slides: playedSlides(settings),
    dwellSeconds: display.dwellSeconds,
    transition: display.transition,
    motion: display.motion,
    progress: display.progress,
    theme: {
      mode: display.theme.mode,
      accent: display.theme.accent,
      title: display.theme.title ?? null,
      logo,
    },
    locale: display.locale,
    timeZone: display.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    messages: display.messages,
    panelKey,
    problems: [...problems],
  } satisfies Partial<Screen>;
}
