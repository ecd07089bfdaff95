import type { SlideModel } from '../slide-model';

/** Who stood where in each ranking when it was last shown, so that whoever moved since is seen to move. */
export class ShownOrders {
  readonly #ids = new Map<string, readonly string[]>();

  /** A slide is shown. */
  shown(model: SlideModel): void {
    if (model.slide !== 'leaderboard') return;
    this.#ids.set(
      model.key,
      model.entries.map(({ person }) => person.id),
    );
  }

  /** The order in which a slide's people were shown last, by id, best first; null = they never were. */
  last({ key }: SlideModel): readonly string[] | null {
    return this.#ids.get(key) ?? null;
  }
}
