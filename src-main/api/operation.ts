import type { z } from 'zod';
import type { Result } from '../contract/result';

/** The two products. */
export type Vendor = 'motivosity' | 'motimate';

/** Who a call can be made as. `none` = nothing but the path or body; see VENDORS.md, role matrix. */
export type Identity = 'none' | 'kiosk' | 'service' | 'person' | 'motimate';

/** What a call does. Only `read` may ever be repeated by itself. VENDORS.md T-04, T-17. */
export type Effect = 'read' | 'write' | 'money' | 'destructive' | 'recalculate';

/** How sure the vendor's documents are of an operation. */
export type Evidence = 'documented' | 'public-source' | 'inferred';

/** HTTP methods in use. VENDORS.md T-04: PUT creates, POST updates. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a normaliser may know about the account and the moment. */
export interface ReadContext {
  /** Where relative picture paths start, an origin. VENDORS.md T-10. */
  readonly imageOrigin: string;
  /** Origins pictures may come from; others become null. */
  readonly pictureOrigins: ReadonlySet<string>;
  /** The moment of the answer, ms since the epoch. */
  readonly now: number;
  /** IANA zone in which vendor dates are read. */
  readonly timeZone: string;
}

/** The parts of a request that vary. */
export interface OperationInput {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
}

/**
 * One operation of a vendor, as data: the poller, the panel and the documentation read the same definition.
 * `Out` is what `read` makes of the unwrapped answer.
 */
export interface Operation<Out> {
  /** As in VENDORS.md, such as `mv.kiosk.feeds`. */
  readonly id: string;
  readonly vendor: Vendor;
  readonly resource: string;
  readonly title: string;
  /** One sentence for people. */
  readonly summary: string;
  readonly method: Method;
  /** Absolute path with `{name}` parameters, each encoded as one segment. VENDORS.md T-02, T-19. */
  readonly path: string;
  readonly pathParams?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** How the body travels. Default `json`. */
  readonly bodyKind?: 'json' | 'form';
  readonly body?: z.ZodType;
  readonly identity: readonly Identity[];
  readonly effect: Effect;
  readonly evidence: Evidence;
  /** Makes our value of the unwrapped answer. Never throws; failure code `schema-changed`. */
  readonly read: (payload: unknown, context: ReadContext) => Result<Out>;
}
