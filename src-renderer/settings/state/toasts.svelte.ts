import type { Clock } from '@contract/clock';

/** How long a note stays, ms. */
const staysMs = 6_000;

/** A note about something that was done. */
export interface Toast {
  readonly id: number;
  readonly tone: 'good' | 'bad';
  readonly text: string;
}

/** Notes that pass by themselves. What a person has to act on stands in the page instead. */
export class Toasts {
  readonly #clock: Clock;
  #list = $state.raw<readonly Toast[]>([]);
  #next = 1;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Those to be seen, oldest first. */
  get list(): readonly Toast[] {
    return this.#list;
  }

  /** Says a note. */
  say(tone: Toast['tone'], text: string): void {
    const toast = { id: this.#next++, tone, text };
    this.#list = [...this.#list.slice(-2), toast];
    this.#clock.after(staysMs, () => this.dismiss(toast.id));
  }

  /** Takes a note away. */
  dismiss(id: number): void {
    this.#list = this.#list.filter((toast) => toast.id !== id);
  }
}
