import { slideIdSchema } from '@contract/slide';
import type { Say, WordKey } from '@words/words';

/** A language's words, and its code (BCP 47) for numbers and lists. */
interface Language {
  readonly t: Say;
  readonly locale: string;
}

/** Where in the panel a setting is found, by the first part of its key. */
const places = {
  name: 'looks:title',
  motivosity: 'connections:motivosity.title',
  motimate: 'connections:motimate.title',
  display: 'looks:title',
  privacy: 'privacy:title',
  schedule: 'hours:title',
  polling: 'about:setting.polling',
  panel: 'about:setting.panel',
  health: 'about:setting.health',
  updates: 'about:setting.updates',
} as const satisfies Record<string, WordKey>;

const names = {
  name: 'looks:name',
  'motivosity.kioskId': 'connections:motivosity.kioskId',
  'motivosity.origin': 'connections:motivosity.origin',
  'motivosity.imageOrigin': 'connections:motivosity.imageOrigin',
  'motivosity.legacySignIn': 'about:setting.legacySignIn',
  'motivosity.service': 'connections:motivosity.service',
  'motivosity.service.secureToken': 'connections:motivosity.secureToken',
  'motivosity.service.appSecret': 'about:setting.serviceSecret',
  'motivosity.oauth': 'connections:motivosity.oauth',
  'motivosity.oauth.appSecret': 'about:setting.oauthSecret',
  'motimate.origin': 'connections:motimate.origin',
  'motimate.subdomain': 'connections:motimate.subdomain',
  'motimate.auth': 'connections:motimate.grant',
  'motimate.auth.password': 'connections:motimate.passwordField',
  'motimate.auth.clientSecret': 'connections:motimate.clientSecret',
  'motimate.dialect': 'connections:motimate.dialect',
  'motimate.ancestorsKey': 'about:setting.ancestorsKey',
  'motimate.postsPath': 'connections:motimate.postsPath',
  'motimate.filesPath': 'connections:motimate.filesPath',
  'polling.leaderboard': 'about:setting.leaderboard',
  'polling.feeds': 'about:setting.feeds',
  'polling.me': 'about:setting.me',
  'polling.users': 'about:setting.users',
  'polling.posts': 'about:setting.posts',
  'display.audience': 'privacy:audience',
  'display.slides': 'looks:slides',
  'display.dwellSeconds': 'looks:dwell',
  'display.transition': 'looks:transition',
  'display.motion': 'looks:liveliness',
  'display.progress': 'looks:progress',
  'display.celebrations.on': 'looks:celebrate',
  'display.celebrations.perDay': 'about:setting.perDay',
  'display.celebrations.weekends': 'looks:weekends',
  'display.keepDays.appreciation': 'about:setting.keepThanks',
  'display.keepDays.award': 'about:setting.keepAwards',
  'display.keepDays.announcement': 'about:setting.keepAnnouncements',
  'display.keepDays.highlight': 'about:setting.keepHighlights',
  'display.keepDays.news': 'about:setting.keepNews',
  'display.keepDays.wall-post': 'about:setting.keepPosts',
  'display.keepDays.leaderboard': 'about:setting.keepLeaders',
  'display.keepDays.people': 'about:setting.keepPeople',
  'display.theme.mode': 'looks:mode',
  'display.theme.accent': 'looks:accent',
  'display.theme.logo': 'looks:logo',
  'display.theme.title': 'looks:company',
  'display.locale': 'looks:locale',
  'display.timeZone': 'looks:zone',
  'display.display': 'looks:display',
  'display.together': 'about:setting.together',
  'display.messages': 'looks:messages',
  'privacy.hidePeople': 'privacy:people',
  'privacy.hideKinds': 'about:setting.hideKinds',
  'privacy.hideWords': 'privacy:words',
  'privacy.hideItems': 'about:setting.hideItems',
  'privacy.showAmounts': 'privacy:amounts',
  'schedule.on': 'hours:week',
  'schedule.exceptions': 'hours:dates',
  'schedule.off': 'hours:off',
  'schedule.onCommand': 'hours:onCommand',
  'schedule.offCommand': 'hours:offCommand',
  'panel.pin': 'panel:locked.pin',
  'panel.accelerator': 'about:setting.accelerator',
  'panel.autoLockSeconds': 'about:setting.autoLock',
  'health.host': 'about:setting.host',
  'health.port': 'about:setting.port',
  'health.token': 'about:setting.token',
  'updates.feedUrl': 'about:setting.feedUrl',
  'updates.channel': 'about:setting.channel',
  'updates.window': 'about:setting.window',
} as const satisfies Record<string, WordKey>;

/** Choices that the panel has words for. */
const choices = {
  'display.audience': { staff: 'privacy:staff', lobby: 'privacy:lobby' },
  'display.transition': { none: 'looks:cut', crossfade: 'looks:crossfade', slide: 'looks:slideOver' },
  'display.motion': { auto: 'looks:auto', full: 'looks:full', calm: 'looks:calm' },
  'display.celebrations.weekends': {
    friday: 'looks:friday',
    monday: 'looks:monday',
    none: 'looks:onTheDay',
  },
  'display.theme.mode': { dark: 'panel:mode.dark', light: 'panel:mode.light' },
  'display.display': { primary: 'looks:primary', all: 'looks:all' },
  'display.together': { different: 'about:setting.different', same: 'about:setting.same' },
  'schedule.off': { black: 'hours:black', command: 'hours:command' },
} as const satisfies Record<string, Readonly<Record<string, WordKey>>>;

const kindLists = new Set(['display.slides', 'privacy.hideKinds']);
/** Lists of what has no words of its own, or too many: their number is said. */
const counted = new Set(['privacy.hideItems', 'schedule.on', 'schedule.exceptions']);

/**
 * What people call a setting: where in the panel it is, and its name there. One that the panel has no field for keeps
 * its key.
 * @param key as in the provisioning file, such as `display.dwellSeconds`
 */
export function settingName(
  key: string,
  { t }: Language,
): { readonly place: string | null; readonly name: string } {
  const place = ownOf(places, key.split('.')[0] ?? '');
  const name = ownOf(names, key);
  return { place: place === undefined ? null : t(place), name: name === undefined ? key : t(name) };
}

/**
 * What a setting is set to, as people would say it.
 * @param key as in the provisioning file
 * @param json its value as JSON; null = it is not set
 */
export function settingValue(key: string, json: string | null, language: Language): string {
  const { t, locale } = language;
  if (json === null) return t('about:file.notSet');
  const value: unknown = JSON.parse(json);
  const choice = choiceOf(key, value);
  if (choice !== undefined) return t(choice);
  if (typeof value === 'number' && (key.startsWith('polling.') || key.endsWith('Seconds'))) {
    return new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(
      value,
    );
  }
  if (!Array.isArray(value)) return said(value, language);
  if (value.length === 0) return t('about:file.nothing');
  if (counted.has(key)) return t('about:file.entries', { count: value.length });
  const parts = value.map((one: unknown) =>
    kindLists.has(key) ? kindOf(one, language) : said(one, language),
  );
  return new Intl.ListFormat(locale, { style: 'short', type: 'conjunction' }).format(parts);
}

/** What of a secret is set. @param mark its last characters after a `…`; null = it is not set */
export function secretValue(mark: string | null, { t }: Language): string {
  if (mark === null) return t('about:file.notSet');
  const hint = mark.replace(/^…/, '');
  return hint === '' ? t('panel:secret.set') : t('panel:secret.ends', { hint });
}

/** What a table has under a name that may be any text. */
function ownOf<Table extends object>(table: Table, name: string): Table[keyof Table] | undefined {
  return Object.hasOwn(table, name) ? table[name as keyof Table] : undefined;
}

function choiceOf(key: string, value: unknown): ChoiceKey | undefined {
  const known: Readonly<Record<string, ChoiceKey>> | undefined = ownOf(choices, key);
  return known !== undefined && typeof value === 'string' ? ownOf(known, value) : undefined;
}

type Values<Table> = Table[keyof Table];
type ChoiceKey = { [Key in keyof typeof choices]: Values<(typeof choices)[Key]> }[keyof typeof choices];

function kindOf(value: unknown, { t }: Language): string {
  const kind = slideIdSchema.safeParse(value);
  return kind.success ? t(`panel:kinds.${kind.data}`) : String(value);
}

/** Of a message its headline; of anything else that has parts, the parts. */
function said(value: unknown, { t, locale }: Language): string {
  if (typeof value === 'boolean') return t(value ? 'about:file.on' : 'about:file.off');
  if (typeof value === 'number') return new Intl.NumberFormat(locale, { useGrouping: false }).format(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if ('title' in value && typeof value.title === 'string') return value.title;
  return Object.values(value)
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ');
}
