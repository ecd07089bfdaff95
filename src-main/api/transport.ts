import type { Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import { fail, ok, type Result } from '../contract/result';
import type { SourceErrorCode } from '../contract/source';
import type { ApiFailure, Progress } from './answer';
import { countedBody } from './counted-body';
import { apiFailure, cancelledFailure, unsent } from './failure';
import { networkWords, neverReached } from './network-words';
import type { Operation, OperationInput } from './operation';
import { askedToWait, rateSignals, type RateSignals } from './rate-limit';
import { readBody } from './read-body';
import type { Redactor } from './redact';
import { buildRequest, formData, type RequestOperation, type VendorRequest } from './request';
import { codeWords, statusCode } from './status';
import { vendorFailure } from './vendor-words';

/** As much of `fetch` as is used; Electron's `net.fetch` and Node's `fetch` both are one. */
export type Fetch = (address: string, init: FetchInit) => Promise<Response>;

/** How it is called. */
export type FetchInit = RequestInit & { readonly cache: 'no-store' };

/** What the transport is made of. */
export interface TransportDeps {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly log: Log;
  readonly redactor: Redactor;
  /** For the whole exchange, body included, ms. Default 30 s. */
  readonly timeoutMs?: number;
  /** The largest body that is read, bytes after decompression. Default 8 MB. */
  readonly maxBytes?: number;
}

/** One exchange. */
export interface Exchange {
  /** Origin without a path. */
  readonly origin: string;
  readonly operation: RequestOperation & Pick<Operation<unknown>, 'notOfferedOn' | 'anyBody'>;
  readonly input: OperationInput;
  /** Access token for `Authorization: Bearer`; null = none. VENDORS.md T-20. */
  readonly token: string | null;
  /** Validator of the answer we have. */
  readonly etag?: string | null;
  readonly signal?: AbortSignal;
  /** Told how the bodies of both directions go on. */
  readonly onProgress?: (progress: Progress) => void;
  /** Told what the headers say about limits, for every answer that came. */
  readonly onRate?: (signals: RateSignals, status: number) => void;
}

/** What came back: parsed JSON (`undefined` = an empty body), or word that nothing changed. */
export type RawAnswer =
  | {
      readonly kind: 'payload';
      readonly payload: unknown;
      readonly etag: string | null;
      readonly status: number;
    }
  | { readonly kind: 'unchanged'; readonly etag: string | null };

/** Makes one exchange over HTTP. Never rejects and never repeats a call. */
export type Transport = (exchange: Exchange) => Promise<Result<RawAnswer, ApiFailure>>;

const TIMEOUT_MS = 30_000;
/** For a call that carries files: 100 MB over a slow line, ms. */
const UPLOAD_TIMEOUT_MS = 600_000;
const MAX_BYTES = 8_000_000;

/**
 * Makes the transport: address, headers, time limit over headers and body, size limit, JSON, and the status as
 * a code. No cookies, no cache, no redirects: an API does not redirect, and a token must not follow one.
 */
export function createTransport(deps: TransportDeps): Transport {
  const timeoutMs = deps.timeoutMs ?? TIMEOUT_MS;
  const maxBytes = deps.maxBytes ?? MAX_BYTES;

  return async (exchange) => {
    const { operation, signal } = exchange;
    if (signal?.aborted) return fail(unsent(cancelledFailure()));
    const request = buildRequest(exchange.origin, operation, exchange.input, exchange.token);
    if (!request.ok) return fail(unsent(apiFailure('rejected', request.error.message)));

    const startedAt = deps.clock.now();
    const uploads = request.value.body.kind === 'parts';
    const limit = timeLimit(deps.clock, uploads ? Math.max(timeoutMs, UPLOAD_TIMEOUT_MS) : timeoutMs, signal);
    try {
      const init = requestInit(request.value, exchange);
      const sent = deps.fetch(request.value.url, { ...init, signal: limit.signal });
      const response = await Promise.race([sent, limit.stopped]);
      const rate = rateSignals(response.headers, deps.clock.now());
      exchange.onRate?.(rate, response.status);
      const body = await readBody(response, maxBytes, limit.stopped, downloads(exchange, response));
      // In Electron, letting go of a body alone leaves its connection open, and there are six for a host.
      if (!body.ok) limit.abandon();
      const result = body.ok
        ? classify(exchange, response, body.value, rate, deps.redactor)
        : fail(apiFailure('too-large', codeWords('too-large'), { status: response.status }));
      deps.log.debug('answer', {
        operation: operation.id,
        status: response.status,
        ms: deps.clock.now() - startedAt,
        result: result.ok ? result.value.kind : result.error.code,
      });
      return result;
    } catch (error) {
      const reason = reasonOf(error, deps.redactor);
      const failure = limit.failure() ?? apiFailure('network', networkWords(reason));
      deps.log.debug('no answer', { operation: operation.id, code: failure.code, reason });
      return fail(limit.failure() === null && neverReached(reason) ? unsent(failure) : failure);
    } finally {
      limit.end();
    }
  };
}

function requestInit(request: VendorRequest, exchange: Exchange): FetchInit {
  const headers: Record<string, string> = { ...request.headers };
  // A validator with other characters would make the header unsendable.
  if (exchange.etag && /^[\x21-\x7e]+$/.test(exchange.etag)) headers['if-none-match'] = exchange.etag;
  const init: FetchInit = {
    method: request.method,
    headers,
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
  };
  const { body } = request;
  if (body.kind === 'none') return init;
  if (body.kind === 'text') return { ...init, body: body.text };
  const form = formData(body.parts);
  const { onProgress } = exchange;
  if (onProgress === undefined) return { ...init, body: form };
  return { ...init, ...countedBody(form, headers, onProgress) };
}

function downloads(exchange: Exchange, response: Response): ((bytes: number) => void) | undefined {
  const { onProgress } = exchange;
  if (onProgress === undefined) return undefined;
  const told = Number(response.headers.get('content-length') ?? Number.NaN);
  // A compressed body is shorter on its way than the bytes that are counted.
  const total = Number.isFinite(told) && !response.headers.has('content-encoding') ? told : null;
  return (bytes) => onProgress({ direction: 'down', bytes, total });
}

function classify(
  exchange: Exchange,
  response: Response,
  text: string,
  rate: RateSignals,
  redactor: Redactor,
): Result<RawAnswer, ApiFailure> {
  const { status } = response;
  const facts = { status, retryAfterMs: askedToWait(rate, status) };
  const failed = (code: SourceErrorCode, words: string) => fail(apiFailure(code, words, facts));
  const etag = response.headers.get('etag');
  if (status === 304) {
    return exchange.etag
      ? ok({ kind: 'unchanged', etag: etag ?? exchange.etag })
      : failed('unreadable', 'The service says "unchanged" though nothing was known.');
  }
  const payload = parseJson(text);
  if (!response.ok) {
    const code = statusCode(status, exchange.operation.notOfferedOn);
    return fail(vendorFailure(code, payload.ok ? payload.value : null, facts, redactor));
  }
  if (text.trim() === '') return ok({ kind: 'payload', payload: undefined, etag, status });
  if (!payload.ok) {
    // A page is no answer of the vendor's, whatever its status.
    const done = exchange.operation.anyBody === true && !/^\s*</.test(text);
    if (!done) return failed('unreadable', payload.error.message);
    return ok({ kind: 'payload', payload: undefined, etag, status });
  }
  return ok({ kind: 'payload', payload: payload.value, etag, status });
}

function parseJson(text: string): Result<unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    const page = /^\s*</.test(text);
    return fail({
      code: 'unreadable',
      message: page ? 'A web page came instead of data.' : 'The answer is not complete or not JSON.',
    });
  }
}

/** Ends an exchange when its time is up or its caller gives up, whichever comes first. */
function timeLimit(clock: Clock, timeoutMs: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  let failure: ApiFailure | null = null;
  let stop: (reason: Error) => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = reject;
  });
  // Nobody may be racing against it any more when it rejects.
  stopped.catch(() => undefined);
  const end = (why: ApiFailure) => {
    failure ??= why;
    const reason = new Error(why.code);
    controller.abort(reason);
    stop(reason);
  };
  const giveUp = () => end(cancelledFailure());
  outer?.addEventListener('abort', giveUp, { once: true });
  const cancelTimer = clock.after(timeoutMs, () => end(apiFailure('timeout', codeWords('timeout'))));
  return {
    signal: controller.signal,
    stopped,
    failure: (): ApiFailure | null => failure,
    abandon: () => controller.abort(new Error('the rest is not wanted')),
    end: () => {
      cancelTimer();
      outer?.removeEventListener('abort', giveUp);
    },
  };
}

/** Why no answer came, for the log only: the innermost error's code or words. */
function reasonOf(error: unknown, redactor: Redactor): string {
  if (!(error instanceof Error)) return 'unknown';
  const cause: unknown = error.cause;
  const inner = cause instanceof Error ? cause : error;
  const code: unknown = Reflect.get(inner, 'code');
  return redactor.text(typeof code === 'string' ? code : inner.message);
}
