import { fail, ok, type Result } from '../contract/result';
import type { ApiFailure, ApiResult, CallOptions } from './answer';
import type { Budget } from './budget';
import { apiFailure, cancelledFailure, unsent } from './failure';
import { unwrapMotimate } from './motimate/envelope';
import { unwrapMotivosity } from './motivosity/envelope';
import type { Operation, OperationInput, ReadContext, Vendor } from './operation';
import type { RateSignals } from './rate-limit';
import type { Redactor } from './redact';
import { requestUrl } from './request-url';
import { codeWords } from './status';
import type { RawAnswer, Transport } from './transport';
import { vendorFailure } from './vendor-words';

/** Where access tokens come from. */
export interface TokenSource {
  /** A token to call with; waits for a refresh that runs. */
  token(signal?: AbortSignal): Promise<Result<string, ApiFailure>>;
  /** The vendor did not take this token: the next `token()` must be another one. */
  refused(token: string): void;
}

/** What calls to one account are made of. */
export interface CallerDeps {
  readonly transport: Transport;
  readonly redactor: Redactor;
  /** The account's origin. */
  readonly origin: string;
  /** What normalisers may know, at this moment. */
  readonly context: () => ReadContext;
  /** Null = calls carry no token, such as the kiosk reads. */
  readonly tokens: TokenSource | null;
  /** Null = the vendor names no limit. VENDORS.md T-28. */
  readonly budget: Budget | null;
}

/** Makes one operation's call, from the input to the normalised value. Never rejects. */
export type Caller = <Out>(
  operation: Operation<Out>,
  input: OperationInput,
  options: CallOptions,
) => Promise<ApiResult<Out>>;

/** A pause of the vendor longer than this is told to the caller instead of being sat out, ms. */
const LONGEST_SILENT_PAUSE_MS = 60_000;
/** How long nothing is sent after a 429 that names no time, ms: the shorter of the vendor's windows. */
const UNNAMED_PAUSE_MS = 60_000;

const unwrap: Readonly<Record<Vendor, (body: unknown, status: number) => Result<unknown, ApiFailure>>> = {
  motivosity: unwrapMotivosity,
  motimate: unwrapMotimate,
};

/**
 * Makes the caller of an account: budget, token, exchange, envelope, normaliser. A read that is answered 401 or
 * 403 is repeated once with a fresh token; nothing else is ever repeated here, least of all a write.
 * VENDORS.md T-03, T-04.
 */
export function createCaller(deps: CallerDeps): Caller {
  const { budget, tokens } = deps;

  const heed = (signals: RateSignals, status: number) => {
    if (budget === null) return;
    if (status === 429) budget.pause(signals.retryAfterMs ?? signals.resetMs ?? UNNAMED_PAUSE_MS);
    else if (signals.remaining === 0 && signals.resetMs !== null) budget.pause(signals.resetMs);
  };

  const exchange = async (
    operation: Operation<unknown>,
    input: OperationInput,
    options: CallOptions,
    token: string | null,
  ): Promise<Result<RawAnswer, ApiFailure>> => {
    const pausedForMs = budget?.pausedForMs() ?? 0;
    if (pausedForMs > LONGEST_SILENT_PAUSE_MS) {
      return fail(
        unsent(apiFailure('rate-limited', codeWords('rate-limited'), { retryAfterMs: pausedForMs })),
      );
    }
    const { signal, etag, priority, onProgress } = options;
    const pass = await budget?.enter({ ...(priority && { priority }), ...(signal && { signal }) });
    if (pass === null) return fail(unsent(cancelledFailure()));
    try {
      return await deps.transport({
        origin: deps.origin,
        operation,
        input,
        token,
        onRate: heed,
        ...(etag && { etag }),
        ...(signal && { signal }),
        ...(onProgress && { onProgress }),
      });
    } finally {
      pass?.done();
    }
  };

  const authorised = async (
    operation: Operation<unknown>,
    input: OperationInput,
    options: CallOptions,
  ): Promise<Result<RawAnswer, ApiFailure>> => {
    if (tokens === null) return exchange(operation, input, options, null);
    const token = await tokens.token(options.signal);
    if (!token.ok) return fail(unsent(token.error));
    const first = await exchange(operation, input, options, token.value);
    if (first.ok) return first;
    const { code } = first.error;
    if (operation.effect !== 'read') {
      // Never sent again, but the next call must not begin with the same token.
      if (code === 'unauthorised') tokens.refused(token.value);
      return first;
    }
    if (code !== 'unauthorised' && code !== 'forbidden') return first;
    tokens.refused(token.value);
    const fresh = await tokens.token(options.signal);
    return fresh.ok ? exchange(operation, input, options, fresh.value) : fresh;
  };

  return async <Out>(
    operation: Operation<Out>,
    input: OperationInput,
    options: CallOptions,
  ): Promise<ApiResult<Out>> => {
    if (operation.via === 'browser') return addressOf(deps, operation, input);
    const raw = await authorised(operation, input, options);
    if (!raw.ok || raw.value.kind === 'unchanged') return raw as ApiResult<Out>;
    const { status, etag, payload } = raw.value;
    if (payload === undefined && operation.effect === 'read') {
      return fail(apiFailure('unreadable', 'The answer is empty.', { status }));
    }
    const unwrapped = unwrap[operation.vendor](payload, status);
    if (!unwrapped.ok) return fail(withoutSecrets(unwrapped.error, deps.redactor));
    const value = operation.read(unwrapped.value, deps.context());
    if (!value.ok) {
      // What an answer itself says is a refusal; all else is an answer that is not what we know.
      const refused = value.error.code === 'rejected';
      return fail(
        refused
          ? withoutSecrets(vendorFailure('rejected', unwrapped.value, { status }), deps.redactor)
          : apiFailure('schema-changed', codeWords('schema-changed'), { status }),
      );
    }
    const answer = { kind: 'value', value: value.value, etag, status } as const;
    return ok(options.keepRaw === true ? { ...answer, raw: payload } : answer);
  };
}

/** The address that a person opens in a browser; nothing is sent. */
function addressOf<Out>(deps: CallerDeps, operation: Operation<Out>, input: OperationInput): ApiResult<Out> {
  const address = requestUrl(deps.origin, operation.path, input, operation.queryWriters);
  if (!address.ok) return fail(apiFailure('rejected', address.error.message));
  const value = operation.read(address.value, deps.context());
  if (!value.ok) return fail(apiFailure('rejected', value.error.message));
  return ok({ kind: 'value', value: value.value, etag: null, status: 0 });
}

function withoutSecrets(failure: ApiFailure, redactor: Redactor): ApiFailure {
  const said = failure.said?.map(({ field, message }) => ({ field, message: redactor.text(message) }));
  return { ...failure, message: redactor.text(failure.message), ...(said && { said }) };
}
