import type { AbsenceReason, ShownItem } from '../../contract/panel/on-screen';
import type { Settings } from '../../contract/settings';
import { slideIds, type SlideId } from '../../contract/slide';
import type { SourceState } from '../../contract/source';
import type { SourcedPerson } from '../../contract/sourced';
import { fold } from '../../sync/privacy/fold';
import type { HiddenBy, PrivacyReasons } from '../../sync/privacy/reasons';

/** What the answer is made of. */
export interface WhyInput {
  readonly text: string;
  readonly items: readonly ShownItem[];
  /** People who were found by the text among what is kept. */
  readonly found: readonly SourcedPerson[];
  readonly reasons: PrivacyReasons;
  readonly settings: Pick<Settings, 'privacy' | 'display'>;
  readonly sources: readonly SourceState[];
  readonly hours: 'open' | 'closed';
}

/** Why something is not on the screen, the surest reason first; never empty. */
export function whyAbsent(input: WhyInput): AbsenceReason[] {
  const { text, reasons, settings } = input;
  const wanted = fold(text);
  const kind = slideIds.find((id) => fold(id) === wanted.replace(/\s+/g, '-').replace(/s$/, '')) ?? null;
  const asPerson: SourcedPerson = {
    ...{ id: text.trim(), name: text.trim(), shortName: '', title: null, team: null, picture: null },
    ...{ email: text.includes('@') ? wanted : null, employeeNumber: null },
  };
  const byEntry = settings.privacy.hidePeople.flatMap((entry, at): HiddenBy[] =>
    wanted !== '' && fold(entry).includes(wanted) ? [{ rule: 'person', entry: at }] : [],
  );
  const rules = [
    ...byEntry,
    ...reasons.ofPerson(asPerson),
    ...input.found.flatMap((person) => reasons.ofPerson(person)),
    ...reasons.ofText(text),
    ...(kind === null ? [] : [reasons.ofKind(kind)]).filter((reason) => reason !== null),
  ].map((reason) => wordsOf(reason, settings));
  const answer = [
    ...rules,
    ...onBoard(input, wanted),
    ...ofSlides(kind, settings),
    ...ofSources(input),
    ...ofHours(input),
  ];
  const unique = [...new Map(answer.map((reason) => [reason.words, reason])).values()];
  return unique.length > 0 ? unique : [notTold(settings)];
}

function wordsOf(reason: HiddenBy, { privacy }: WhyInput['settings']): AbsenceReason {
  switch (reason.rule) {
    case 'person':
      return {
        cause: 'person',
        words: `“${privacy.hidePeople[reason.entry] ?? ''}” is on the list of hidden people. Take it off under Privacy to show this person again.`,
        setting: 'privacy.hidePeople',
      };
    case 'word':
      return {
        cause: 'word',
        words: `It holds “${privacy.hideWords[reason.entry] ?? ''}”, which is on the list of hidden words under Privacy.`,
        setting: 'privacy.hideWords',
      };
    case 'kind':
      return {
        cause: 'kind',
        words: 'Everything of this kind is hidden under Privacy.',
        setting: 'privacy.hideKinds',
      };
    case 'item':
      return { cause: 'item', words: 'It was hidden by hand.', setting: 'privacy.hideItems' };
    case 'audience':
      return {
        cause: 'audience',
        words: 'Visitors are not shown announcements. Change who watches the screen under Display.',
        setting: 'display.audience',
      };
  }
}

function onBoard({ items, settings }: WhyInput, wanted: string): AbsenceReason[] {
  if (wanted === '') return [];
  const here = items.filter(
    ({ title, people }) =>
      fold(title).includes(wanted) || people.some(({ name }) => fold(name).includes(wanted)),
  );
  const idle = [...new Set(here.filter(({ plays }) => !plays).map(({ kind }) => kind))];
  const plays = here.filter((item) => item.plays);
  return [
    ...(plays.length > 0
      ? [
          {
            cause: 'shown' as const,
            words: `It is on the screen now, on ${plays.length === 1 ? 'one slide' : `${plays.length} slides`}; wait for its turn.`,
            setting: null,
          },
        ]
      : []),
    ...idle.flatMap((kind) => ofSlides(kind, settings)),
  ];
}

function ofSlides(kind: SlideId | null, { display }: Pick<WhyInput['settings'], 'display'>): AbsenceReason[] {
  if (kind === null || display.slides.includes(kind)) return [];
  return [
    {
      cause: 'slides',
      words: 'Slides of this kind are switched off. Switch them on under Display.',
      setting: 'display.slides',
    },
  ];
}

const told: Readonly<Record<SourceState['id'], string>> = {
  leaderboard: 'The leaderboard',
  feeds: 'The feed of thanks, birthdays and news',
  me: 'The Motimate account',
  users: 'The list of people',
  posts: 'The wall',
};

function ofSources({ sources }: WhyInput): AbsenceReason[] {
  return sources.flatMap(({ id, state, error }): AbsenceReason[] => {
    const reason = (words: string): AbsenceReason[] => [{ cause: 'source', words, setting: null }];
    if (state === 'off' && error === 'not-offered') return reason(`${told[id]} is not part of this account.`);
    if (state === 'off')
      return reason(`${told[id]} is not connected. Connect the product under Connections.`);
    if (state === 'never')
      return reason(`${told[id]} has not been read yet. Look under Health for the reason.`);
    if (state === 'stale')
      return reason(`${told[id]} could not be read lately, so news are missing. Look under Health.`);
    return [];
  });
}

function ofHours({ hours }: WhyInput): AbsenceReason[] {
  if (hours === 'open') return [];
  return [
    {
      cause: 'hours',
      words: 'The screen is off by its hours. Change them under Hours.',
      setting: 'schedule.on',
    },
  ];
}

function notTold({ privacy }: Pick<WhyInput['settings'], 'privacy'>): AbsenceReason {
  const byHand = privacy.hideItems.length;
  const more =
    byHand === 0 ? '' : ` ${byHand === 1 ? 'One item was' : `${byHand} items were`} hidden by hand.`;
  return {
    cause: 'not-told',
    words: `No rule keeps it away. The products have not told of it lately, or it is older than what is shown.${more}`,
    setting: null,
  };
}
