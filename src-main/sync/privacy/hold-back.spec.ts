import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import { FakeCache } from '../testing/fake-cache';
import { user } from '../testing/samples';
import { HiddenPeople } from './hidden-people';
import { HoldBack, longestHoldMs, type Held, type ReadingState } from './hold-back';

const reading = (people: ReadingState['people']): ReadingState => ({ people, hasAnswers: true });

function rig(entries: readonly string[]) {
  const made = { clock: new FakeClock(), cache: new FakeCache(), hidden: new HiddenPeople(entries) };
  return { ...made, start: () => new HoldBack(made) };
}

describe('what is held back', () => {
  it.each<[string, readonly string[], Record<ReadingState['people'], Held>]>([
    ['nobody', [], { off: 'nothing', never: 'nothing', again: 'nothing', read: 'nothing' }],
    [
      'an address',
      ['x@y.example'],
      { off: 'nothing', never: 'everything', again: 'authors', read: 'nothing' },
    ],
    [
      'an id of Motimate',
      ['mm:7'],
      { off: 'nothing', never: 'everything', again: 'nothing', read: 'nothing' },
    ],
    ['a bare number', ['1011'], { off: 'nothing', never: 'everything', again: 'nothing', read: 'nothing' }],
    ['a name', ['Jo Smith'], { off: 'nothing', never: 'authors', again: 'authors', read: 'nothing' }],
    [
      'an id of Motivosity',
      ['mv:7'],
      { off: 'nothing', never: 'authors', again: 'authors', read: 'nothing' },
    ],
    [
      'both',
      ['Jo Smith', 'x@y.example'],
      { off: 'nothing', never: 'everything', again: 'authors', read: 'nothing' },
    ],
  ])('for %s', (_name, entries, wanted) => {
    for (const people of ['off', 'never', 'again', 'read'] as const)
      expect(rig(entries).start().look(reading(people)), people).toBe(wanted[people]);
  });

  it('is nothing once it is known who is meant', () => {
    const { hidden, start } = rig(['x@y.example']);
    hidden.learn([user(7, { email: 'x@y.example' })]);
    expect(start().look(reading('never'))).toBe('nothing');
  });

  it('is held for half an hour from the first answer, whatever is restarted, and anew for who is hidden later', () => {
    const { clock, cache, start } = rig(['x@y.example']);
    expect(start().look({ people: 'never', hasAnswers: false })).toBe('everything');
    clock.set(clock.now() + 5 * longestHoldMs);
    expect(start().look(reading('never'))).toBe('everything');
    clock.set(clock.now() + longestHoldMs - 1);
    expect(start().look(reading('never'))).toBe('everything');
    clock.set(clock.now() + 1);
    expect(start().look(reading('never'))).toBe('nothing');
    const later = new HoldBack({ clock, cache, hidden: new HiddenPeople(['x@y.example', 'z@y.example']) });
    expect(later.look(reading('never'))).toBe('everything');
    expect(cache.dump()).not.toContain('y.example');
  });

  it('is held for its whole time after a clock was set back', () => {
    const { clock, start } = rig(['x@y.example']);
    start().look(reading('never'));
    clock.set(clock.now() - 86_400_000);
    expect(start().look(reading('never'))).toBe('everything');
    clock.set(clock.now() + longestHoldMs);
    expect(start().look(reading('never'))).toBe('nothing');
  });

  it('has all its time again after everybody was read', () => {
    const { clock, start } = rig(['Jo Smith']);
    start().look(reading('never'));
    start().look(reading('read'));
    clock.set(clock.now() + longestHoldMs);
    expect(start().look(reading('again'))).toBe('authors');
  });
});
