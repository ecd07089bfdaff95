/**
 * Channel names alone, so that a preload can list them without carrying the schemas. `ipc.ts` and
 * `scaler-ipc.ts` give each its shape, and do not compile when one is missing.
 */
export const displayCallNames = [
  'board:get',
  'screen:get',
  'display:ready',
  'display:shown',
  'display:fault',
  'display:knock',
  'capture:take',
  'capture:done',
] as const;
/** What main tells the display page unasked. */
export const displayPushNames = ['board:changed', 'screen:changed', 'display:follow'] as const;
/** What the picture scaler's page asks main for. */
export const scalerCallNames = ['scaler:done'] as const;
/** What main tells the picture scaler's page. */
export const scalerPushNames = ['scaler:job'] as const;
