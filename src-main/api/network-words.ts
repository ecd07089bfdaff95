import { codeWords } from './status';

/** What the innermost error of a failed exchange says, and what that means for people. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/redirect/i, 'The service sent us to another address, which is not followed. Is its address right?'],
  [
    /ERR_CERT|ERR_SSL|ERR_TLS|CERT_|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|EPROTO/,
    'The connection is not safe: the certificate of the service is not trusted by this machine.',
  ],
  [
    /ERR_NAME_NOT_RESOLVED|ENOTFOUND|EAI_AGAIN|ERR_NAME_RESOLUTION/,
    'The address of the service is not known to the network.',
  ],
  [/ERR_PROXY|ERR_TUNNEL/, 'The proxy of this network did not let us through.'],
  [/ERR_INTERNET_DISCONNECTED|ENETUNREACH|ERR_NETWORK_CHANGED/, 'This machine has no network.'],
];

/** Failures before a connection stood: the vendor cannot have seen the request. */
const UNREACHED =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|CONNECT_TIMEOUT|ERR_NAME_|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_ADDRESS_|ERR_CERT|CERT_|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_PROXY|ERR_TUNNEL/;

/**
 * Whether a failed exchange ended before the vendor could see the request.
 * @param reason what the engine (`net::ERR_…`) or Node (`ENOTFOUND`, …) calls it
 */
export function neverReached(reason: string): boolean {
  return UNREACHED.test(reason);
}

/**
 * Why no answer came, as a sentence for people.
 * @param reason what the engine (`net::ERR_…`) or Node (`ENOTFOUND`, …) calls it
 */
export function networkWords(reason: string): string {
  return meanings.find(([pattern]) => pattern.test(reason))?.[1] ?? codeWords('network');
}
