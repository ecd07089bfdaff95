import type { Celebration, Person, Recognition, Stats, Story, WallPost } from '@contract/board';
import type { SlideModel } from '../slide-model';
import { sameContent } from './same-content';

/**
 * A slide that is on the screen, after a new deck has come: without whatever the new deck no longer has (people,
 * pictures, words that were withdrawn), otherwise as it was, so that it does not jump. Null when it has to go
 * altogether. The same object when nothing was withdrawn.
 */
export function narrow(shown: SlideModel, deck: readonly SlideModel[]): SlideModel | null {
  const narrowed = withoutWithdrawn(shown, deck);
  return narrowed !== null && sameContent(narrowed, shown) ? shown : narrowed;
}

function withoutWithdrawn(shown: SlideModel, deck: readonly SlideModel[]): SlideModel | null {
  switch (shown.slide) {
    case 'birthday':
    case 'anniversary': {
      // Groups may have been cut anew: a person stays as long as any slide of the kind has them.
      const now = deck.flatMap((model) => (model.slide === shown.slide ? model.celebrations : []));
      const celebrations = celebrationsOf(shown.celebrations, now);
      return celebrations.length === 0 ? null : { ...shown, celebrations };
    }
    case 'leaderboard': {
      const now = stillOf(shown, deck);
      const entries = shown.entries.flatMap((entry) => {
        const still = now?.entries.find(({ person }) => person.id === entry.person.id);
        return still ? [{ ...entry, person: personOf(entry.person, still.person) }] : [];
      });
      return entries.length === 0 ? null : { ...shown, entries };
    }
    case 'appreciation':
    case 'award': {
      const now = stillOf(shown, deck);
      const recognition = now && recognitionOf(shown.recognition, now.recognition);
      return recognition && { ...shown, recognition };
    }
    case 'announcement':
    case 'highlight':
    case 'news': {
      const now = stillOf(shown, deck);
      return now && { ...shown, story: storyOf(shown.story, now.story) };
    }
    case 'wall-post': {
      const now = stillOf(shown, deck);
      return now && { ...shown, post: wallPostOf(shown.post, now.post) };
    }
    case 'people': {
      const now = stillOf(shown, deck);
      const newest = peopleStill(shown.people.newest, now?.people.newest ?? []);
      return now && { ...shown, people: { ...shown.people, newest } };
    }
    case 'stats': {
      const now = stillOf(shown, deck);
      return now && { ...shown, stats: statsOf(shown.stats, now.stats) };
    }
    // A changed message has another key, and nobody is named on the others.
    case 'message':
    case 'setup':
    case 'waiting':
      return stillOf(shown, deck) && shown;
  }
}

/** The same slide in the new deck; null = it has gone. */
function stillOf<M extends SlideModel>(shown: M, deck: readonly SlideModel[]): M | null {
  const isSame = (model: SlideModel): model is M => model.key === shown.key && model.slide === shown.slide;
  return deck.find(isSame) ?? null;
}

function kept<T>(shown: T | null, now: unknown): T | null {
  return now === null ? null : shown;
}

function personOf(shown: Person, now: Person): Person {
  return {
    ...shown,
    title: kept(shown.title, now.title),
    team: kept(shown.team, now.team),
    picture: kept(shown.picture, now.picture),
  };
}

/** Someone who may be nobody; a different person now counts as withdrawn. */
function someone(shown: Person | null, now: Person | null): Person | null {
  return shown === null || now?.id !== shown.id ? null : personOf(shown, now);
}

function peopleStill(shown: readonly Person[], now: readonly Person[]): Person[] {
  return shown.flatMap((person) => {
    const still = now.find(({ id }) => id === person.id);
    return still ? [personOf(person, still)] : [];
  });
}

function celebrationsOf(shown: readonly Celebration[], now: readonly Celebration[]): Celebration[] {
  return shown.flatMap((celebration) => {
    const same = now.filter(({ id }) => id === celebration.id);
    const [first] = same;
    if (first === undefined) return [];
    const people = peopleStill(
      celebration.people,
      same.flatMap((one) => one.people),
    );
    return people.length === 0 ? [] : [{ ...celebration, people, note: kept(celebration.note, first.note) }];
  });
}

function recognitionOf(shown: Recognition, now: Recognition): Recognition | null {
  const to = peopleStill(shown.to, now.to);
  if (to.length === 0 && shown.to.length > 0) return null;
  return {
    ...shown,
    to,
    from: someone(shown.from, now.from),
    value: kept(shown.value, now.value),
    note: kept(shown.note, now.note),
    amount: kept(shown.amount, now.amount),
    picture: kept(shown.picture, now.picture),
  };
}

function storyOf(shown: Story, now: Story): Story {
  return {
    ...shown,
    body: kept(shown.body, now.body),
    from: someone(shown.from, now.from),
    people: peopleStill(shown.people, now.people),
    picture: kept(shown.picture, now.picture),
  };
}

function wallPostOf(shown: WallPost, now: WallPost): WallPost {
  return {
    ...shown,
    title: kept(shown.title, now.title),
    body: kept(shown.body, now.body),
    author: someone(shown.author, now.author),
    picture: kept(shown.picture, now.picture),
  };
}

function statsOf(shown: Stats, now: Stats): Stats {
  const givers = shown.givers.flatMap((giver) => {
    const still = now.givers.find(({ person }) => person.id === giver.person.id);
    return still ? [{ ...giver, person: personOf(giver.person, still.person) }] : [];
  });
  return {
    ...shown,
    givers,
    values: shown.values.filter(({ name }) => now.values.some((value) => value.name === name)),
  };
}
