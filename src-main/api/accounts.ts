import { createHash } from 'node:crypto';
import type { Clock } from '../contract/clock';
import type { CreateLog } from '../contract/log';
import { fail } from '../contract/result';
import type { Settings } from '../contract/settings';
import type { ApiResult, CallOptions } from './answer';
import { Budget } from './budget';
import { createCaller, type Caller, type TokenSource } from './call';
import type { Wire } from './catalogue';
import { apiFailure, unsent } from './failure';
import { missingIdentity, type PresentIdentities } from './missing-identity';
import { MotimateIdentity } from './motimate/identity';
import { PersonIdentity } from './motivosity/person-identity';
import { ServiceIdentity } from './motivosity/service-identity';
import type { Identity, Operation, OperationInput, ReadContext, Vendor } from './operation';
import { imageOrigin, motimateOrigin, pictureOrigins } from './origins';
import type { Redactor } from './redact';
import { createTransport, type Fetch } from './transport';

/** What the accounts are made of. */
export interface AccountsDeps {
  readonly motivosity: Settings['motivosity'];
  readonly motimate: Settings['motimate'];
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly createLog: CreateLog;
  readonly redactor: Redactor;
  /** IANA zone in which vendor dates are read. */
  readonly timeZone: string;
  /** Motimate's budget, shared by everything that calls this account. Default: one of its own. */
  readonly budget?: Budget;
}

/** The accounts with both vendors: every identity there is, with its tokens, and one budget for all callers. */
export interface Accounts {
  /** How operations look on the wire for these accounts: paths, dialect and spelling are those of the settings. */
  readonly wire: Wire;
  /** The person who is signed in for now. */
  readonly person: PersonIdentity;
  /** Who there is to make calls as. */
  present(): PresentIdentities;
  /** Where an operation's vendor is, an origin; null = not configured. */
  origin(vendor: Vendor): string | null;
  /** Tells the account with a vendor from every other, without giving it away (SHA-256, hex); null = not configured. */
  fingerprint(vendor: Vendor): string | null;
  /**
   * Makes a call as one identity; without it as the first that may. An identity that is missing answers
   * `unauthorised` with words about it, and nothing is sent. Never rejects.
   */
  call<Out>(
    operation: Operation<Out>,
    input: OperationInput,
    options?: CallOptions & { readonly as?: Identity },
  ): Promise<ApiResult<Out>>;
}

/**
 * Makes the accounts; make new ones when the settings change. Registers every secret of the settings with the
 * redactor.
 */
export function createAccounts(deps: AccountsDeps): Accounts {
  const { motivosity, motimate, clock, redactor, createLog } = deps;
  for (const secret of secretsOf(motivosity, motimate)) redactor.register(secret);
  const transport = createTransport({ fetch: deps.fetch, clock, redactor, log: createLog('api') });
  const pictures = pictureOrigins({ motivosity, motimate });
  const context = (base: string) => (): ReadContext => ({
    imageOrigin: base,
    pictureOrigins: pictures,
    now: clock.now(),
    timeZone: deps.timeZone,
  });
  const origins = { motivosity: motivosity.origin, motimate: motimateOrigin(motimate) };
  const budget = deps.budget ?? new Budget({ clock });
  const shared = { transport, redactor };
  const motivosityCaller = (tokens: TokenSource | null) =>
    createCaller({
      ...shared,
      tokens,
      origin: origins.motivosity,
      context: context(imageOrigin(motivosity)),
      budget: null,
    });
  const motimateCaller = (origin: string, tokens: TokenSource | null) =>
    createCaller({ ...shared, tokens, origin, context: context(origin), budget });

  const open: Readonly<Record<Vendor, Caller | null>> = {
    motivosity: motivosityCaller(null),
    motimate: origins.motimate === null ? null : motimateCaller(origins.motimate, null),
  };
  const identityDeps = { call: motivosityCaller(null), clock, redactor, log: createLog('api:motivosity') };
  const person = new PersonIdentity({
    ...identityDeps,
    app: motivosity.oauth ?? null,
    legacySignIn: motivosity.legacySignIn,
  });
  const { service } = motivosity;
  const asService =
    service === undefined ? null : motivosityCaller(new ServiceIdentity({ ...identityDeps, service }));
  const asPerson = motivosityCaller(person);
  const asMotimate =
    origins.motimate === null || open.motimate === null || motimate.auth === undefined
      ? null
      : motimateCaller(
          origins.motimate,
          new MotimateIdentity({
            auth: motimate.auth,
            call: open.motimate,
            clock,
            redactor,
            log: createLog('api:motimate'),
          }),
        );

  const callers: Readonly<Record<Identity, (vendor: Vendor) => Caller | null>> = {
    none: (vendor) => open[vendor],
    kiosk: () => open.motivosity,
    service: () => asService,
    person: () => (person.signedIn ? asPerson : null),
    motimate: () => asMotimate,
  };
  const present = (): PresentIdentities => ({
    kiosk: motivosity.kioskId !== undefined,
    service: asService !== null,
    person: person.signedIn,
    motimate: asMotimate !== null,
    motimateAddress: origins.motimate !== null,
    legacySignIn: motivosity.legacySignIn,
  });

  return {
    wire: {
      dialect: motimate.dialect,
      ancestorsKey: motimate.ancestorsKey,
      naming: motivosity.oauth?.naming ?? 'camelCase',
      postsPath: motimate.postsPath,
      filesPath: motimate.filesPath,
    },
    person,
    present,
    origin: (vendor) => origins[vendor],
    fingerprint: (vendor) => {
      const origin = origins[vendor];
      if (origin === null) return null;
      // All of Motivosity's customers share one origin; Motimate's have one each.
      const company = vendor === 'motivosity' ? (motivosity.kioskId ?? motivosity.service?.appId) : undefined;
      return createHash('sha256')
        .update(JSON.stringify([vendor, origin, company]))
        .digest('hex');
    },
    async call(operation, input, { as, ...options } = {}) {
      const identity = as === undefined ? operation.identity : operation.identity.filter((one) => one === as);
      const missing = missingIdentity({ ...operation, identity }, present());
      if (missing !== null) return fail(unsent(apiFailure('unauthorised', missing.message)));
      const chosen = identity.find((one) => one === 'none' || present()[one]) ?? 'none';
      const caller = callers[chosen](operation.vendor);
      if (caller === null) return fail(unsent(apiFailure('unauthorised', 'This account is not connected.')));
      return caller(operation, input, options);
    },
  };
}

function secretsOf(motivosity: Settings['motivosity'], motimate: Settings['motimate']): readonly string[] {
  const { auth } = motimate;
  const secrets = [
    motivosity.kioskId,
    motivosity.service?.secureToken,
    motivosity.service?.appSecret,
    motivosity.oauth?.appSecret,
    auth?.grant === 'password' ? auth.password : undefined,
    auth?.grant === 'client_credentials' ? auth.clientSecret : undefined,
  ];
  return secrets.filter((secret) => secret !== undefined);
}
