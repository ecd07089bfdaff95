import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate that nobody vouches for, both PEM. */
export interface SelfSigned {
  readonly key: string;
  readonly cert: string;
}

/** One value in DER: a tag, a length, the content. */
function der(tag: number, ...content: readonly (Buffer | number[])[]): Buffer {
  const body = Buffer.concat(content.map((part) => Buffer.from(part)));
  const { length } = body;
  const head =
    length < 128
      ? [tag, length]
      : length < 256
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from(head), body]);
}

const sequence = (...content: readonly Buffer[]): Buffer => der(0x30, ...content);
const ecdsaWithSha256 = sequence(der(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));

/** Makes a certificate for `localhost` and 127.0.0.1 that is signed by itself, good from 2024 to 2049. */
export function selfSigned(): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const commonName = sequence(der(0x06, [0x55, 0x04, 0x03]), der(0x0c, [...Buffer.from('localhost')]));
  const name = sequence(der(0x31, commonName));
  const time = (text: string) => der(0x17, [...Buffer.from(text)]);
  const names = sequence(der(0x82, [...Buffer.from('localhost')]), der(0x87, [127, 0, 0, 1]));
  const alternative = sequence(der(0x06, [0x55, 0x1d, 0x11]), der(0x04, names));
  const body = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1]),
    ecdsaWithSha256,
    name,
    sequence(time('240101000000Z'), time('490101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(alternative)),
  );
  const certificate = sequence(body, ecdsaWithSha256, der(0x03, [0], sign('sha256', body, privateKey)));
  const lines = certificate.toString('base64').replace(/.{1,64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`,
  };
}
