import { describe, expect, it } from 'vitest';
import { sayIn } from '@words/panel-say';
import { catalogue } from '../../../../src-main/api/catalogue';
import { resourceTitle } from './resource-title';

describe('resourceTitle', () => {
  it.each([...new Set(catalogue.map(({ resource }) => resource))])('has a heading for "%s"', (resource) => {
    for (const locale of ['en', 'nb']) {
      const title = resourceTitle(sayIn(locale), resource);
      expect(title, locale).toMatch(/^\p{Lu}[^:.]+$/u);
    }
  });

  it('gives the resource itself where nobody named it', () => {
    expect(resourceTitle(sayIn('en'), 'gadget')).toBe('gadget');
  });
});
