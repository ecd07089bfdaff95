import type { When } from '../../contract/board';
import type {
  LeaderRow,
  SourcedCelebration,
  SourcedPerson,
  SourcedRecognition,
  SourcedStory,
  SourcedUser,
  SourcedWallPost,
} from '../../contract/sourced';
import { settingsSchema, type ZonedSettings } from '../../contract/settings';

/** A Motivosity person. */
export function person(name: string, more: Partial<SourcedPerson> = {}): SourcedPerson {
  const key = name.toLowerCase().replace(/\s+/g, '-');
  return {
    id: `mv:user-${key}`,
    name,
    shortName: name.split(' ')[0] ?? name,
    title: null,
    team: null,
    picture: null,
    email: null,
    employeeNumber: null,
    ...more,
  };
}

/** A Motimate user. @param number part of the id */
export function user(number: number, more: Partial<SourcedUser> = {}): SourcedUser {
  return {
    ...person(`Person ${String(number)}`),
    id: `mm:${String(number)}`,
    email: `person.${String(number)}@acme.example`,
    createdAt: null,
    updatedAt: null,
    ...more,
  };
}

/** A time. @param instant ms since the epoch */
export function at(instant: number): When {
  return { instant, date: null, readable: null };
}

/** An appreciation. */
export function recognition(id: string, more: Partial<SourcedRecognition> = {}): SourcedRecognition {
  return {
    id,
    kind: 'appreciation',
    from: person('Jonah Brandt'),
    to: [person('Amara Diallo')],
    value: 'Care for the crew',
    note: 'Thank you.',
    likes: 0,
    comments: 0,
    amount: null,
    when: at(Date.parse('2026-03-12T08:00:00Z')),
    picture: null,
    ...more,
  };
}

/** A birthday. */
export function celebration(
  id: string,
  date: string | null,
  more: Partial<SourcedCelebration> = {},
): SourcedCelebration {
  return { id, kind: 'birthday', people: [person('Hana Kimura')], date, years: null, note: null, ...more };
}

/** An announcement. */
export function story(id: string, more: Partial<SourcedStory> = {}): SourcedStory {
  return {
    id,
    kind: 'announcement',
    feedType: 'ANNC',
    title: 'Shore-power weekend',
    body: 'What closes, what stays open.',
    from: person('Ingrid Vale'),
    people: [],
    when: at(Date.parse('2026-03-12T07:00:00Z')),
    picture: null,
    ...more,
  };
}

/** A wall post. */
export function post(id: string, more: Partial<SourcedWallPost> = {}): SourcedWallPost {
  return {
    id,
    title: 'Latte art Friday',
    body: 'Bring your own cup.',
    author: null,
    authorId: null,
    when: at(Date.parse('2026-03-11T12:00:00Z')),
    picture: null,
    ...more,
  };
}

/** A row of the leaderboard. */
export function leader(name: string, monthPoints: number, yearPoints = monthPoints): LeaderRow {
  return { person: person(name), monthPoints, yearPoints };
}

/** Settings with both products connected, in Oslo. @param more as in a provisioning file */
export function settings(more: Record<string, unknown> = {}): ZonedSettings {
  const parsed = settingsSchema.parse({
    motivosity: { kioskId: 'k' },
    motimate: { subdomain: 'acme', auth: { grant: 'client_credentials', clientId: 'c', clientSecret: 's' } },
    ...more,
  });
  return { ...parsed, display: { ...parsed.display, timeZone: parsed.display.timeZone ?? 'Europe/Oslo' } };
}
