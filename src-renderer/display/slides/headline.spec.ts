import { describe, expect, it } from 'vitest';
import { headlineOf } from './headline';

const title = "Today's highlight";

describe('headlineOf', () => {
  it('is what somebody wrote where it is a highlight, with the phrase above it', () => {
    expect(headlineOf({ kind: 'highlight', title, body: ' On time. Twice. ' })).toEqual({
      above: title,
      headline: 'On time. Twice.',
      body: null,
    });
  });

  it.each([
    ['of another kind', 'news', 'On time. Twice.'],
    ['with more than a sentence', 'highlight', 'word '.repeat(40).trim()],
    ['with several lines', 'highlight', 'On time.\nTwice.'],
    ['without words', 'highlight', null],
  ] as const)('is the title of a story %s', (_which, kind, body) => {
    expect(headlineOf({ kind, title, body })).toEqual({ above: null, headline: title, body });
  });

  it('is the title where that says something itself', () => {
    const own = 'The Kittiwake left the dock on its own power with every seat taken';
    expect(headlineOf({ kind: 'highlight', title: own, body: 'In June.' }).headline).toBe(own);
  });

  it('takes blanks for nothing', () => {
    expect(headlineOf({ kind: 'highlight', title, body: ' \n ' }).headline).toBe(title);
  });
});
