import type { Vendor } from '../../api/operation';
import type { Elsewhere } from '../../contract/panel/bulk';
import { vendorNames } from '../operations/words';

const DEMO = 'demo ';

/**
 * Names an account for jobs: a job goes on with the very account it was started for.
 * @param fingerprint of the account; null = none is connected
 * @param demoRun names this start of the app where the demo company plays, which begins anew each time; null = it does not
 */
export function jobAccount(fingerprint: string | null, demoRun: string | null): string | null {
  return fingerprint === null || demoRun === null ? fingerprint : `${DEMO}${demoRun} ${fingerprint}`;
}

/**
 * Why a job cannot go on with the account that is connected; null = it can.
 * @param kept the account it was started for @param connected the account now; null = none
 */
export function whyElsewhere(kept: string, connected: string | null): Elsewhere | null {
  if (kept === connected) return null;
  if (kept.startsWith(DEMO)) return 'demo';
  return connected === null ? 'none' : 'other';
}

/** The same in words, with what to do. */
export function elsewhereWords(why: Elsewhere, vendor: Vendor): string {
  const name = vendorNames[vendor];
  switch (why) {
    case 'demo':
      return 'This job was started in a demo company that is gone, as the demo begins anew each time. End the job.';
    case 'other':
      return `This job was started with another ${name} account. Connect that one to go on, or end the job.`;
    case 'none':
      return `This job was started with a ${name} account that is not connected now. Connect it to go on, or end the job.`;
  }
}
