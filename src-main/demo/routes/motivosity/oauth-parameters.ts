import { Refusal } from '../../http/refusal';

/** The parameters of OAuth2 as this server calls them, each with its name in snake_case (VENDORS.md T-40). */
const NAMES = {
  appId: 'client_id',
  appSecret: 'client_secret',
  redirectUri: 'redirect_uri',
  responseType: 'response_type',
  grantType: 'grant_type',
  refreshToken: 'refresh_token',
  code: 'code',
  scope: 'scope',
  state: 'state',
} as const;

/** A parameter by its camelCase name. */
export type OAuthParameter = keyof typeof NAMES;

/** OAuth2 parameters, whichever way they were spelt. */
export interface OAuthParameters {
  /** Whether the app calls itself `client_id`: then the answer is in snake_case, too. */
  readonly snakeCase: boolean;
  /** A parameter, or undefined when absent. */
  readonly text: (name: OAuthParameter) => string | undefined;
  /** A parameter that must be there. */
  readonly required: (name: OAuthParameter) => string;
}

/** Reads parameters in either naming style, also mixed as the vendor's own demo does. Unknown and repeated ones are refused. */
export function readOAuthParameters(
  parameters: URLSearchParams,
  known: readonly OAuthParameter[],
): OAuthParameters {
  const values = new Map<OAuthParameter, string>();
  for (const [key, value] of parameters) {
    const name = known.find((candidate) => candidate === key || NAMES[candidate] === key);
    if (name === undefined) throw new Refusal('invalid', `Unknown parameter: ${key}`, key);
    if (values.has(name)) throw new Refusal('invalid', `${name} is given twice`, key);
    values.set(name, value);
  }
  return {
    snakeCase: parameters.has('client_id'),
    text: (name) => values.get(name),
    required: (name) => {
      const value = values.get(name);
      if (value === undefined || value === '') throw new Refusal('invalid', `${name} is missing`, name);
      return value;
    },
  };
}
