import type { WebContents } from 'electron';
import type { CancelTimer, Clock } from '../../contract/clock';
import type { displayPushes, Push } from '../../contract/ipc';
import type { Log } from '../../contract/log';
import type { DisplaySettings } from '../../contract/settings';
import type { DisplayWindow } from '../display-window';
import { createPush } from '../ipc';
import { otherDisplays, type Displays, type Placement } from '../placement';
import { PlaceKeeper, type PlacedWindow } from '../recovery/place-keeper';
import type { PageFault } from '../recovery/page-fault';
import type { PageWatch } from '../recovery/page-watch';
import { Rotation } from './rotation';

/** The times of further displays, ms. */
export const sideTimes = {
  /** Displays come and go in a flurry: so long after the last of it windows follow. */
  settle: 500,
  /** How long the first new try after a fault waits; each further one twice as long. */
  firstTry: 1_000,
  /** The longest that a new try waits. */
  longestTry: 60_000,
  /** A page that shows slides for so long is well again. */
  well: 120_000,
} as const;

/** What further windows are made with. */
export interface SideWindowsDeps {
  readonly clock: Clock;
  readonly log: Log;
  /** The displays there are now. */
  readonly displays: () => Displays;
  readonly placement: () => Placement;
  readonly together: () => DisplaySettings['together'];
  /** Makes a window for a display. @param nth 1 = the first of the further ones */
  readonly make: (placement: Placement, nth: number) => DisplayWindow;
  readonly watch: (contents: WebContents, onFault: (fault: PageFault) => void) => PageWatch;
  readonly placed: (window: DisplayWindow) => PlacedWindow;
  readonly placeOf: (placement: Placement) => ReturnType<PlacedWindow['bounds']>;
}

interface Side {
  readonly window: DisplayWindow;
  readonly push: Push<typeof displayPushes>;
  readonly place: PlaceKeeper;
  /** 1 = the first of the further displays. */
  nth: number;
  watch: PageWatch | null;
  retry: CancelTimer | null;
  well: CancelTimer | null;
  tries: number;
  /** Whether its page has told of a slide since it was loaded. */
  shows: boolean;
}

/**
 * The windows on all further displays, where the setting is "all". Each plays by itself and goes along with the first
 * display: the same slide, or another one of the same rotation. One whose page fails is made anew, again and again; the
 * first display knows nothing of it.
 */
export class SideWindows {
  readonly #deps: SideWindowsDeps;
  readonly #sides = new Map<number, Side>();
  readonly #rotation = new Rotation();
  #settle: CancelTimer | null = null;
  #started = false;

  constructor(deps: SideWindowsDeps) {
    this.#deps = deps;
  }

  /** Opens what there is to open, and follows displays and settings from now on. */
  start(): void {
    this.#started = true;
    this.#follow();
  }

  /** Displays or settings may have changed. */
  changed(): void {
    if (!this.#started) return;
    this.#settle?.();
    this.#settle = this.#deps.clock.after(sideTimes.settle, () => this.#follow());
  }

  /** Whose page that is; null = not one of these. */
  windowOf(sender: WebContents): DisplayWindow | null {
    return this.#sideOf(sender)?.window ?? null;
  }

  /** Tells every page. */
  readonly push: Push<typeof displayPushes> = (channel, payload) => {
    for (const { push } of this.#sides.values()) push(channel, payload);
  };

  /** The first display shows a slide, or still does. */
  firstShows(key: string): void {
    this.#rotation.shown(key);
    for (const side of this.#sides.values()) this.#lead(side);
  }

  /** One of these pages shows a slide. @param slide its id, as in `data-slide` */
  shown(sender: WebContents, slide: string): void {
    const side = this.#sideOf(sender);
    if (side === null) return;
    side.watch?.liveness.rest(slide === 'closed');
    side.watch?.liveness.beat();
    if (side.shows) return;
    side.shows = true;
    side.well = this.#deps.clock.after(sideTimes.well, () => (side.tries = 0));
    this.#lead(side);
  }

  /** One of these pages had a fault that nobody caught. @param detail in words */
  pageFault(sender: WebContents, detail: string): void {
    this.#sideOf(sender)?.watch?.liveness.fault(detail);
  }

  /** The pages are to show slides again after they were black. */
  awaken(): void {
    for (const { watch } of this.#sides.values()) watch?.liveness.rest(false);
  }

  /** Replaces every page as planned. */
  renew(): void {
    for (const side of this.#sides.values()) this.#renew(side);
  }

  /** Has another background from now on, `#rrggbb`. */
  paint(background: string): void {
    for (const { window } of this.#sides.values()) window.paint(background);
  }

  /** Closes them all; nothing is brought back. */
  stop(): void {
    this.#started = false;
    this.#settle?.();
    for (const [id, side] of this.#sides) this.#close(id, side);
  }

  #sideOf(sender: WebContents): Side | null {
    return [...this.#sides.values()].find(({ window }) => window.contents() === sender) ?? null;
  }

  #lead({ push, nth, shows }: Side): void {
    const key = this.#rotation.wanted(nth, this.#deps.together());
    if (shows && key !== null) push('display:follow', { key });
  }

  #follow(): void {
    const displays = this.#deps.displays();
    const placement = this.#deps.placement();
    const others = placement.kind === 'kiosk' ? otherDisplays(displays, placement.display) : [];
    const ids = others.map((index) => displays.all[index]?.id);
    for (const [id, side] of this.#sides) if (!ids.includes(id)) this.#close(id, side);
    for (const [at, index] of others.entries()) {
      const id = displays.all[index]?.id;
      if (id === undefined) continue;
      const place: Placement = { kind: 'kiosk', display: index };
      const side = this.#sides.get(id) ?? this.#open(id, place, at + 1);
      side.nth = at + 1;
      side.window.place(place);
      side.place.changed();
      this.#lead(side);
    }
  }

  #open(id: number, placement: Placement, nth: number): Side {
    const { clock, log } = this.#deps;
    const window = this.#deps.make(placement, nth);
    const side: Side = {
      ...{ window, nth, watch: null, retry: null, well: null, tries: 0, shows: false },
      push: createPush<typeof displayPushes>(() => window.contents()),
      place: new PlaceKeeper({
        ...{ clock, log, window: this.#deps.placed(window) },
        wanted: () => this.#deps.placeOf(window.placement),
      }),
    };
    this.#sides.set(id, side);
    log.info('a further display is filled', { nth });
    void window.load();
    this.#watch(side);
    return side;
  }

  #watch(side: Side): void {
    side.watch?.stop();
    side.shows = false;
    side.well?.();
    const contents = side.window.contents();
    side.watch = contents && this.#deps.watch(contents, (fault) => this.#failed(side, fault));
  }

  #failed(side: Side, { kind, detail }: PageFault): void {
    const wait = Math.min(sideTimes.firstTry * 2 ** side.tries, sideTimes.longestTry);
    side.tries += 1;
    this.#deps.log.warn('the page of a further display is made anew', { nth: side.nth, kind, detail, wait });
    side.retry = this.#deps.clock.after(wait, () => this.#renew(side));
  }

  #renew(side: Side): void {
    side.retry?.();
    void side.window.renew('carousel');
    this.#watch(side);
  }

  #close(id: number, side: Side): void {
    this.#sides.delete(id);
    for (const cancel of [side.retry, side.well]) cancel?.();
    side.watch?.stop();
    side.place.stop();
    side.window.close();
  }
}
