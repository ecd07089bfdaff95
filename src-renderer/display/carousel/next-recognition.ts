import type { SlideModel } from '../slide-model';
import { isRecognition, turnTakers, type PlayHistory } from './play-history';

/** Earlier than anything that was shown. */
const never = -1;

interface Rated {
  readonly model: SlideModel;
  /** The step at which the one who has waited longest was last seen. */
  readonly longest: number;
  /** The step at which the slide was last shown. */
  readonly shown: number;
  /** How many on it were seen later than the one who has waited longest. */
  readonly repeated: number;
}

/**
 * Which recognition comes next. The person who has waited longest is always on it, so that everyone is seen before
 * anyone is seen twice; of that person's slides, the one that has waited longest; of those, the one that repeats the
 * fewest others; of those, the first in the deck. Slides of which every person keeps being seen in other company would
 * never come, so one that has waited more than its share of turns goes first.
 *
 * @param candidates the recognitions to choose from, in deck order
 * @param deck the whole deck, for who is there at all
 * @returns null when there are no candidates
 */
export function nextRecognition(
  candidates: readonly SlideModel[],
  deck: readonly SlideModel[],
  history: PlayHistory,
): SlideModel | null {
  const overdue = longestOverdue(candidates, deck, history);
  if (overdue !== null) return overdue;
  let best: Rated | null = null;
  for (const model of candidates) {
    const rated = rate(model, history);
    if (best === null || goesBefore(rated, best)) best = rated;
  }
  return best?.model ?? null;
}

function rate(model: SlideModel, { people, slides }: PlayHistory): Rated {
  const seen = turnTakers(model).map((id) => people.get(id) ?? never);
  const longest = Math.min(...seen);
  return {
    model,
    longest,
    shown: slides.get(model.key) ?? never,
    repeated: seen.filter((step) => step > longest).length,
  };
}

function goesBefore(one: Rated, other: Rated): boolean {
  if (one.longest !== other.longest) return one.longest < other.longest;
  if (one.shown !== other.shown) return one.shown < other.shown;
  return one.repeated < other.repeated;
}

function longestOverdue(
  candidates: readonly SlideModel[],
  deck: readonly SlideModel[],
  { waiting, turn }: PlayHistory,
): SlideModel | null {
  const slidesEach = new Map<string, number>();
  for (const model of deck) {
    if (!isRecognition(model)) continue;
    for (const id of turnTakers(model)) slidesEach.set(id, (slidesEach.get(id) ?? 0) + 1);
  }
  let longest: SlideModel | null = null;
  let since = Infinity;
  for (const model of candidates) {
    // A person comes round once in as many turns as there are people, and shows one of their slides each time.
    const rounds = Math.min(...turnTakers(model).map((id) => slidesEach.get(id) ?? 1));
    const patience = 2 * slidesEach.size * rounds + 2;
    const waitsSince = waiting.get(model.key) ?? turn;
    if (turn - waitsSince > patience && waitsSince < since) [longest, since] = [model, waitsSince];
  }
  return longest;
}
