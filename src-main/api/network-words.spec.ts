import { expect, it } from 'vitest';
import { networkWords } from './network-words';

it.each([
  ["Attempted to redirect, but redirect policy was 'error'", /another address/],
  ['unexpected redirect', /another address/],
  ['net::ERR_CERT_AUTHORITY_INVALID', /not trusted/],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', /not trusted/],
  ['net::ERR_SSL_PROTOCOL_ERROR', /not trusted/],
  ['net::ERR_NAME_NOT_RESOLVED', /not known/],
  ['ENOTFOUND', /not known/],
  ['net::ERR_PROXY_CONNECTION_FAILED', /proxy/],
  ['net::ERR_INTERNET_DISCONNECTED', /no network/],
  ['net::ERR_CONNECTION_REFUSED', /No connection/],
  ['anything else', /No connection/],
])('says what %s means', (reason, words) => {
  expect(networkWords(reason)).toMatch(words);
});
