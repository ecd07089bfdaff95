import type { PanelBridge } from '@contract/bridge';
import type { Clock } from '@contract/clock';
import type { PanelLook } from '@contract/panel/lock';
import { RevisedValue } from '@ui/revised-value.svelte';
import { sayIn, wordLocaleOf, wordLocales, type WordLocale } from '@words/panel-say';
import type { Say } from '@words/words';

/** Where the page remembers what somebody prefers; the browser's own storage, usually. */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>;

/** Colours and language of the panel: the screen's own, until somebody prefers others. */
export class Appearance {
  readonly #look: RevisedValue<PanelLook>;
  readonly #memory: Memory;
  #mode = $state<'dark' | 'light' | null>(null);
  #language = $state<WordLocale | null>(null);

  /** Asks for the screen's look and listens to its changes. */
  constructor(bridge: PanelBridge, clock: Clock, memory: Memory) {
    this.#memory = memory;
    const mode = memory.getItem('mode');
    if (mode === 'dark' || mode === 'light') this.#mode = mode;
    this.#language = wordLocales.find((locale) => locale === memory.getItem('language')) ?? null;
    this.#look = new RevisedValue({
      clock,
      pull: () => bridge.call('lock:look'),
      listen: (take) => bridge.on('lock:look-changed', take),
    });
  }

  /** Whether main has told the screen's look: before, nothing is drawn. */
  get known(): boolean {
    return this.#look.value !== null;
  }

  /** Dark or light. */
  get mode(): 'dark' | 'light' {
    return this.#mode ?? this.#look.value?.mode ?? 'dark';
  }

  /** The accent, `#rrggbb`. */
  get accent(): string {
    return this.#look.value?.accent ?? '';
  }

  /** The company's name; null = none is set. */
  get title(): string | null {
    return this.#look.value?.title ?? null;
  }

  /** The language of dates and numbers, BCP 47: the screen's own where its words are the same. */
  get locale(): string {
    const screen = this.#look.value?.locale ?? 'en';
    return this.#language === null || wordLocaleOf(screen) === this.#language ? screen : this.#language;
  }

  /** The language of the words. */
  get language(): WordLocale {
    return wordLocaleOf(this.locale);
  }

  /** Says a text in the present language. */
  get t(): Say {
    return sayIn(this.locale);
  }

  /** Prefers dark or light, also next time. */
  preferMode(mode: 'dark' | 'light'): void {
    this.#mode = mode;
    this.#memory.setItem('mode', mode);
  }

  /** Prefers a language, also next time. */
  preferLanguage(language: WordLocale): void {
    this.#language = language;
    this.#memory.setItem('language', language);
  }

  /** Stops listening. */
  dispose(): void {
    this.#look.dispose();
  }
}
