import { createHash } from 'node:crypto';
import { motimateOrigin } from '../api/origins';
import type { Settings } from '../contract/settings';

/** Whether at least one product can be asked for anything. */
export function isConnected(settings: Settings): boolean {
  const { motivosity, motimate } = settings;
  return (
    motivosity.kioskId !== undefined || (motimate.auth !== undefined && motimateOrigin(motimate) !== null)
  );
}

/**
 * Names the accounts that are connected without giving them away: what was kept for other accounts must not
 * be shown for these.
 * @returns SHA-256, hex
 */
export function accountFingerprint(settings: Settings): string {
  const { motivosity, motimate } = settings;
  const motimateUser = motimate.auth?.grant === 'password' ? motimate.auth.username : motimate.auth?.clientId;
  const parts = [motivosity.origin, motivosity.kioskId, motimate.origin, motimate.subdomain, motimateUser];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
