import type { AbsenceReason, ShownItem } from '../../contract/panel/on-screen';
import type { Settings } from '../../contract/settings';
import type { SlideId } from '../../contract/slide';
import type { SourceState } from '../../contract/source';
import type { SourcedPerson } from '../../contract/sourced';
import { fold } from '../../sync/privacy/fold';
import type { HiddenBy, PrivacyReasons } from '../../sync/privacy/reasons';

/** What the answer is made of. */
export interface WhyInput {
  readonly text: string;
  /** Kinds of slides that the text names. */
  readonly kinds: readonly SlideId[];
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
  const { text, kinds, reasons, settings } = input;
  const wanted = fold(text);
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
    ...kinds.flatMap((kind) => reasons.ofKind(kind) ?? []),
  ].flatMap((reason) => reasonOf(reason, settings));
  const answer = [
    ...rules,
    ...onBoard(input, wanted),
    ...kinds.flatMap((kind) => ofSlides(kind, settings)),
    ...input.sources.flatMap(ofSource),
    ...(input.hours === 'open' ? [] : [{ cause: 'hours' as const }]),
  ];
  const unique = [...new Map(answer.map((reason) => [JSON.stringify(reason), reason])).values()];
  if (unique.length > 0) return unique;
  return [{ cause: 'not-told', hiddenByHand: settings.privacy.hideItems.length }];
}

function reasonOf(reason: HiddenBy, { privacy }: WhyInput['settings']): AbsenceReason[] {
  switch (reason.rule) {
    case 'person':
      return [{ cause: 'person', entry: privacy.hidePeople[reason.entry] ?? '' }];
    case 'word':
      return [{ cause: 'word', word: privacy.hideWords[reason.entry] ?? '' }];
    case 'kind':
      return [{ cause: 'kind', kind: reason.kind }];
    case 'audience':
      return [{ cause: 'audience' }];
    // What was hidden by hand is not kept, so that a text cannot lead to it.
    case 'item':
      return [];
  }
}

function onBoard({ items, settings }: WhyInput, wanted: string): AbsenceReason[] {
  if (wanted === '') return [];
  const here = items.filter(
    ({ title, people }) =>
      fold(title ?? '').includes(wanted) || people.some(({ name }) => fold(name).includes(wanted)),
  );
  const idle = new Set(here.filter(({ plays }) => !plays).map(({ kind }) => kind));
  const slides = here.filter(({ plays }) => plays).length;
  return [
    ...(slides > 0 ? [{ cause: 'shown' as const, slides }] : []),
    ...[...idle].flatMap((kind) => ofSlides(kind, settings)),
  ];
}

function ofSlides(kind: SlideId, { display }: Pick<WhyInput['settings'], 'display'>): AbsenceReason[] {
  return display.slides.includes(kind) ? [] : [{ cause: 'slides', kind }];
}

function ofSource({ id, state, error }: SourceState): AbsenceReason[] {
  if (state === 'fresh') return [];
  const isMissing = state === 'off' && error === 'not-offered';
  return [{ cause: 'source', source: id, state: isMissing ? 'not-offered' : state }];
}
