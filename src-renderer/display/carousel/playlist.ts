import type { SlideModel } from '../slide-model';
import { nextRecognition } from './next-recognition';
import { isRecognition, type PlayHistory } from './play-history';

type Kind = SlideModel['slide'];

/** Kinds that are shown more often than the others: today's celebrations, announcements and the house's own messages. */
const frequentKinds: ReadonlySet<Kind> = new Set<Kind>([
  'announcement',
  'birthday',
  'anniversary',
  'message',
]);
/** One slide in this many is of a frequent kind, as long as there are enough of the others. */
const frequentEvery = 7;
/** At most this many recognitions follow each other while there is anything else. */
const longestRun = 3;
/** What the screen is for gets more room than the rest. */
const weights: Partial<Record<string, number>> = { recognition: 2, leaderboard: 2 };

/**
 * Which slide comes next; null when the deck is empty. Pure and deterministic: the same deck and history give the
 * same slide.
 *
 * - Nothing comes twice in a row unless it is alone.
 * - Among recognitions everyone is seen before anyone is seen twice; one that has just arrived comes next, or next
 *   but one.
 * - One slide in seven is a celebration of today, an announcement or a message, in turns by kind.
 * - The other kinds alternate: each waits in proportion to how little there is of it, those with more slides waiting
 *   less. Within a kind the slide that has not been shown for longest comes first.
 *
 * @param history what was shown; must have been told the deck by `observe`
 */
export function nextSlide(deck: readonly SlideModel[], history: PlayHistory): SlideModel | null {
  const others = deck.filter(({ key }) => key !== history.last);
  const fresh = others.filter(({ key }) => history.fresh.has(key));
  const [next] = fresh;
  if (next !== undefined && mayBeFresh(others, history)) return next;
  const rest = others.filter((model) => !fresh.includes(model));
  const candidates = rest.length > 0 ? rest : others.length > 0 ? others : deck;
  return (
    nextFrequent(candidates, deck, history) ??
    nextOfGroups(candidates, deck, history) ??
    candidates[0] ??
    null
  );
}

const isFrequent = ({ slide }: SlideModel): boolean => frequentKinds.has(slide);

/** Whether a recognition that has just arrived may come now: a burst of thanks does not push everything else away. */
function mayBeFresh(others: readonly SlideModel[], { run, lastWasFresh }: PlayHistory): boolean {
  if (others.every(isRecognition)) return true;
  if (lastWasFresh) return false;
  return run < longestRun || !others.some((model) => !isRecognition(model) && !isFrequent(model));
}

function nextFrequent(
  candidates: readonly SlideModel[],
  deck: readonly SlideModel[],
  history: PlayHistory,
): SlideModel | null {
  const frequent = candidates.filter(isFrequent);
  if (frequent.length === 0) return null;
  if (frequent.length < candidates.length && !isFrequentDue(deck, history)) return null;
  const kinds = [...new Set(frequent.map(({ slide }) => slide))];
  const kind = longestAgo(kinds, (one) => history.kinds.get(one));
  return longestUnseen(
    frequent.filter(({ slide }) => slide === kind),
    history,
  );
}

function isFrequentDue(deck: readonly SlideModel[], { kinds, step }: PlayHistory): boolean {
  const count = deck.filter(isFrequent).length;
  const ordinary = deck.length - count;
  // In a small deck a frequent slide still comes no more often than once between every two others.
  const every = Math.min(frequentEvery, Math.max(2, 1 + Math.floor(ordinary / count)));
  const shown = [...frequentKinds].flatMap((kind) => kinds.get(kind) ?? []);
  const last = shown.length > 0 ? Math.max(...shown) : 2 - every;
  return step - last >= every;
}

interface Group {
  readonly name: string;
  readonly models: readonly SlideModel[];
}

function nextOfGroups(
  candidates: readonly SlideModel[],
  deck: readonly SlideModel[],
  history: PlayHistory,
): SlideModel | null {
  const all = groupsOf(deck);
  const lengths = new Map(all.map(({ name, models }) => [name, weight(name, models.length)]));
  const whole = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  const groups = groupsOf(candidates);
  const rested = groups.filter(({ name }) => !needsRest(name, deck, history));
  let chosen: Group | undefined;
  let longest = -Infinity;
  for (const group of rested.length > 0 ? rested : groups) {
    // How many slides lie between two of the group, on average.
    const every = whole / (lengths.get(group.name) ?? 1);
    const shown = group.models.flatMap(({ slide }) => history.kinds.get(slide) ?? []);
    const last = shown.length > 0 ? Math.max(...shown) : -every;
    const waited = (history.step - last) / every;
    if (waited > longest) [chosen, longest] = [group, waited];
  }
  if (chosen === undefined) return null;
  if (chosen.name === 'recognition') return nextRecognition(chosen.models, deck, history);
  return longestUnseen(chosen.models, history);
}

function groupsOf(models: readonly SlideModel[]): Group[] {
  const groups = new Map<string, SlideModel[]>();
  for (const model of models) {
    if (isFrequent(model)) continue;
    const name = isRecognition(model) ? 'recognition' : model.slide;
    groups.set(name, [...(groups.get(name) ?? []), model]);
  }
  return [...groups].map(([name, group]) => ({ name, models: group }));
}

/** Grows with how many slides a group has, but not as fast: twenty posts do not drown one leaderboard. */
function weight(group: string, count: number): number {
  return (weights[group] ?? 1) * Math.sqrt(count);
}

/** Whether a group has just been shown, or often enough in a row. */
function needsRest(group: string, deck: readonly SlideModel[], history: PlayHistory): boolean {
  if (group === 'recognition') return history.run >= longestRun;
  const last = deck.find(({ key }) => key === history.last);
  return last?.slide === group;
}

function longestUnseen(models: readonly SlideModel[], { slides }: PlayHistory): SlideModel | null {
  return longestAgo(models, ({ key }) => slides.get(key));
}

/** The one whose step is the earliest; what has none comes first, then the first in the list. */
function longestAgo<T>(list: readonly T[], stepOf: (one: T) => number | undefined): T | null {
  let best: T | null = null;
  let earliest = Infinity;
  for (const one of list) {
    const step = stepOf(one) ?? -1;
    if (step < earliest) [best, earliest] = [one, step];
  }
  return best;
}
