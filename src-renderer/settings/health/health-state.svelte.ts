import type { PanelBridge } from '@contract/bridge';
import type { CancelTimer, Clock } from '@contract/clock';
import type { DrillId, HealthFacts, Thumbnail } from '@contract/panel/health';
import type { SourceId } from '@contract/source';

/** How often main is asked while somebody looks, ms. */
const factsEveryMs = 5_000;
/** How often the screen is pictured while somebody looks, ms. */
const pictureEveryMs = 20_000;
const second = 1_000;

/** How the kiosk is, asked for again and again while somebody looks at it, and what can be done about it. */
export class HealthState {
  readonly #bridge: PanelBridge;
  readonly #clock: Clock;
  #facts = $state.raw<HealthFacts | null>(null);
  #thumbnail = $state.raw<Thumbnail | null>(null);
  #pictured = $state(false);
  #failed = $state(false);
  #now = $state(0);
  #busy = $state.raw<readonly string[]>([]);
  /** When the facts came, by this page's clock. */
  #receivedAt = 0;
  #askedAt = -Infinity;
  #picturedAt = -Infinity;
  #cancel: CancelTimer | null = null;

  constructor(bridge: PanelBridge, clock: Clock) {
    this.#bridge = bridge;
    this.#clock = clock;
    this.#now = clock.now();
  }

  /** What is known; null until it is. */
  get facts(): HealthFacts | null {
    return this.#facts;
  }

  /** What the display shows; null = nothing is known yet, or there is nothing to picture. */
  get thumbnail(): Thumbnail | null {
    return this.#thumbnail;
  }

  /** Whether a picture was asked for and answered. */
  get pictured(): boolean {
    return this.#pictured;
  }

  /** Whether main did not answer the last time. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The present moment as the facts know it, ms since the epoch. Main's clock may be another in a drill. */
  get now(): number {
    return this.#facts === null ? this.#now : this.#facts.at + Math.max(0, this.#now - this.#receivedAt);
  }

  /** Seconds until each drill that runs undoes itself. */
  get drills(): Readonly<Partial<Record<DrillId, number>>> {
    const left = (endsAt: number): number => Math.max(0, Math.ceil((endsAt - this.#now) / second));
    return Object.fromEntries((this.#facts?.drills ?? []).map(({ id, endsAt }) => [id, left(endsAt)]));
  }

  /** Whether this is being done. @param what a source's id, or the name of a method */
  busy(what: string): boolean {
    return this.#busy.includes(what);
  }

  /** Asks again and again from now on. Returns how to stop. */
  watch(): () => void {
    this.#askedAt = -Infinity;
    this.#picturedAt = -Infinity;
    this.#tick();
    return () => this.dispose();
  }

  /** Asks for everything once. */
  async load(): Promise<void> {
    this.#askedAt = this.#clock.now();
    const answer = await this.#bridge.call('health:facts');
    this.#failed = !answer.ok;
    if (!answer.ok) return;
    this.#now = this.#receivedAt = this.#clock.now();
    this.#facts = answer.value;
  }

  /** Pictures the display now. */
  async picture(): Promise<void> {
    this.#picturedAt = this.#clock.now();
    const answer = await this.#bridge.call('health:thumbnail');
    if (!answer.ok) return;
    this.#thumbnail = answer.value;
    this.#pictured = true;
  }

  /** Asks a source now. Answers whether main did. */
  async refresh(source: SourceId): Promise<boolean> {
    return await this.#do(source, () => this.#bridge.call('health:refresh-source', source));
  }

  /** Loads the carousel anew; the old one stays until then. */
  async restartCarousel(): Promise<boolean> {
    return await this.#do('restartCarousel', () => this.#bridge.call('health:restart-carousel'));
  }

  /** Ends the app and has it started again. */
  async restartApp(): Promise<boolean> {
    return await this.#do('restartApp', () => this.#bridge.call('health:restart-app'));
  }

  /** Writes what whoever helps wants to see into a file. Answers where it is; null = it could not be written. */
  async exportDiagnostics(): Promise<{ readonly file: string; readonly bytes: number } | null> {
    let written: { readonly file: string; readonly bytes: number } | null = null;
    await this.#do('exportDiagnostics', async () => {
      const answer = await this.#bridge.call('health:export-diagnostics');
      if (answer.ok) written = answer.value;
      return answer;
    });
    return written;
  }

  /** Has the app start with the machine, or not. */
  async setAutostart(on: boolean): Promise<boolean> {
    return await this.#do('setAutostart', () => this.#bridge.call('health:set-autostart', on));
  }

  /** Plays a fault; it undoes itself. */
  async startDrill(id: DrillId): Promise<boolean> {
    return await this.#do(id, () => this.#bridge.call('health:start-drill', id));
  }

  /** Undoes a fault before its time. */
  async stopDrill(id: DrillId): Promise<boolean> {
    return await this.#do(id, () => this.#bridge.call('health:stop-drill', id));
  }

  /** Nothing is typed here; what was pictured is not to be seen by who comes next. */
  wipe(): void {
    this.#thumbnail = null;
    this.#pictured = false;
  }

  /** Asks no more. */
  dispose(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  async #do(what: string, act: () => Promise<{ readonly ok: boolean }>): Promise<boolean> {
    this.#busy = [...this.#busy, what];
    const { ok } = await act();
    await this.load();
    this.#busy = this.#busy.filter((one) => one !== what);
    return ok;
  }

  #tick(): void {
    const now = this.#clock.now();
    // Seconds are counted only where somebody waits for them.
    if ((this.#facts?.drills ?? []).length > 0) this.#now = now;
    if (now - this.#askedAt >= factsEveryMs) void this.load();
    if (now - this.#picturedAt >= pictureEveryMs) void this.picture();
    this.#cancel = this.#clock.after(second, () => this.#tick());
  }
}
