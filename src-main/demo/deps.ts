import type { Envelope } from './http/answers';
import type { Consent } from './http/consent';
import type { Faults } from './http/faults';
import type { IdentityOffice } from './http/identity-office';
import type { RateLimiter } from './http/rate-limiter';
import type { RequestLog } from './http/request-log';
import type { TokenOffice } from './http/token-office';
import type { Gallery } from './pictures/gallery';
import type { Awards } from './world/awards';
import type { Company } from './world/company';
import type { Files } from './world/files';
import type { Gifts } from './world/gifts';
import type { Groups } from './world/groups';
import type { MotimatePeople } from './world/motimate-people';
import type { Positions } from './world/positions';
import type { Purses } from './world/purses';
import type { Store } from './world/store';
import type { Survey } from './world/survey';
import type { Uploads } from './world/uploads';

/** How Motimate writes relations: nested relations, group assignments, or whichever a request has (VENDORS.md T-23). */
export type Dialect = 'v1' | 'v2' | 'both';

/** What every resource of the demo server is built from. */
export interface DemoDeps {
  readonly kioskId: string;
  readonly envelope: Envelope;
  readonly dialect: Dialect;

  readonly company: Company;
  readonly purses: Purses;
  readonly awards: Awards;
  readonly gifts: Gifts;
  readonly store: Store;
  readonly survey: Survey;
  readonly people: MotimatePeople;
  readonly groups: Groups;
  readonly positions: Positions;
  readonly uploads: Uploads;
  readonly files: Files;

  readonly identities: IdentityOffice;
  readonly consent: Consent;
  readonly tokens: TokenOffice;
  readonly limiter: RateLimiter;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly gallery: Gallery;
  /** Waits for real milliseconds: a slow answer is slow whatever the injected clock says. */
  readonly sleep: (ms: number) => Promise<void>;
}

/** Forgets what was added, changed, deleted, broken, granted and asked. */
export function resetDemo(deps: DemoDeps): void {
  const { company, purses, awards, gifts, store, survey, people, groups, positions, uploads, files } = deps;
  for (const part of [
    company,
    purses,
    awards,
    gifts,
    store,
    survey,
    people,
    groups,
    positions,
    uploads,
    files,
  ])
    part.reset();
  for (const part of [deps.identities, deps.consent, deps.tokens, deps.limiter, deps.log]) part.reset();
  deps.faults.recover();
}
