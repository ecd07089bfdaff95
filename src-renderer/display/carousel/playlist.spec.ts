import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SlideModel } from '../slide-model';
import { otherModel, recognitionModel } from '../testing/samples';
import { peopleOf } from './people-of';
import {
  emptyHistory,
  isRecognition,
  memoryLimits,
  observe,
  remember,
  type PlayHistory,
} from './play-history';
import { nextSlide } from './playlist';

/** Each run plays hundreds of slides. */
const some = { numRuns: 40 };

const frequentKinds = ['announcement', 'birthday', 'anniversary', 'message'];
const isFrequent = ({ slide }: SlideModel) => frequentKinds.includes(slide);

/** Plays `steps` slides of a deck. */
function play(
  deck: readonly SlideModel[],
  steps: number,
  from: PlayHistory = emptyHistory,
): { shown: SlideModel[]; history: PlayHistory } {
  let history = observe(from, deck);
  const shown: SlideModel[] = [];
  for (let at = 0; at < steps; at += 1) {
    const model = nextSlide(deck, history);
    if (model === null) break;
    shown.push(model);
    history = remember(history, model);
  }
  return { shown, history };
}

const times = (count: number, make: (at: number) => SlideModel): SlideModel[] =>
  Array.from({ length: count }, (_, at) => make(at));

const names = 'abcdefghijklmnop'.split('');
const recipients = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 4 });
const recognitions = fc
  .array(fc.tuple(recipients, fc.constantFrom('appreciation' as const, 'award' as const)), { maxLength: 24 })
  .map((all) => all.map(([to, slide], at) => recognitionModel(String(at), to, slide)));
const singles = fc
  .array(fc.constantFrom(...names), { maxLength: 24 })
  .map((all) => all.map((to, at) => recognitionModel(String(at), [to])));
const otherKinds = [
  'leaderboard',
  'birthday',
  'announcement',
  'news',
  'wall-post',
  'people',
  'highlight',
] as const;
const othersOf = (kinds: readonly (typeof otherKinds)[number][], maxLength: number) =>
  fc
    .array(fc.constantFrom(...kinds), { maxLength })
    .map((all) => all.map((slide, at) => otherModel(slide, String(at))));
const deckWith = (some: typeof recognitions) =>
  fc
    .tuple(some, othersOf(otherKinds, 24))
    .chain(([one, two]) => fc.shuffledSubarray([...one, ...two], { minLength: one.length + two.length }));

describe('nextSlide', () => {
  it('has nothing for an empty deck and repeats what is alone', () => {
    expect(nextSlide([], emptyHistory)).toBeNull();
    const alone = otherModel('people', '1');
    expect(play([alone], 3).shown).toEqual([alone, alone, alone]);
  });

  it('is deterministic', () => {
    fc.assert(
      fc.property(deckWith(recognitions), (deck) => {
        expect(play(deck, 60)).toEqual(play(deck, 60));
      }),
      some,
    );
  });

  it('shows nothing twice in a row', () => {
    fc.assert(
      fc.property(deckWith(recognitions), (deck) => {
        fc.pre(deck.length > 1);
        const { shown } = play(deck, 120);
        expect(shown).toHaveLength(120);
        for (const [at, model] of shown.entries()) expect(model.key).not.toBe(shown[at - 1]?.key);
      }),
      some,
    );
  });

  it('starves nothing: every slide of a deck keeps coming within a bound', () => {
    fc.assert(
      fc.property(deckWith(recognitions), (deck) => {
        fc.pre(deck.length > 0);
        const people = new Set(deck.filter(isRecognition).flatMap((model) => peopleOf(model))).size;
        const thanks = deck.filter(isRecognition).length;
        // A person with many recognitions shows one of them a round, so that others are seen as often.
        const bound = 6 * deck.length + 12 * (people + 1) * thanks + 40;
        const last = new Map(deck.map(({ key }) => [key, 0]));
        const { shown } = play(deck, Math.min(3 * bound, 1_500));
        for (const [step, { key }] of shown.entries()) {
          expect(step - (last.get(key) ?? 0)).toBeLessThanOrEqual(bound);
          last.set(key, step);
        }
        for (const step of last.values()) expect(shown.length - step).toBeLessThanOrEqual(bound);
      }),
      some,
    );
  });

  it('comes round to every slide soon when each recognition is somebody else’s', () => {
    const deck = [
      ...times(40, (at) => recognitionModel(String(at), [`p${String(at)}`])),
      ...times(20, (at) => otherModel('wall-post', String(at))),
      ...times(6, (at) => otherModel('news', String(at))),
      ...times(2, (at) => otherModel('leaderboard', String(at))),
      ...times(3, (at) => otherModel('announcement', String(at))),
      otherModel('birthday', '1'),
      otherModel('people', '1'),
    ];
    const { shown } = play(deck, 3 * deck.length);
    expect(new Set(shown.map(({ key }) => key)).size).toBe(deck.length);
  });

  it('shows every recognised person before any of them twice', () => {
    fc.assert(
      fc.property(deckWith(singles), (deck) => {
        const everyone = new Set(deck.filter(isRecognition).flatMap((model) => peopleOf(model)));
        const turns = play(deck, 400)
          .shown.filter(isRecognition)
          .flatMap((model) => peopleOf(model));
        for (let at = 0; at + everyone.size <= turns.length; at += 1) {
          // Any stretch as long as there are people has each of them once.
          expect(new Set(turns.slice(at, at + everyone.size)).size).toBe(everyone.size);
        }
      }),
      some,
    );
  });

  it('never shows only people who were seen while others were not, however they share slides', () => {
    fc.assert(
      fc.property(deckWith(recognitions), (deck) => {
        const unseen = new Set(deck.filter(isRecognition).flatMap((model) => peopleOf(model)));
        const nobody = deck.filter((model) => isRecognition(model) && peopleOf(model).length === 0).length;
        let turns = 0;
        for (const model of play(deck, 200).shown.filter(isRecognition)) {
          const people = peopleOf(model);
          if (unseen.size > 0 && people.length > 0) expect(people.some((id) => unseen.has(id))).toBe(true);
          for (const id of people) unseen.delete(id);
          turns += 1;
          if (turns >= names.length + nobody) expect(unseen.size).toBe(0);
        }
      }),
      some,
    );
  });

  it('brings up a slide of which everyone keeps being seen in other company', () => {
    const deck = [
      ['p', 'r'],
      ['q', 's'],
      ['p', 'u'],
      ['q', 'v'],
      ['p', 'q'],
    ].map((to, at) => recognitionModel(String(at), to));
    // As if the last had been shown long ago and the others ever since, in this order.
    const keys = play(deck, 200).shown.map(({ key }) => key);
    expect(keys.filter((key) => key === 'appreciation:4').length).toBeGreaterThanOrEqual(4);
  });

  it('shows a celebration or announcement about every seventh slide', () => {
    const rest = fc
      .tuple(recognitions, othersOf(['leaderboard', 'news', 'wall-post', 'people'], 20))
      .map(([one, two]) => [...one, ...two]);
    fc.assert(
      fc.property(rest, othersOf(['birthday', 'announcement'], 3), (others, frequent) => {
        fc.pre(frequent.length > 0 && others.length >= 6 * frequent.length);
        const steps = play([...others, ...frequent], 150).shown.flatMap((model, at) =>
          isFrequent(model) ? [at] : [],
        );
        expect(steps[0]).toBeLessThanOrEqual(3);
        for (const [at, step] of steps.entries()) {
          const before = steps[at - 1];
          if (before === undefined) continue;
          expect(step - before).toBeGreaterThanOrEqual(6);
          expect(step - before).toBeLessThanOrEqual(8);
        }
      }),
      some,
    );
  });

  it('shows a frequent slide at least as often as any other in a small deck', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (few, rest) => {
        fc.pre(few <= rest);
        const deck = [
          ...times(few, (at) => otherModel('birthday', String(at))),
          ...times(rest, (at) => otherModel('news', String(at))),
        ];
        const counts = new Map(deck.map(({ key }) => [key, 0]));
        for (const { key } of play(deck, 600).shown) counts.set(key, (counts.get(key) ?? 0) + 1);
        const of = (slide: string) =>
          deck.filter((model) => model.slide === slide).map(({ key }) => counts.get(key)!);
        expect(Math.min(...of('birthday'))).toBeGreaterThanOrEqual(Math.max(...of('news')) - 2);
      }),
      some,
    );
  });

  it('takes the frequent kinds in turns, however many of one there are', () => {
    const deck = [
      ...times(20, (at) => otherModel('wall-post', String(at))),
      ...times(10, (at) => otherModel('announcement', String(at))),
      otherModel('birthday', '1'),
    ];
    const kinds = play(deck, 100)
      .shown.filter(isFrequent)
      .map(({ slide }) => slide);
    expect(kinds.slice(0, 4)).toEqual(['announcement', 'birthday', 'announcement', 'birthday']);
  });

  it('alternates kinds', () => {
    fc.assert(
      fc.property(deckWith(recognitions), (deck) => {
        const groups = new Set(
          deck.filter((model) => !isFrequent(model)).map((m) => (isRecognition(m) ? 'r' : m.slide)),
        );
        fc.pre(groups.size >= 2);
        let run = 0;
        let before = '';
        for (const model of play(deck, 120).shown) {
          const group = isRecognition(model) ? 'r' : model.slide;
          run = group === before ? run + 1 : 1;
          before = group;
          expect(run).toBeLessThanOrEqual(group === 'r' ? 3 : 1);
        }
      }),
      some,
    );
  });

  it('shows a recognition that has just arrived next, or next but one', () => {
    fc.assert(
      fc.property(deckWith(recognitions), fc.nat(80), recipients, (deck, steps, to) => {
        fc.pre(deck.some(isRecognition));
        const { history } = play(deck, steps);
        const arrived = recognitionModel('new', to);
        const { shown } = play([arrived, ...deck], 2, history);
        expect(shown).toContain(arrived);
      }),
      some,
    );
  });

  it('mixes a burst of arrivals with the rest, newest first', () => {
    const deck = [
      ...times(5, (at) => recognitionModel(String(at), [`p${String(at)}`])),
      ...times(5, (at) => otherModel('wall-post', String(at))),
    ];
    const { history } = play(deck, 9);
    const burst = times(4, (at) => recognitionModel(`new${String(at)}`, ['a']));
    const { shown } = play([...burst, ...deck], 8, history);
    expect(shown.filter((model) => burst.includes(model))).toEqual(burst);
    for (const [at, model] of shown.entries()) {
      if (burst.includes(model)) expect(burst.includes(shown[at + 1] ?? deck[0]!)).toBe(false);
    }
  });

  it('does not take the first recognitions for news', () => {
    const waiting: SlideModel = { slide: 'waiting', key: 'waiting', trouble: false };
    const { history } = play([waiting], 3);
    const deck = times(5, (at) => recognitionModel(String(at), ['a']));
    expect(observe(history, deck).fresh.size).toBe(0);
  });

  it('keeps its memory over changes of the board, and bounded', () => {
    let history = emptyHistory;
    for (let round = 0; round < 60; round += 1) {
      const deck = [
        ...times(30, (at) =>
          recognitionModel(`${String(round)}-${String(at)}`, [`p${String(round)}-${String(at)}`, 'all']),
        ),
        ...times(5, (at) => otherModel('news', `${String(round)}-${String(at)}`)),
      ];
      history = play(deck, 40, history).history;
      expect(history.slides.size).toBeLessThanOrEqual(memoryLimits.slides);
      expect(history.waiting.size).toBeLessThanOrEqual(memoryLimits.slides);
      expect(history.people.size).toBeLessThanOrEqual(memoryLimits.people);
      expect(history.fresh.size).toBeLessThanOrEqual(deck.length);
    }
    expect(history.step).toBe(60 * 40);
    expect(history.slides.size).toBe(memoryLimits.slides);

    const two = [recognitionModel('x', ['x']), recognitionModel('y', ['y'])];
    const first = play(two, 1).history;
    const { shown } = play([two[0]!, recognitionModel('z', ['y'])], 1, first);
    expect(shown[0]?.key).toBe('appreciation:z');
  });
});
