import { sayIn } from '@words/say';
import type { SlideModel } from '../slide-model';
import { headlineOf } from './headline';
import { nameList } from './names';

const join = (...parts: (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part.trim() !== '').join(': ');

/** The slide's accessible name: its kind and what it is about, such as "Birthday: Ana and Bo". */
export function slideTitle(model: SlideModel, locale: string): string {
  const say = sayIn(locale);
  const kind = say(`display:kind.${model.slide}`);
  switch (model.slide) {
    case 'leaderboard':
      return join(kind, model.period === 'month' ? say('display:leadsMonth') : say('display:leadsYear'));
    case 'appreciation':
    case 'award': {
      const { to, value, from } = model.recognition;
      const whom =
        to.length > 0
          ? nameList(to, locale)
          : from === null
            ? null
            : say('display:saidThanksLine', { name: from.name });
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
      return join(kind, headlineOf(model.story).headline);
    case 'wall-post':
      return join(kind, model.post.title ?? model.post.author?.name);
    case 'people':
      return join(
        kind,
        model.people.newest.length === 0
          ? null
          : say('display:newHereNames', { names: nameList(model.people.newest, locale, 4) }),
      );
    case 'stats':
      return join(kind, say('display:thanks', { count: model.stats.total }));
    case 'message':
      return model.message.title;
    case 'setup':
      return join(kind, model.demo ? say('display:setupDemoTitle') : say('display:setupTitle'));
    case 'waiting':
      return join(kind, model.trouble ? say('display:waitingTrouble') : say('display:waiting'));
  }
}
