import type { SlideModel } from '../slide-model';
import { nameList } from './names';
import { words } from './words';

const join = (...parts: (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part.trim() !== '').join(': ');

/** The slide's accessible name: its kind and what it is about, such as "Birthday: Ana and Bo". */
export function slideTitle(model: SlideModel, locale: string): string {
  const kind = words.kinds[model.slide];
  switch (model.slide) {
    case 'leaderboard':
      return join(kind, model.period === 'month' ? words.leadsMonth : words.leadsYear);
    case 'appreciation':
    case 'award': {
      const { to, value, from } = model.recognition;
      const whom =
        to.length > 0 ? nameList(to, locale) : from === null ? null : words.saidThanksLine(from.name);
      return join(kind, whom, model.slide === 'award' ? value : null);
    }
    case 'birthday':
    case 'anniversary':
      return join(
        kind,
        nameList(
          model.celebrations.flatMap(({ people }) => people),
          locale,
        ),
      );
    case 'announcement':
    case 'highlight':
    case 'news':
      return join(kind, model.story.title);
    case 'wall-post':
      return join(kind, model.post.title ?? model.post.author?.name);
    case 'people':
      return join(
        kind,
        model.people.newest.length === 0
          ? null
          : `${words.welcome} ${nameList(model.people.newest, locale, 4)}`,
      );
    case 'stats':
      return join(kind, words.thanksInDays(model.stats.total, model.stats.total.toLocaleString(locale)));
    case 'message':
      return model.message.title;
    case 'setup':
      return join(kind, model.demo ? words.setupDemoTitle : words.setupTitle);
    case 'waiting':
      return join(kind, model.trouble ? words.waitingTrouble : words.waiting);
  }
}
