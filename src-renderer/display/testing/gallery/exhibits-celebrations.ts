import type { Celebration, Person } from '@contract/board';
import type { AnniversaryModel, BirthdayModel } from '../../slide-model';
import { celebration } from '../../slides/testing/examples';
import type { Exhibit } from './exhibit';
import { crew, crowd, longest } from './faces';
import { flood, longNote } from './worst-texts';

const birthday = (content: string, who: readonly Person[], note: string | null = null): Exhibit => {
  const model: BirthdayModel = { slide: 'birthday', key: 'b', celebrations: [party('birthday', who, note)] };
  return { content, model };
};

const anniversary = (
  content: string,
  who: readonly (readonly [Person, number | null])[],
  note: string | null = null,
): Exhibit => {
  const celebrations = who.map(([one, years]) => party('anniversary', [one], note, years));
  const model: AnniversaryModel = { slide: 'anniversary', key: 'y', celebrations };
  return { content, model };
};

function party(
  kind: Celebration['kind'],
  who: readonly Person[],
  note: string | null,
  years: number | null = null,
): Celebration {
  return { ...celebration(kind, [], years), id: who.map(({ id }) => id).join(), people: [...who], note };
}

/** As many as share a slide at most (`carousel/deck.ts`), each with the longest name. */
const sixLong = crowd.slice(0, 6).map(({ id }) => ({ ...longest, id, shortName: 'Guadalupe-Concepción' }));

/** Birthdays and work anniversaries. */
export const celebrations: readonly Exhibit[] = [
  birthday('plain', [crew.haruka]),
  birthday('worst', sixLong),
  birthday('a note', [crew.haruka], 'Fair winds and a slice of the big one, Haruka 🎂'),
  birthday('a long note', [longest], longNote),
  birthday('ten thousand letters', [crew.haruka], flood),
  birthday('three', [crew.kwame, crew.maja, longest]),
  anniversary('plain', [[crew.yasmin, 5]]),
  anniversary(
    'worst',
    sixLong.map((one, at) => [one, at === 4 ? null : at + 38]),
  ),
  anniversary('a note', [[crew.bjorn, 21]], 'Björn Þórarinsson started on 12 March 2005.'),
  anniversary('forty years and a long note', [[longest, 40]], longNote),
  anniversary('ten thousand letters', [[crew.bjorn, 21]], flood),
  anniversary('years not known', [[longest, null]]),
  anniversary('two', [
    [crew.emeka, 12],
    [longest, 1],
  ]),
];
