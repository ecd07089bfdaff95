import type { z } from 'zod';
import type { Result } from '../contract/result';
import type { FilePart, Upload } from './files';

/** The two products. */
export type Vendor = 'motivosity' | 'motimate';

/** Who a call can be made as. `none` = nothing but the path or body; see VENDORS.md, role matrix. */
export type Identity = 'none' | 'kiosk' | 'service' | 'person' | 'motimate';

/** What a person must be in the company, where being signed in is not enough. VENDORS.md T-34. */
export type PersonRole = 'admin' | 'leader' | 'manager' | 'owner';

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

/** A value of a query before it is written down; a list becomes one text with commas. VENDORS.md T-12. */
export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** The parts of a request that vary. */
export interface OperationInput {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  /** Files by the name of their part. */
  readonly files?: Readonly<Record<string, Upload>>;
}

/** Writes one query value as the vendor wants it: finished, encoded parts that are joined with `&`. VENDORS.md T-11. */
export type QueryWriter = (value: QueryValue, name: string) => readonly string[];

/** A column of an answer that is a list. */
export interface Column {
  /** Where the value is in a row; dots lead into objects, such as `person.name`. */
  readonly key: string;
  readonly title: string;
  /** What is read there is an id of ours, such as `mm:4711`: the vendor's own is shown. */
  readonly ours?: true;
}

/** How an answer is shown as a table. */
export interface Table {
  /** Where the rows are in the value, such as `users`; empty = the value itself is the list or the one row. */
  readonly rows: string;
  readonly columns: readonly Column[];
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
  /** Query values that are not written as `name=value`. VENDORS.md T-11. */
  readonly queryWriters?: Readonly<Record<string, QueryWriter>>;
  /** How the body travels. Default `json`; `multipart` = files, with the body as the part `bodyPart`. */
  readonly bodyKind?: 'json' | 'form' | 'multipart';
  /** Name of the JSON part that carries the body beside files. VENDORS.md T-18. */
  readonly bodyPart?: string;
  readonly body?: z.ZodType;
  /** The body as the vendor wants it, made of the checked one. */
  readonly toWire?: (body: unknown, path: Readonly<Record<string, string>>) => unknown;
  readonly files?: readonly FilePart[];
  /** Any one of these may call it. */
  readonly identity: readonly Identity[];
  /** What a person must be, any one of these. Absent = any person. */
  readonly personRoles?: readonly PersonRole[];
  readonly effect: Effect;
  /** Whether sending it twice leaves the same state as sending it once. Default: true for reads, else false. */
  readonly idempotent?: boolean;
  /** Id of the read that tells whether a write whose outcome is unknown was done. */
  readonly verifyWith?: string;
  readonly evidence: Evidence;
  /** What the evidence is, in the short names of VENDORS.md. */
  readonly source: string;
  /** What nobody has confirmed about it, in words; shown beside the operation. */
  readonly unverified?: string;
  /** What a person should know before calling it. */
  readonly notes?: readonly string[];
  /** `browser` = a person opens the address; nothing is sent by us. Default `http`. */
  readonly via?: 'http' | 'browser';
  /** A sign-in that the vendor has dropped from its pages: offered only when it is switched on. VENDORS.md T-44. */
  readonly legacy?: boolean;
  /** Statuses that mean "this account does not have it". VENDORS.md T-31. */
  readonly notOfferedOn?: readonly number[];
  /** Any 2xx means done, even when its body is no JSON. VENDORS.md T-06. */
  readonly anyBody?: boolean;
  /** The answer holds tokens or gift codes: never logged, never kept. */
  readonly secretAnswer?: boolean;
  /** What `read` gives, for the documents. */
  readonly answer: z.ZodType;
  readonly table?: Table;
  /** Makes our value of the unwrapped answer. Never throws; failure codes `schema-changed` and `rejected`. */
  readonly read: (payload: unknown, context: ReadContext) => Result<Out>;
}
