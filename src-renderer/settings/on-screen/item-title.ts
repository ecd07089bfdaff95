import type { ShownItem } from '@contract/panel/on-screen';
import { slideIds, type SlideId } from '@contract/slide';
import type { Say } from '@words/words';
import { folded } from '../kit/folded';

/** What a thing on the screen is called for people: its own words, or what it is. */
export function itemTitle({ id, kind, title }: Pick<ShownItem, 'id' | 'kind' | 'title'>, t: Say): string {
  if (title !== null && title !== '') return title;
  switch (kind) {
    case 'leaderboard':
      return t(id === 'leaderboard:year' ? 'onScreen:untitled.year' : 'onScreen:untitled.month');
    case 'appreciation':
    case 'award':
    case 'birthday':
    case 'anniversary':
    case 'wall-post':
    case 'people':
    case 'stats':
      return t(`onScreen:untitled.${kind}`);
    case 'announcement':
    case 'highlight':
    case 'news':
    case 'message':
      return t('onScreen:untitled.other');
  }
}

/** The kinds of slides that a text names in the page's language: "birthday" and "the birthdays" are birthdays. */
export function kindsNamed(text: string, t: Say): SlideId[] {
  const wanted = folded(text.trim());
  if (wanted.length < 4) return [];
  // One thing and many of it mostly differ in their last letter.
  const stem = wanted.slice(0, -1);
  return slideIds.filter((kind) => {
    const label = folded(t(`panel:kinds.${kind}`));
    return label.includes(stem) || wanted.split(/\s+/).includes(label);
  });
}
