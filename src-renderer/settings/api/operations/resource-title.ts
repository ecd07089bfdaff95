import type { Say, WordKey } from '@words/words';

const titles: Readonly<Record<string, Extract<WordKey, `api:resource.${string}`>>> = {
  auth: 'api:resource.auth',
  announcement: 'api:resource.announcement',
  appreciation: 'api:resource.appreciation',
  award: 'api:resource.award',
  comment: 'api:resource.comment',
  companyValue: 'api:resource.companyValue',
  feed: 'api:resource.feed',
  leaderboard: 'api:resource.leaderboard',
  orgchart: 'api:resource.orgchart',
  survey: 'api:resource.survey',
  store: 'api:resource.store',
  user: 'api:resource.user',
  userCash: 'api:resource.userCash',
  kiosk: 'api:resource.kiosk',
  token: 'api:resource.token',
  me: 'api:resource.me',
  group: 'api:resource.group',
  position: 'api:resource.position',
  post: 'api:resource.post',
  file: 'api:resource.file',
};

/** What operations of a resource are about, such as "Company values"; the resource itself where nobody named it. */
export function resourceTitle(t: Say, resource: string): string {
  const key = titles[resource];
  return key === undefined ? resource : t(key);
}
