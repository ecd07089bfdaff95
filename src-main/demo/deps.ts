import type { Envelope } from './http/answers';
import type { Faults } from './http/faults';
import type { RateLimiter } from './http/rate-limiter';
import type { RequestLog } from './http/request-log';
import type { TokenOffice } from './http/token-office';
import type { Gallery } from './pictures/gallery';
import type { Company } from './world/company';

/** What every resource of the demo server is built from. */
export interface DemoDeps {
  readonly company: Company;
  readonly kioskId: string;
  readonly envelope: Envelope;
  readonly tokens: TokenOffice;
  readonly limiter: RateLimiter;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly gallery: Gallery;
  /** Waits for real milliseconds: a slow answer is slow whatever the injected clock says. */
  readonly sleep: (ms: number) => Promise<void>;
}
