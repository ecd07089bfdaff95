import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { DemoDeps } from '../../deps';
import { motivosityAnswer, motivosityError } from '../../http/answers';
import type { PersonRole } from '../../http/credentials';
import type { Endpoint, Method } from '../../http/endpoint';
import type { Identity } from '../../http/identity-office';
import { found, Refusal } from '../../http/refusal';
import type { Member } from '../../world/member';

/** Who may call an operation: `user` is any signed-in person, `platform` the app with its service token. */
export type Caller = PersonRole | 'platform';

/** One call of a Motivosity operation that has got past the door. */
export interface Call {
  readonly c: Context;
  readonly who: Identity;
  /** A placeholder of the path, decoded. */
  readonly path: (name: string) => string;
  /** A success, wrapped or bare. */
  readonly ok: (payload: unknown) => Response;
}

/** An operation that lets in the callers of the role matrix (contract, section 2.1) and no others. */
export function operation(
  deps: DemoDeps,
  method: Method,
  path: string,
  callers: readonly Caller[],
  answer: (call: Call) => Response | Promise<Response>,
): Endpoint {
  return {
    method,
    path,
    answer: (c) => {
      const token = /^Bearer ([^\s]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
      const who = token === undefined ? undefined : deps.identities.who(token);
      if (!who) throw new Refusal(401, 'Your session has expired, please authenticate again');
      if (!callers.some((caller) => mayCallAs(who, caller)))
        throw new Refusal(403, `You may not perform this action: it needs ${callers.join(' or ')}`);
      return answer({
        c,
        who,
        path: (name) => c.req.param(name) ?? '',
        ok: (payload) => motivosityAnswer(c, deps.envelope, payload),
      });
    },
  };
}

/** The person who calls; refused with 403 for an app. */
export function callerOf(deps: DemoDeps, call: Call): Member {
  if (call.who.kind === 'platform')
    throw new Refusal(403, 'You may not perform this action: it needs a person');
  return found(deps.company.directory.find(call.who.id), 'Your account is gone');
}

/** The person with an id who is still here; refused with 404 when there is none. */
export function memberAt(deps: DemoDeps, id: string): Member {
  return found(deps.company.directory.findHere(id), 'There is no such user');
}

/** Writes a refusal in Motivosity's error shape. */
export function refuseMotivosity(c: Context, refusal: Refusal): Response {
  const status: ContentfulStatusCode = refusal.status === 'invalid' ? 400 : refusal.status;
  return motivosityError(c, status, refusal.message, refusal.key);
}

function mayCallAs(who: Identity, caller: Caller): boolean {
  if (who.kind === 'platform') return caller === 'platform';
  return caller === 'user' || caller === who.role;
}
