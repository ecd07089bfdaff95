import type { SourceId } from '@contract/source';

/** Every sentence that the page says around the slides. Dates and lists come formatted. */
export const shellWords = {
  carousel: (company: string | null) =>
    company === null ? 'Recognition board' : `Recognition board of ${company}`,
  sources: {
    leaderboard: 'leaderboard',
    feeds: 'recognition',
    me: 'account',
    users: 'people',
    posts: 'wall',
  } satisfies Record<SourceId, string>,
  from: (what: string, since: string) => `${what} from ${since}`,
  notYet: (what: string) => `${what} not here yet`,
  demoPress: (key: string) => `Demo data – press ${key} to connect your company`,
  demoFile: (file: string) => `Demo data – to connect your company, write ${file}`,
  demo: 'Demo data',
} as const;
