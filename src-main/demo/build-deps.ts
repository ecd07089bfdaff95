import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoDeps } from './deps';
import { Consent } from './http/consent';
import { makeCredentials } from './http/credentials';
import { Faults } from './http/faults';
import { IdentityOffice } from './http/identity-office';
import { RateLimiter } from './http/rate-limiter';
import { RequestLog } from './http/request-log';
import { TokenOffice } from './http/token-office';
import { Gallery } from './pictures/gallery';
import type { DemoServerOptions } from './server';
import { Awards } from './world/awards';
import { Company } from './world/company';
import { Files } from './world/files';
import { Gifts } from './world/gifts';
import { Groups } from './world/groups';
import { MotimatePeople } from './world/motimate-people';
import { Positions } from './world/positions';
import { Purses } from './world/purses';
import { Store } from './world/store';
import { Survey } from './world/survey';
import { Uploads } from './world/uploads';

/** The Kiosk ID of the demo company. */
const DEMO_KIOSK_ID = 'puffin-lobby-7f3a9c';

/** Makes the company and everything around it. Throws a RangeError when an option is out of its range. */
export function buildDeps(options: DemoServerOptions): DemoDeps {
  const { now } = options;
  const company = new Company({
    seed: options.seed ?? 'puffin',
    people: within('people', options.people ?? 40, 12, 50_000),
    activityIntervalSeconds: within(
      'activityIntervalSeconds',
      options.activityIntervalSeconds ?? 60,
      1,
      86_400,
    ),
    timeZone: options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    now,
  });
  const purses = new Purses(company.seed);
  const awards = new Awards(company.roster);
  const uploads = new Uploads();
  return {
    kioskId: DEMO_KIOSK_ID,
    envelope: options.envelope ?? 'wrapped',
    dialect: options.dialect ?? 'both',
    company,
    purses,
    awards,
    gifts: new Gifts(company, purses, awards),
    store: new Store(),
    survey: new Survey(),
    people: new MotimatePeople(company),
    groups: new Groups(company.foundedAt),
    positions: new Positions(company.foundedAt),
    uploads,
    files: new Files(uploads),
    identities: new IdentityOffice(makeCredentials(company.roster), now),
    consent: new Consent(),
    tokens: new TokenOffice(now, within('tokenLifeSeconds', options.tokenLifeSeconds ?? 7200, 1, 31_536_000)),
    limiter: new RateLimiter(now),
    faults: new Faults(),
    log: new RequestLog(now),
    gallery: new Gallery(company.roster),
    sleep: async (ms) => {
      await sleep(ms);
    },
  };
}

function within(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`${name} must be a whole number from ${least} to ${most}`);
}
