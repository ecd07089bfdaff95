import type { ShownItem } from '@contract/panel/on-screen';
import type { SlideId } from '@contract/slide';
import type { SourceId } from '@contract/source';
import { folded } from '../kit/folded';

/** How many rows come at a time. */
export const pageSize = 40;

/** A source, or this machine. */
export type ItemSource = SourceId | 'here';

/** A choice with how many things it would leave. */
export interface Counted<Value extends string> {
  readonly value: Value;
  readonly count: number;
}

/**
 * Which of the things on the screen somebody wants to see: by words, kind and source, a page at a time. What is found is
 * worked out with each reading, since this outlives the components that read it.
 */
export class ItemList {
  readonly #all: () => readonly ShownItem[];
  readonly #titleOf: (item: ShownItem) => string;
  #query = $state('');
  #kind = $state<SlideId | 'all'>('all');
  #source = $state<ItemSource | 'all'>('all');
  #pages = $state(1);

  /** @param titleOf what a thing is called for people */
  constructor(all: () => readonly ShownItem[], titleOf: (item: ShownItem) => string) {
    this.#all = all;
    this.#titleOf = titleOf;
  }

  /** Those that are wanted, in the order of the slides. */
  get found(): readonly ShownItem[] {
    const words = folded(this.#query.trim()).split(/\s+/);
    return this.#all().filter((item) => {
      if (this.#kind !== 'all' && item.kind !== this.#kind) return false;
      if (this.#source !== 'all' && sourceOf(item) !== this.#source) return false;
      const told = folded([this.#titleOf(item), ...item.people.map(({ name }) => name)].join('\n'));
      return words.every((word) => told.includes(word));
    });
  }

  /** Those that are drawn. */
  get drawn(): readonly ShownItem[] {
    return this.found.slice(0, this.#pages * pageSize);
  }

  /** The kinds that there are, each with its number of things. */
  get kinds(): readonly Counted<SlideId>[] {
    return counted(this.#all().map(({ kind }) => kind));
  }

  /** The sources that there are, each with its number of things. */
  get sources(): readonly Counted<ItemSource>[] {
    return counted(this.#all().map(sourceOf));
  }

  /** What is looked for in titles and names. */
  get query(): string {
    return this.#query;
  }

  set query(text: string) {
    this.#query = text;
    this.#pages = 1;
  }

  get kind(): SlideId | 'all' {
    return this.#kind;
  }

  set kind(kind: SlideId | 'all') {
    this.#kind = kind;
    this.#pages = 1;
  }

  get source(): ItemSource | 'all' {
    return this.#source;
  }

  set source(source: ItemSource | 'all') {
    this.#source = source;
    this.#pages = 1;
  }

  /** Wants more rows. */
  showMore(): void {
    this.#pages += 1;
  }

  /** Wants everything. */
  clear(): void {
    this.#query = '';
    this.#kind = 'all';
    this.#source = 'all';
    this.#pages = 1;
  }
}

function sourceOf({ source }: ShownItem): ItemSource {
  return source ?? 'here';
}

function counted<Value extends string>(values: readonly Value[]): Counted<Value>[] {
  return [...new Set(values)].map((value) => ({
    value,
    count: values.filter((one) => one === value).length,
  }));
}
