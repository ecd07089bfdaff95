import type { Clock } from '../contract/clock';
import type { Screen } from '../contract/screen';
import type { ConfigProblem, Settings } from '../contract/settings';

/** How long bad settings are named on the wall after a start, ms: while the person who wrote them is there. */
const problemsShownMs = 10 * 60_000;

/** What decides how the screen looks. */
export interface ScreenKeeperDeps {
  readonly settings: Settings;
  readonly problems: readonly ConfigProblem[];
  readonly mode: Screen['mode'];
  /** `media://logo/…`; null = none. */
  readonly logo: string | null;
  readonly settingsFile: string;
  /** As people know it; null = no key opens the panel. */
  readonly panelKey: string | null;
  readonly clock: Clock;
}

/** Holds what the display page needs to know besides the board, and tells when it changes. */
export class ScreenKeeper {
  readonly #listeners = new Set<(screen: Screen) => void>();
  #screen: Screen;

  constructor(deps: ScreenKeeperDeps) {
    const { display } = deps.settings;
    this.#screen = {
      revision: 1,
      mode: deps.mode,
      hours: 'open',
      slides: display.slides,
      dwellSeconds: display.dwellSeconds,
      transition: display.transition,
      motion: display.motion,
      theme: {
        mode: display.theme.mode,
        accent: display.theme.accent,
        title: display.theme.title ?? null,
        logo: deps.logo,
      },
      locale: display.locale,
      timeZone: display.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      messages: display.messages,
      panelKey: deps.panelKey,
      settingsFile: deps.settingsFile,
      problems: [...deps.problems],
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
    if (hours !== this.#screen.hours) this.#change({ hours });
  }

  #change(part: Partial<Screen>): void {
    this.#screen = { ...this.#screen, ...part, revision: this.#screen.revision + 1 };
    for (const listener of this.#listeners) listener(this.#screen);
  }
}
