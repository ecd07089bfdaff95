import type { ShownItem } from '@contract/panel/on-screen';
import type { SlideId } from '@contract/slide';
import type { SourceId } from '@contract/source';
import { folded } from '../kit/folded';

/** How many rows come at a time. */
const pageSize = 40;

/** A source, or this machine. */
export type ItemSource = SourceId | 'here';

/** A choice with how many things it would leave. */
export interface Counted<Value extends string> {
  readonly value: Value;
  readonly count: number;
}

/** Which of the things on the screen somebody wants to see: by words, kind and source, a page at a time. */
export class ItemList {
  readonly #all: () => readonly ShownItem[];
  readonly #titleOf: (item: ShownItem) => string;
  #query = $state('');
  #kind = $state<SlideId | 'all'>('all');
  #source = $state<ItemSource | 'all'>('all');
  #pages = $state(1);

  /** Those that are wanted, in the order of the slides. */
  readonly found = $derived.by(() => {
    const words = folded(this.#query.trim()).split(/\s+/);
    return this.#all().filter((item) => {
      if (this.#kind !== 'all' && item.kind !== this.#kind) return false;
      if (this.#source !== 'all' && sourceOf(item) !== this.#source) return false;
      const told = folded([this.#titleOf(item), ...item.people.map(({ name }) => name)].join('\n'));
      return words.every((word) => told.includes(word));
    });
  });
  /** Those that are drawn. */
  readonly drawn = $derived.by(() => this.found.slice(0, this.#pages * pageSize));
  /** How many more come at once. */
  readonly more = $derived.by(() => Math.min(pageSize, this.found.length - this.drawn.length));
  /** The kinds that there are, each with its number of things. */
  readonly kinds = $derived.by(() => counted(this.#all().map(({ kind }) => kind)));
  /** The sources that there are, each with its number of things. */
  readonly sources = $derived.by(() => counted(this.#all().map(sourceOf)));

  /** @param titleOf what a thing is called for people */
  constructor(all: () => readonly ShownItem[], titleOf: (item: ShownItem) => string) {
    this.#all = all;
    this.#titleOf = titleOf;
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
