import { describe, expect, it } from 'vitest';
import { slideIds } from '@contract/slide';
import { exhibits } from './exhibits';

/** `closed` is black and has no content. */
const kinds = [...slideIds, 'setup', 'waiting', 'celebration'];

describe('the gallery', () => {
  it.each(kinds.flatMap((kind) => ['plain', 'worst'].map((content) => [kind, content] as const)))(
    'has %s with %s content, once',
    (kind, content) => {
      const found = exhibits.filter((one) => one.model.slide === kind && one.content === content);
      expect(found).toHaveLength(1);
    },
  );

  it('has nothing but known kinds', () => {
    expect(exhibits.map(({ model }) => model.slide).filter((slide) => !kinds.includes(slide))).toEqual([]);
  });
});
