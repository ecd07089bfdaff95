import type { SlideModel } from '../slide-model';
import { peopleOf } from './people-of';

/** How much is remembered at most; more than the largest board holds, so that nothing on it is forgotten. */
export const memoryLimits = { slides: 512, people: 2_048 } as const;

/**
 * What the playlist knows of what was shown. A value: every function here makes a new one. Survives changes of the
 * board; bounded.
 */
export interface PlayHistory {
  /** How many slides were shown. */
  readonly step: number;
  /** How many of them were recognitions. */
  readonly turn: number;
  /** The key of the slide shown last; null = none yet. */
  readonly last: string | null;
  /** How many slides of recognitions have been shown without another between. */
  readonly run: number;
  /** Whether the slide shown last was a recognition that had just arrived. */
  readonly lastWasFresh: boolean;
  /** Key of a slide -> the step at which it was last shown. */
  readonly slides: ReadonlyMap<string, number>;
  /** Slide kind -> the step at which it was last shown. */
  readonly kinds: ReadonlyMap<SlideModel['slide'], number>;
  /** Id of a person -> the step at which they were last seen on a recognition. */
  readonly people: ReadonlyMap<string, number>;
  /** Key of a recognition -> the turn since which it waits: when it was last shown, or first met. */
  readonly waiting: ReadonlyMap<string, number>;
  /** Keys of recognitions that arrived while others were known already, and have not been shown. */
  readonly fresh: ReadonlySet<string>;
}

/** The history of a screen that has shown nothing yet. */
export const emptyHistory: PlayHistory = {
  step: 0,
  turn: 0,
  last: null,
  run: 0,
  lastWasFresh: false,
  slides: new Map(),
  kinds: new Map(),
  people: new Map(),
  waiting: new Map(),
  fresh: new Set(),
};

/** Whether a slide is words from one person to others. */
export function isRecognition({ slide }: SlideModel): boolean {
  return slide === 'appreciation' || slide === 'award';
}

/**
 * Who takes turns on recognition slides: those who received it, or the slide itself where the vendor did not say whom
 * it was for.
 */
export function turnTakers(model: SlideModel): string[] {
  const people = peopleOf(model);
  return people.length > 0 ? people : [model.key];
}

/** Takes note of a new deck: what is new in it and waits from now on. To be told every deck, before its next slide. */
export function observe(history: PlayHistory, deck: readonly SlideModel[]): PlayHistory {
  const keys = deck.filter(isRecognition).map(({ key }) => key);
  // The first ones are not news: they are what there is.
  const areNews = history.waiting.size > 0;
  const waiting = new Map(history.waiting);
  const fresh = new Set(keys.filter((key) => history.fresh.has(key) || (areNews && !waiting.has(key))));
  for (const key of keys) put(waiting, key, waiting.get(key) ?? history.turn);
  trim(waiting, memoryLimits.slides);
  return { ...history, waiting, fresh };
}

/** Takes note that a slide is being shown. */
export function remember(history: PlayHistory, model: SlideModel): PlayHistory {
  const { step } = history;
  const slides = new Map(history.slides);
  put(slides, model.key, step);
  trim(slides, memoryLimits.slides);
  const kinds = new Map(history.kinds).set(model.slide, step);
  const shown = { ...history, step: step + 1, last: model.key, slides, kinds };
  if (!isRecognition(model)) return { ...shown, run: 0, lastWasFresh: false };

  const turn = history.turn + 1;
  const people = new Map(history.people);
  for (const id of turnTakers(model)) put(people, id, step);
  trim(people, memoryLimits.people);
  const waiting = new Map(history.waiting);
  put(waiting, model.key, turn);
  trim(waiting, memoryLimits.slides);
  const fresh = new Set(history.fresh);
  const lastWasFresh = fresh.delete(model.key);
  return { ...shown, turn, run: history.run + 1, lastWasFresh, people, waiting, fresh };
}

/** Sets a value and makes it the youngest. */
function put(map: Map<string, number>, key: string, value: number): void {
  map.delete(key);
  map.set(key, value);
}

/** Forgets the oldest until `most` are left. */
function trim(map: Map<string, number>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
