import { createHash } from 'node:crypto';
import { fold } from './fold';

const prefix = 'sha256-';

/** Whether an address has been masked. */
export function isMasked(address: string): boolean {
  return address.startsWith(prefix);
}

/**
 * An e-mail address as the disk of a lobby's screen keeps it: the same for the same address, whatever its case, so that it
 * joins the people of both products, and without the name that most addresses are made of. Doing it twice changes
 * nothing.
 */
export function maskedAddress(address: string): string {
  if (isMasked(address)) return address;
  const hash = createHash('sha256')
    .update(`motiboard mail ${fold(address)}`)
    .digest('hex');
  return `${prefix}${hash.slice(0, 32)}`;
}
