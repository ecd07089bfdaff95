import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { PinRecord } from '../../store/state/pin-store';

/** scrypt's cost for new PINs: about a tenth of a second on a small PC. */
export const pinCost: PinRecord['cost'] = { n: 32_768, r: 8, p: 1 };
const hashBytes = 32;
const saltBytes = 16;

/** Makes what is kept of a PIN: never the PIN itself. @param cost usually `pinCost` */
export async function hashPin(pin: string, cost: PinRecord['cost']): Promise<PinRecord> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(pin, salt, cost);
  return { salt: salt.toString('base64'), hash: hash.toString('base64'), cost };
}

/** Whether a PIN is the one that a record was made of. */
export async function isPin(pin: string, record: PinRecord): Promise<boolean> {
  const wanted = Buffer.from(record.hash, 'base64');
  const hash = await derive(pin, Buffer.from(record.salt, 'base64'), record.cost, wanted.length);
  return timingSafeEqual(hash, wanted);
}

function derive(
  pin: string,
  salt: Buffer,
  { n, r, p }: PinRecord['cost'],
  bytes = hashBytes,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Node refuses what would take more than this; scrypt takes 128 · n · r and a little.
    scrypt(pin, salt, bytes, { N: n, r, p, maxmem: 256 * n * r }, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}
