import { createHash } from 'node:crypto';
import { canonicalJson } from '../store/canonical-json';

/** SHA-256 (hex) of a value's canonical JSON: equal values, equal fingerprints. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
