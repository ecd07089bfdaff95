import type { Settings } from '../contract/settings';
import { asFields } from './values/fields';
import type { Operation } from './operation';

/**
 * Adds what the account itself knows to what was given for an operation, so that nobody types a Kiosk ID or a
 * secret that is set up already: where a value is missing or empty, the account's is taken.
 * @param input `{ path, query, body, files }`
 */
export function withAccount(
  operation: Operation<unknown>,
  input: unknown,
  settings: Pick<Settings, 'motivosity' | 'motimate'>,
): unknown {
  const given = asFields(input ?? {});
  if (given === null) return input;
  const { path, query, body } = known(operation.id, settings);
  return {
    ...given,
    ...(path && { path: filled(path, given['path']) }),
    ...(query && { query: filled(query, given['query']) }),
    ...(body && { body: filled(body, given['body']) }),
  };
}

interface Known {
  readonly path?: Values;
  readonly query?: Values;
  readonly body?: Values;
}

type Values = Readonly<Record<string, string | undefined>>;

function known(id: string, { motivosity, motimate }: Pick<Settings, 'motivosity' | 'motimate'>): Known {
  const { service, oauth } = motivosity;
  const { auth } = motimate;
  if (id.startsWith('mv.kiosk.')) return { path: { kioskId: motivosity.kioskId } };
  switch (id) {
    case 'mv.auth.serviceToken':
      return {
        body: { appId: service?.appId, secureToken: service?.secureToken, appSecret: service?.appSecret },
      };
    case 'mv.auth.oauthAuthorize':
      return { query: app(oauth, false) };
    case 'mv.auth.oauthToken':
    case 'mv.auth.oauthRefresh':
      return { query: app(oauth, true) };
    case 'mm.token.password':
      return auth?.grant === 'password'
        ? { query: { username: auth.username, password: auth.password, client_id: auth.clientId } }
        : {};
    case 'mm.token.client':
      return auth?.grant === 'client_credentials'
        ? { body: { client_id: auth.clientId, client_secret: auth.clientSecret } }
        : {};
    case 'mm.token.refresh':
      return { body: { client_id: auth?.clientId } };
    default:
      return {};
  }
}

function app(oauth: Settings['motivosity']['oauth'], withSecret: boolean): Values {
  if (oauth === undefined) return {};
  const { appId, appSecret } = oauth;
  return oauth.naming === 'camelCase'
    ? { appId, ...(withSecret && { appSecret }) }
    : { client_id: appId, ...(withSecret && { client_secret: appSecret }) };
}

function filled(values: Values, given: unknown): unknown {
  const fields = asFields(given ?? {});
  if (fields === null) return given;
  const told = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const own = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...own, ...told]);
}
