import type { Picker } from '@contract/panel/operation-description';
import type { Choice } from '@contract/panel/operations';
import { SvelteMap } from 'svelte/reactivity';

/** What of a choice goes into a field, as text; null = the choice has none, and cannot be taken. */
export function valueOf(choice: Choice, takes: Picker['takes']): string | null {
  return choice[takes];
}

/** Who or what stands behind the values that were chosen, so that a field shows names instead of ids. */
export class KnownChoices {
  readonly #known = new SvelteMap<string, Choice>();

  /** Remembers a choice by what of it went into a field. */
  remember(list: string, value: string, choice: Choice): void {
    this.#known.set(`${list}\n${value}`, choice);
  }

  /** Who or what a value stands for, if it was chosen here. */
  find(list: string, value: string): Choice | undefined {
    return this.#known.get(`${list}\n${value}`);
  }

  /** Forgets all. */
  clear(): void {
    this.#known.clear();
  }
}
