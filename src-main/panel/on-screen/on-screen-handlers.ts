import type { Board } from '../../contract/board';
import type { Clock } from '../../contract/clock';
import type { Handlers } from '../../contract/ipc';
import type { onScreenCalls } from '../../contract/panel/on-screen';
import type { SavedFile, SettingsOutcome } from '../../contract/panel/settings';
import type { Settings } from '../../contract/settings';
import type { SourcedPerson } from '../../contract/sourced';
import type { Cache } from '../../store/cache';
import type { ShownBook } from '../../sync/history/shown-book';
import { isMasked } from '../../sync/privacy/masked-address';
import { fold } from '../../sync/privacy/fold';
import type { PrivacyReasons } from '../../sync/privacy/reasons';
import { peopleOf } from '../../sync/privacy/rules';
import type { SettingsService } from '../settings/settings-service';
import { listShown } from './list-shown';
import { shownReport } from './shown-report';
import { whyAbsent } from './why-absent';

/** Single items that can be hidden at a time: the newest stay hidden. */
const mostHidden = 500;

/** What the panel's calls about what is on screen are answered from. What may be replaced is asked for each time. */
export interface OnScreenHandlersDeps {
  readonly service: Pick<SettingsService, 'save'>;
  readonly board: () => Board;
  /** The settings in use. */
  readonly settings: () => Settings;
  readonly timeZone: () => string;
  readonly hours: () => 'open' | 'closed';
  readonly cache: Cache;
  readonly book: Pick<ShownBook, 'thisWeek' | 'thisMonth'>;
  readonly reasons: () => PrivacyReasons;
  readonly clock: Clock;
  /** Writes a file where the person finds it. @param name what to call it */
  readonly saveFile: (name: string, text: string) => Promise<SavedFile>;
}

/** Answers the panel's calls about what is on screen. */
export function createOnScreenHandlers(deps: OnScreenHandlersDeps): Handlers<typeof onScreenCalls> {
  const { service, cache, book } = deps;
  const privacy = () => deps.settings().privacy;
  const save = (values: { hideItems?: string[]; hidePeople?: string[] }): SettingsOutcome =>
    service.save({ values: { privacy: values }, secrets: {} });
  const items = () =>
    listShown({
      ...{ board: deps.board(), settings: deps.settings(), cache, timeZone: deps.timeZone() },
      ...{ now: deps.clock.now(), shownThisWeek: (item) => book.thisWeek(item) },
    });
  return {
    'on-screen:list': () => ({
      revision: deps.board().revision,
      items: items(),
      hiddenItems: [...privacy().hideItems],
      hiddenPeople: [...privacy().hidePeople],
    }),
    'on-screen:hide-item': ({ id }) => {
      if (!/^(feed|post):./.test(id))
        return refused('privacy.hideItems', 'is not an item that can be hidden by itself');
      const others = privacy().hideItems.filter((one) => one !== id);
      return save({ hideItems: [...others, id].slice(-mostHidden) });
    },
    'on-screen:show-item': ({ id }) => save({ hideItems: privacy().hideItems.filter((one) => one !== id) }),
    'on-screen:hide-person': ({ id }) => {
      const person = everybody(cache).find((one) => one.id === id) ?? cache.usersByIds([id])[0];
      // A masked address would tell nobody in the list who is meant.
      const address = person?.email ?? null;
      const entry = address === null || isMasked(address) ? id : address;
      return save({ hidePeople: [...privacy().hidePeople.filter((one) => one !== entry), entry] });
    },
    'on-screen:show-person': ({ entry }) =>
      save({ hidePeople: privacy().hidePeople.filter((one) => one !== entry) }),
    'on-screen:why': ({ text, kinds }) => {
      const wanted = fold(text);
      const found = wanted === '' ? [] : everybody(cache).filter(({ name }) => fold(name).includes(wanted));
      const board = deps.board();
      return whyAbsent({
        ...{ text, kinds, found, items: items(), reasons: deps.reasons(), settings: deps.settings() },
        ...{ sources: board.sources, hours: deps.hours() },
      });
    },
    'on-screen:report': ({ headings }) =>
      deps.saveFile('motiboard-people.csv', shownReport(headings, book.thisMonth())),
  };
}

/** Everybody whom the products have told of, but for the list of users. */
function everybody(cache: Cache): SourcedPerson[] {
  return [
    ...cache.readLeaders().map(({ person }) => person),
    ...cache.readFeed().flatMap(({ item }) => peopleOf(item)),
    ...cache.readPosts().flatMap(({ item }) => item.author ?? []),
  ];
}

function refused(key: string, message: string): SettingsOutcome {
  return { ok: false, problems: [{ key, message }] };
}
