import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { LockOutcome, LockRefusal, LockState } from '../../contract/panel/lock';
import type { PinRecord, PinStore } from '../../store/state/pin-store';
import { pinFault } from './pin-faults';
import { hashPin, isPin } from './pin-hash';
import { PinTries } from './pin-tries';

/** What the lock works with. */
export interface PanelLockDeps {
  readonly store: PinStore;
  /** The PIN that the provisioning file fixes; null = it fixes none. */
  readonly managedPin: () => string | null;
  /** After how long without input it locks, ms. */
  readonly autoLockMs: () => number;
  /** scrypt's cost for new PINs. */
  readonly cost: PinRecord['cost'];
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The lock of the panel. Locked at first; opened by the PIN alone; locks itself after a while without input. Tries are
 * looked at one after the other, so that many at once are no way around the waits.
 */
export class PanelLock {
  readonly #deps: PanelLockDeps;
  readonly #tries: PinTries;
  readonly #listeners = new Set<(state: LockState) => void>();
  readonly #hooks = new Set<() => void>();
  #revision = 1;
  #unlocked = false;
  #who = '';
  #cancel: CancelTimer | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(deps: PanelLockDeps) {
    this.#deps = deps;
    this.#tries = new PinTries(deps);
  }

  /** Whether it is locked: then nothing of the panel is answered but the lock itself. */
  get locked(): boolean {
    return !this.#unlocked;
  }

  /** Who unlocked, for the audit log; empty = they did not say, or it is locked. */
  get who(): string {
    return this.#who;
  }

  /** How it stands. */
  state(): LockState {
    const managed = this.#deps.managedPin() !== null;
    return {
      revision: this.#revision,
      kind: this.#unlocked ? 'unlocked' : this.#lockedKind(managed),
      managed,
      waitUntil: this.#tries.waitUntil,
      triesLeft: this.#tries.left,
      who: this.#who,
      autoLockMs: this.#deps.autoLockMs(),
    };
  }

  /** Takes the first PIN of all, and unlocks. */
  choose(pin: string, who: string): Promise<LockOutcome> {
    return this.#oneByOne(async () => {
      if (this.state().kind !== 'choose') return 'not-now';
      const refusal = await this.#keep(pin);
      if (refusal === null) this.#unlock(who);
      return refusal;
    });
  }

  /** Unlocks with the PIN. */
  unlock(pin: string, who: string): Promise<LockOutcome> {
    return this.#oneByOne(async () => {
      const refusal = await this.#check(pin);
      if (refusal === null) this.#unlock(who);
      return refusal;
    });
  }

  /** Changes the PIN of an open panel. */
  change(pin: string, next: string): Promise<LockOutcome> {
    return this.#oneByOne(async () => {
      if (this.locked) return 'not-now';
      if (this.#deps.managedPin() !== null) return 'managed';
      return pinFault(next) ?? (await this.#check(pin)) ?? (await this.#keep(next));
    });
  }

  /** Whether this is the PIN, asked again for what needs it twice. A wrong one counts as at the lock. */
  verify(pin: string): Promise<LockOutcome> {
    return this.#oneByOne(async () => (this.locked ? 'not-now' : await this.#check(pin)));
  }

  /** Locks, and wipes what was held for this unlock only. */
  lock(): void {
    if (!this.#unlocked) return;
    this.#unlocked = false;
    this.#who = '';
    this.#cancel?.();
    this.#cancel = null;
    for (const hook of this.#hooks) {
      try {
        hook();
      } catch (error) {
        this.#deps.log.error('something was not wiped when the panel was locked', { error: String(error) });
      }
    }
    this.#deps.log.info('the panel is locked');
    this.#tell();
  }

  /** There was input: the time without it begins anew. */
  touch(): void {
    if (!this.#unlocked) return;
    this.#cancel?.();
    this.#cancel = this.#deps.clock.after(this.#deps.autoLockMs(), () => this.lock());
  }

  /** Runs with every locking: wipe here what was held for one unlock only. Returns how to stop. */
  onLock(hook: () => void): () => void {
    this.#hooks.add(hook);
    return () => this.#hooks.delete(hook);
  }

  /** Hears of every change. Returns how to stop. */
  subscribe(listener: (state: LockState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #lockedKind(managed: boolean): LockState['kind'] {
    if (managed) return 'locked';
    const record = this.#deps.store.read();
    // A PIN that cannot be read is not "no PIN": whoever comes next must not choose one.
    if (!record.ok) return 'unreadable';
    return record.value === null ? 'choose' : 'locked';
  }

  async #check(pin: string): Promise<LockRefusal | null> {
    if (this.#tries.waitUntil !== null) return 'wait';
    const managed = this.#deps.managedPin();
    const kept = this.#deps.store.read();
    if (managed === null && (!kept.ok || kept.value === null)) return 'not-now';
    const { failed } = this.#tries.begin();
    const record = managed !== null ? await hashPin(managed, this.#deps.cost) : kept.ok ? kept.value : null;
    if (record !== null && (await isPin(pin, record))) {
      this.#tries.forgive();
      if (managed !== null) this.#replace(record);
      return null;
    }
    this.#deps.log.warn('a wrong PIN was typed', { failed });
    return 'wrong';
  }

  /** The file's PIN stays when it is taken out of the file: the one before may be the one that was forgotten. */
  #replace(record: PinRecord): void {
    const written = this.#deps.store.write(record);
    if (!written.ok)
      this.#deps.log.warn('the PIN of the file could not be kept', { code: written.error.code });
  }

  async #keep(pin: string): Promise<LockRefusal | null> {
    const fault = pinFault(pin);
    if (fault !== null) return fault;
    const written = this.#deps.store.write(await hashPin(pin, this.#deps.cost));
    if (!written.ok) return 'storage';
    this.#deps.log.info('a PIN was chosen');
    return null;
  }

  #unlock(who: string): void {
    this.#unlocked = true;
    this.#who = who.trim();
    this.#deps.log.info('the panel is unlocked');
    this.touch();
  }

  #oneByOne(task: () => Promise<LockRefusal | null>): Promise<LockOutcome> {
    const turn = this.#turn.then(async () => {
      const refusal = await task();
      this.#tell();
      return { refusal, state: this.state() };
    });
    this.#turn = turn.catch(() => null);
    return turn;
  }

  #tell(): void {
    this.#revision += 1;
    const state = this.state();
    for (const listener of this.#listeners) listener(state);
  }
}
