import type { Person } from '@contract/board';
import type { SlideModel } from '../slide-model';

const names = (people: readonly (Person | null)[]): (string | null)[] =>
  people.map((person) => person?.name ?? null);

/** Every piece of text that a visitor reads on a slide; fixed words such as headings are not among them. */
export function textsOf(model: SlideModel): string[] {
  return raw(model).filter((text): text is string => text !== null && text !== undefined && text !== '');
}

function raw(model: SlideModel): (string | null | undefined)[] {
  switch (model.slide) {
    case 'leaderboard':
      return names(model.entries.map(({ person }) => person));
    case 'appreciation':
    case 'award': {
      const { from, to, value, note } = model.recognition;
      return [...names([...to, from]), value, note];
    }
    case 'birthday':
    case 'anniversary':
      return model.celebrations.flatMap(({ people, note }) => [...names(people), note]);
    case 'announcement':
    case 'highlight':
    case 'news': {
      const { title, body, from, people } = model.story;
      return [title, body, ...names([from, ...people])];
    }
    case 'wall-post':
      return [model.post.title, model.post.body, ...names([model.post.author])];
    case 'people':
      return names(model.people.newest);
    case 'stats': {
      const { values, givers } = model.stats;
      return [...values.map(({ name }) => name), ...names(givers.map(({ person }) => person))];
    }
    case 'message':
      return [model.message.title, model.message.body];
    case 'setup':
      return [
        model.panelKey ?? model.settingsFile,
        ...model.problems.flatMap(({ key, message }) => [key, message]),
      ];
    case 'waiting':
      return [];
  }
}
