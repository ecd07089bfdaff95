import type { PanelBridge } from '@contract/bridge';
import type { CancelTimer, Clock } from '@contract/clock';
import type { LockOutcome, LockRefusal, LockState as Lock } from '@contract/panel/lock';
import type { Result } from '@contract/result';
import { RevisedValue } from '@ui/revised-value.svelte';

/** How often an input is told to main at most, ms. */
const touchEveryMs = 2_000;

/** Why a try failed: main's refusal, or that main did not answer. */
export type LockFault = LockRefusal | 'no-answer';

/** The lock as the page sees it. */
export class LockState {
  readonly #bridge: PanelBridge;
  readonly #clock: Clock;
  readonly #lock: RevisedValue<Lock>;
  #busy = $state(false);
  #fault = $state<LockFault | null>(null);
  #now = $state.raw(0);
  #touchedAt = 0;
  #cancelTick: CancelTimer | null = null;

  /** Asks how the lock stands and listens to its changes. */
  constructor(bridge: PanelBridge, clock: Clock) {
    this.#bridge = bridge;
    this.#clock = clock;
    this.#now = clock.now();
    this.#lock = new RevisedValue({
      clock,
      pull: () => bridge.call('lock:get'),
      listen: (take) => bridge.on('lock:changed', take),
    });
  }

  /** How it stands; null until main has told. */
  get current(): Lock | null {
    return this.#lock.value;
  }

  /** Whether the sections may be seen. */
  get open(): boolean {
    return this.#lock.value?.kind === 'unlocked';
  }

  /** Whether a PIN is being looked at. */
  get busy(): boolean {
    return this.#busy;
  }

  /** What went wrong with the last try; null = nothing. */
  get fault(): LockFault | null {
    return this.#fault;
  }

  /** How long no PIN is looked at, whole s; 0 = now. Counts down by itself. */
  get waitSeconds(): number {
    const until = this.#lock.value?.waitUntil ?? null;
    if (until === null) return 0;
    this.#tick();
    return Math.max(0, Math.ceil((until - this.#now) / 1000));
  }

  /** Unlocks. Answers whether it did. */
  unlock(pin: string, who: string): Promise<boolean> {
    return this.#try(() => this.#bridge.call('lock:unlock', { pin, who }));
  }

  /** Whether a PIN may be chosen; what is wrong with it otherwise is the fault. */
  async check(pin: string): Promise<boolean> {
    const answer = await this.#bridge.call('lock:check', pin);
    this.#fault = answer.ok ? answer.value : 'no-answer';
    return this.#fault === null;
  }

  /** Chooses the first PIN. Answers whether it was taken. */
  choose(pin: string, who: string): Promise<boolean> {
    return this.#try(() => this.#bridge.call('lock:choose', { pin, who }));
  }

  /** Changes the PIN. Answers whether it was taken. */
  change(pin: string, next: string): Promise<boolean> {
    return this.#try(() => this.#bridge.call('lock:change', { pin, next }));
  }

  /** Locks now. */
  lock(): void {
    void this.#bridge.call('lock:lock');
  }

  /** Locks and goes out of sight; what was typed is there again after the next unlock, but for what is for one. */
  async leave(): Promise<void> {
    await this.#bridge.call('lock:lock');
    await this.#bridge.call('lock:close');
  }

  /** Closes the panel: an open one with what was typed in it, a locked one keeps that for whoever typed it. */
  close(): void {
    void this.#bridge.call('lock:close');
  }

  /** There was input. */
  touch(): void {
    const now = this.#clock.now();
    if (Math.abs(now - this.#touchedAt) < touchEveryMs) return;
    this.#touchedAt = now;
    void this.#bridge.call('lock:touch');
  }

  /** Forgets what went wrong: somebody begins anew. */
  forget(): void {
    this.#fault = null;
  }

  /** Stops listening. */
  dispose(): void {
    this.#cancelTick?.();
    this.#lock.dispose();
  }

  async #try(ask: () => Promise<Result<LockOutcome>>): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    this.#fault = null;
    const answer = await ask();
    this.#busy = false;
    this.#now = this.#clock.now();
    this.#fault = answer.ok ? answer.value.refusal : 'no-answer';
    return this.#fault === null;
  }

  #tick(): void {
    this.#cancelTick ??= this.#clock.after(500, () => {
      this.#cancelTick = null;
      this.#now = this.#clock.now();
    });
  }
}
