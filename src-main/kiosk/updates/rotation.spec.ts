import { describe, expect, it } from 'vitest';
import { Rotation } from './rotation';

/** After which of these slides, `id:key`, the carousel had gone round; -1 = it had not. */
function fullAfter(...slides: string[]): number {
  const rotation = new Rotation();
  return slides.findIndex((slide) => {
    const [id = '', key = ''] = slide.split(':');
    return rotation.shown(id, key);
  });
}

describe('Rotation', () => {
  it.each([
    ['a slide comes back', ['news:1', 'award:1a', 'news:1'], 2],
    ['a later one comes back', ['news:1', 'award:1a', 'news:2', 'award:1a'], 3],
    ['new ones come only', ['news:1', 'news:2', 'news:3', 'award:4'], -1],
    ['one is said to be there again', ['news:1', 'news:1', 'award:2'], -1],
    ['one is alone for long', ['news:1', 'news:1', 'news:1', 'news:1', 'news:1'], 4],
    ['nothing is shown', ['closed:c', 'waiting:w', 'closed:c', 'waiting:w', 'closed:c'], -1],
  ] as const)('%s', (_name, slides, expected) => {
    expect(fullAfter(...slides)).toBe(expected);
  });
});
